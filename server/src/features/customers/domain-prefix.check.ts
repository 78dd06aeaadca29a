import type { Problems } from '../../core/errors.js';
import { toPlain } from '../countries/text.check.js';

const longest = 27;

/** Names that would let a customer pass for the vendor, for us, or for a mailbox the standards reserve. */
const reserved = new Set(
  (
    'microsoft onmicrosoft microsoftonline msft office office365 microsoft365 m365 azure windows xbox bing skype teams outlook ' +
    'hotmail live msn exchange sharepoint onedrive dynamics dynamics365 entra intune kundpost partnercenter admin administrator ' +
    'root postmaster hostmaster webmaster abuse security support help noreply www mail smtp imap autodiscover localhost test ' +
    'example invalid'
  ).split(' '),
);

/**
 * The part before `.onmicrosoft.com`: 1–27 letters a–z and digits, no hyphen either, in lower case.
 * Somebody who types the whole domain means its first part.
 */
export function checkDomainPrefix(value: string, path: string, problems: Problems): string {
  const prefix = toPlain(value)
    .toLowerCase()
    .replace(/[.。｡]onmicrosoft[.。｡]com[.。｡]?$/u, '');
  const code = refusal(prefix);
  if (code) problems.add(code, path, { max: longest, prefix: prefix.slice(0, 60) });
  return prefix;
}

function refusal(prefix: string): string | null {
  if (!prefix) return 'domainPrefix.required';
  if (!/^[a-z0-9]+$/.test(prefix)) return 'domainPrefix.characters';
  if (prefix.length > longest) return 'domainPrefix.tooLong';
  return reserved.has(prefix) ? 'domainPrefix.reserved' : null;
}
