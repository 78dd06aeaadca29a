import type { Problems } from '../../core/errors.js';
import { shownHost } from '../countries/host.check.js';
import { checkText, toPlain } from '../countries/text.check.js';

const longest = 200;

/**
 * The address of a website, optional. A missing `https://` is added, and the host is kept in the spelling that people read;
 * anything a browser would not open is refused.
 */
export function checkWebsite(value: string | null | undefined, path: string, problems: Problems): string | null {
  const text = checkText(toPlain(value ?? ''), path, problems);
  if (!text) return null;
  const url = parse(/^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/]+:\d+(?:\/|$)/.test(text) ? text : `https://${text}`);
  const right =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    !url.username &&
    !url.password &&
    /^(?!\d+(?:\.\d+){3}$)[^.\s]+(?:\.[^.\s]+)*\.(?:\p{L}{2,}|xn--[a-z\d-]+)$/u.test(url.hostname) &&
    !/\s/.test(text) &&
    url.href.length <= longest;
  if (!right) problems.add('website.format', path);
  return right ? readable(url).replace(/\/$/, '') : text.slice(0, longest);
}

/** Browsers write the host of a URL in ASCII: https://xn--re-xia.se. */
function readable(url: URL): string {
  return url.href.replace(url.hostname, shownHost(url.hostname));
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
