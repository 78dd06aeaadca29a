import type { Problems } from '../../core/errors.js';
import { checkText } from '../countries/text.check.js';

const longest = 200;

/** The address of a website, optional. A missing `https://` is added; anything a browser would not open is refused. */
export function checkWebsite(value: string | null | undefined, path: string, problems: Problems): string | null {
  const text = checkText(value ?? '', path, problems);
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
  return right ? url.href.replace(/\/$/, '') : text.slice(0, longest);
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
