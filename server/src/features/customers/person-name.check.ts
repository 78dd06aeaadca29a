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

/** Scripts in which one sign is a word or a syllable, so that it can be a whole name: 王, 김, い. In an alphabet it is an initial. */
const wholeName =
  /^[\p{sc=Han}\uac00-\ud7a3\p{sc=Hira}\p{sc=Kana}\p{sc=Yiii}\p{sc=Ethi}\p{sc=Cher}\p{sc=Vaii}\p{sc=Cans}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Thai}\p{sc=Laoo}\p{sc=Tibt}\p{sc=Mymr}\p{sc=Khmr}]$/u;

/** A first or last name of a person. */
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
  if (lengthOf(name) < 2 && !wholeName.test(name)) return 'personName.tooShort';
  if (placeholders.has(plain(name))) return 'personName.placeholder';
  return null;
}

/** In one width and case; the dot that a Turkish capital I has is none of ours. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u0307|[\s_-]/gu, '')
    .replace(/ı/gu, 'i');
}
