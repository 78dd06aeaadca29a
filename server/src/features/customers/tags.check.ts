import type { Problems } from '../../core/errors.js';
import { checkText, lengthOf } from '../countries/text.check.js';

const most = 150;
const longest = 50;

/** The customer's tags: tidied, without empty ones, the first spelling kept of those that differ only in case or width. */
export function checkTags(value: readonly string[] | null | undefined, path: string, problems: Problems): string[] {
  const tags = new Map<string, string>();
  for (const [position, raw] of (value ?? []).slice(0, most * 2).entries()) {
    const tag = checkText(raw, `${path}.${position}`, problems);
    if (lengthOf(tag) > longest) problems.add('tags.tooLong', `${path}.${position}`, { max: longest });
    const key = tag.normalize('NFKC').toLocaleLowerCase('en');
    if (tag && !tags.has(key)) tags.set(key, tag);
  }
  if (tags.size > most) problems.add('tags.tooMany', path, { max: most });
  return [...tags.values()];
}
