import type { Problems } from '../../core/errors.js';
import { checkText, lengthOf } from '../countries/text.check.js';

const longest = 40;

/** What people type to get past a name field. Names that people really have, such as Null, Foo, Sales or Tester, stay out. */
const placeholders = new Set(
  (
    'test testing testuser admin administrator nobody noname none unknown anonymous user username firstname lastname fname ' +
    'lname name demo dummy example asdf asdfgh qwerty foobar xxx n/a n.a. tbd abc abcd noreply'
  ).split(' '),
);

/** A first or last name of a person (domain rule 1.1): a Chinese one may be a single character. */
export function checkPersonName(value: string, path: string, problems: Problems): string {
  const name = checkText(value, path, problems);
  const code = refusal(name);
  if (code) problems.add(code, path, { name, max: longest });
  return name;
}

function refusal(name: string): string | null {
  if (!name) return 'personName.required';
  if (lengthOf(name) > longest) return 'personName.tooLong';
  if (!/\p{L}/u.test(name)) return 'personName.onlySymbols';
  if (lengthOf(name) < 2 && !/^\p{sc=Han}$/u.test(name)) return 'personName.tooShort';
  if (placeholders.has(name.toLocaleLowerCase('en').replace(/[\s_-]/gu, ''))) return 'personName.placeholder';
  return null;
}
