import { expect, test } from 'vitest';
import { languages, readGlossary, type Term } from '../../locales/check/files.mjs';
import { styleProblems, untranslatedProblems } from '../../locales/check/style.mjs';
import { avoidProblems, termProblems } from '../../locales/check/terms.mjs';
import { locale, said } from './support/locale.js';

test.each([
  ['en', ''],
  ['en', ' Save'],
  ['en', 'Save '],
  ['en', 'Save  now'],
  ['en', 'Saving...'],
  ['en', 'Saved!'],
  ['en', 'Please save'],
  ['sv', 'Spara , sedan'],
  ['zh', '保存,然后继续'],
  ['zh', '保存 (可选)'],
  ['zh', '已保存.'],
  ['zh', '{{name}}: 已保存'],
])('%s: «%s» is not well written', (language, text) => {
  expect(styleProblems([locale(language, { key: text })])).not.toEqual([]);
});

test.each([
  ['en', 'Saving…'],
  ['en', 'Choose “Save”, then wait (a minute).'],
  ['zh', '下一步：订阅（{{count}}），使用 Microsoft 365。'],
  ['zh', '例如 contoso.onmicrosoft.com'],
  ['pl', 'Wybierz „Zapisz”.'],
])('%s: «%s» is well written', (language, text) => {
  expect(styleProblems([locale(language, { key: text })])).toEqual([]);
});

test('a text left in English is told, unless the list allows it or it has no words', () => {
  const texts = { save: 'Save', app: 'Kundpost', tags: 'Tags', id: 'ID', mail: '{{email}}' };
  const problems = untranslatedProblems([locale('en', texts), locale('nl', texts)], {
    '*': ['Kundpost'],
    nl: ['Tags'],
  });
  expect(problems.map(({ key }) => key)).toEqual(['save']);
});

const glossary: Term[] = [
  { words: { en: 'Add customer', nl: 'Klant toevoegen' }, also: {}, avoid: {} },
  {
    words: { en: 'Reseller', nl: 'Reseller', zh: '经销商', sv: 'Återförsäljare' },
    also: {},
    avoid: { nl: ['verkopers'], zh: ['分销商'], sv: ['säljare'] },
  },
  { words: { en: 'Active', pl: 'Aktywna' }, also: { pl: ['Aktywny'] }, avoid: {} },
];

test('a text that is a term is the glossary’s word, in any case', () => {
  const english = locale('en', { add: 'Add customer', more: 'Add customers' });
  expect(termProblems([english, locale('nl', { add: 'klant toevoegen', more: 'Meer' })], glossary)).toEqual([]);
  expect(said(termProblems([english, locale('nl', { add: 'Voeg klant toe', more: 'Meer' })], glossary))).toEqual([
    'locales/nl/customers.json add «Voeg klant toe» is not the glossary’s word.',
  ]);
});

test('a term may have another form where the glossary says so', () => {
  const english = locale('en', { status: 'Active' });
  expect(termProblems([english, locale('pl', { status: 'Aktywny' })], glossary)).toEqual([]);
  expect(termProblems([english, locale('pl', { status: 'Czynny' })], glossary)).toHaveLength(1);
});

test('a word that the glossary avoids is found at the beginning of a word, in Chinese anywhere', () => {
  const wrong = [
    locale('nl', { a: 'De Verkopers van de klant' }),
    locale('zh', { a: '间接分销商' }),
    locale('sv', { a: 'Ytterligare säljare', b: 'Återförsäljare' }),
  ];
  expect(said(avoidProblems(wrong, glossary))).toEqual([
    'locales/nl/customers.json a «verkopers» is a word we avoid.',
    'locales/zh/customers.json a «分销商» is a word we avoid.',
    'locales/sv/customers.json a «säljare» is a word we avoid.',
  ]);
});

test('the name of a placeholder is no word of the text', () => {
  expect(avoidProblems([locale('nl', { a: 'Van {{verkopers}}' })], glossary)).toEqual([]);
});

test('every entry of the glossary has a word in each language and a note for translators', () => {
  const incomplete = readGlossary().filter(
    ({ words, note }) => !note || languages.some((language) => !words[language]),
  );
  expect(incomplete).toEqual([]);
});
