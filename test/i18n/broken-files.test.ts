import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, planted } from './support/planted.js';

const path = 'sv/auth.json';
const bytes = (folder: string) => readFileSync(join(folder, path));
const save = (folder: string, content: Uint8Array | string) => writeFileSync(join(folder, path), content);

/** What is broken, and what is said: line and column, the reason and the way out. */
const broken: [name: string, plant: (folder: string) => void, said: string][] = [
  [
    'a BOM',
    (folder) => save(folder, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(folder)])),
    '1:1 The file begins with an invisible sign (a BOM). Save it as UTF-8 without a BOM.',
  ],
  [
    'UTF-16',
    (folder) => save(folder, Buffer.from(`\ufeff${bytes(folder)}`, 'utf16le')),
    '1:1 The file is UTF-16. Save it as UTF-8 without a BOM.',
  ],
  [
    'Latin-1',
    (folder) => save(folder, Buffer.from(String(bytes(folder)), 'latin1')),
    '5:19 The file is not UTF-8 from here on. Save it as UTF-8.',
  ],
  [
    'a comma before the end',
    edit(path, '"Logga in som"', '"Logga in som",'),
    '16:27 A comma stands before a }. Delete the comma.',
  ],
  [
    'no comma between two texts',
    edit(path, '"Logga in",', '"Logga in"'),
    '3:24 A comma is missing at the end of the line. Add it.',
  ],
  [
    'no quotation mark at the end',
    edit(path, '"Lösenord",', '"Lösenord,'),
    '5:26 The quotation mark at the end is missing. Add it.',
  ],
  [
    'a straight quotation mark inside',
    edit(path, '"Lösenord"', '"Ett "lösenord""'),
    '5:23 The text ends here, and something follows. Write a comma after the text, and the marks of the language inside it, such as “…”, ”…” or „…”.',
  ],
  ['no bracket at the end', edit(path, /\}\s*$/, ''), '23:1 A } is missing at the end. Add it.'],
  [
    'a bracket too many',
    edit(path, /\}\s*$/, '}}\n'),
    '23:2 Something follows after the last }. Delete it, or the } that comes too early.',
  ],
  ['an empty file', (folder) => save(folder, ''), '1:1 The file is empty. Begin it with { and end it with }.'],
  ['a comment', edit(path, '  "demo"', '  // Demo\n  "demo"'), '13:3 A comment. Delete it: JSON has no comments.'],
  ['null', edit(path, '"Lösenord"', 'null'), '5:17 null is no text. Write a text between straight quotation marks.'],
  ['a number', edit(path, '"Lösenord"', '12'), '5:17 12 is no text. Write a text between straight quotation marks.'],
  [
    'a list',
    edit(path, '"Lösenord"', '["Lösenord"]'),
    '5:17 ["Lösenord"] is no text. Write a text between straight quotation marks.',
  ],
  [
    'a key that stands twice',
    edit(path, '    "email"', '    "title": "Logga in",\n    "email"'),
    '4:5 The key stands in line 3 already. Keep one of the two; only the last one counts.',
  ],
  [
    'line ends of Windows',
    (folder) => save(folder, String(bytes(folder)).replaceAll('\n', '\r\n')),
    '1:1 Lines end as on Windows (CRLF). Run npm run format.',
  ],
  [
    'tabs',
    edit(path, '    "email"', '\t\t"email"'),
    '4:1 The file is not laid out like the others. Run npm run format.',
  ],
  ['no last line end', edit(path, /\s*$/, ''), '24:1 The file is not laid out like the others. Run npm run format.'],
];

test.each(broken)('%s is told with its place and the way out', (_name, plant, said) => {
  const problems = planted(plant);
  const told = problems.map(({ file, line, column, wrong, todo }) => `${file} ${line}:${column} ${wrong} ${todo}`);
  expect(told[0]).toBe(`locales/${path} ${said}`);
  expect(told.filter((each) => !each.startsWith(`locales/${path}`))).toEqual([]);
});

test('a broken file hides nothing: not its own other texts and not the other files', () => {
  const problems = planted((folder) => {
    edit(path, '"Logga in",', '"Logga in"')(folder);
    edit(path, '"Logga in som"', '"Logga  in som"')(folder);
    edit('hu/auth.json', '"Jelszó"', 'null')(folder);
    edit('pl/auth.json', '"Hasło"', '"Hasło!"')(folder);
  });
  expect(problems.map(({ file, line, wrong }) => `${file}:${line} ${wrong}`).sort()).toEqual([
    'locales/hu/auth.json:5 null is no text.',
    'locales/pl/auth.json:5 An exclamation mark.',
    'locales/sv/auth.json:16 Two spaces follow each other.',
    'locales/sv/auth.json:3 A comma is missing at the end of the line.',
  ]);
});

test('a missing folder is one entry, and so is a folder of no language', () => {
  const problems = planted((folder) => {
    rmSync(join(folder, 'hu'), { recursive: true });
    renameSync(join(folder, 'nl'), join(folder, 'da'));
    mkdirSync(join(folder, 'nl'));
  });
  expect(problems.map(({ file, wrong }) => `${file} ${wrong}`).sort()).toEqual([
    'locales/da This folder is no language that is checked.',
    'locales/hu The folder of the language is missing or empty.',
    'locales/nl The folder of the language is missing or empty.',
  ]);
});

test('a list that cannot be read is told, and the texts are checked without it', () => {
  const problems = planted((folder) => {
    writeFileSync(join(folder, 'glossary.json'), '{ "offer": ');
    edit('sv/auth.json', '"Lösenord"', '"Lösen  ord"')(folder);
  });
  expect(problems.map(({ file }) => file)).toContain('locales/glossary.json');
  expect(problems.map(({ wrong }) => wrong)).toContain('Two spaces follow each other.');
});
