import { expect, test } from 'vitest';
import {
  fileProblems,
  keyNameProblems,
  keyProblems,
  placeholderProblems,
  pluralProblems,
} from '../../locales/check/shape.mjs';
import { locale, said } from './support/locale.js';

const english = locale('en', { list: { empty: 'No customers yet' } });

test('a language without its folder, or with a file too many, is told', () => {
  const extra = locale('sv', {}, 'orders');
  const problems = fileProblems([
    english,
    locale('sv', {}),
    locale('nl', {}),
    locale('zh', {}),
    locale('pl', {}),
    extra,
  ]);
  expect(said(problems)).toEqual([
    'locales/hu - The folder of the language is missing or empty.',
    'locales/sv/orders.json - English has no such file.',
  ]);
});

test('a missing text and one that English does not have are told', () => {
  const problems = keyProblems([english, locale('sv', { list: { full: 'Fullt' } })]);
  expect(said(problems)).toEqual([
    'locales/sv/customers.json list.empty The text is missing.',
    'locales/sv/customers.json list.full English has no such text.',
  ]);
});

test('a counted text has one, few, many and other in Polish and only other in Chinese', () => {
  const counted = locale('en', { days_one: '{{count}} day', days_other: '{{count}} days' });
  const right = [
    locale('pl', { days_one: 'x', days_few: 'x', days_many: 'x', days_other: 'x' }),
    locale('zh', { days_other: '{{count}} 天' }),
    locale('sv', { days_one: 'x', days_other: 'x' }),
  ];
  expect(pluralProblems([counted, ...right])).toEqual([]);
  const wrong = [
    locale('pl', { days_one: 'x', days_other: 'x' }),
    locale('zh', { days_one: 'x', days_other: 'x' }),
    locale('sv', { days: 'x' }),
  ];
  expect(said(pluralProblems([counted, ...wrong]))).toEqual([
    'locales/pl/customers.json days It has the forms one, other.',
    'locales/zh/customers.json days It has the forms one, other.',
    'locales/sv/customers.json days Plural forms differ from English.',
  ]);
});

test('English itself needs both of its plural forms', () => {
  expect(pluralProblems([locale('en', { days_other: '{{count}} days' })])).toHaveLength(1);
});

test('a placeholder that is missing, misspelled or invented is told', () => {
  const named = locale('en', { hello: 'Hello {{name}}, see <strong>{{place}}</strong>' });
  const good = locale('sv', { hello: '<strong>{{place}}</strong>: hej {{name}}' });
  expect(placeholderProblems([named, good])).toEqual([]);
  expect(said(placeholderProblems([named, locale('sv', { hello: 'Hej {{namn}}, se <strong>{{place}}' })]))).toEqual([
    'locales/sv/customers.json hello {{name}} is missing.',
    'locales/sv/customers.json hello </strong> is missing.',
    'locales/sv/customers.json hello {{namn}} is not in the English text.',
  ]);
});

test('only the form for one may leave the number out, and every form is compared', () => {
  const counted = locale('en', { days_one: 'One day', days_other: '{{count}} days of {{name}}' });
  const polish = {
    days_one: 'Jeden dzień',
    days_few: '{{count}} dni',
    days_many: 'Dni {{name}}',
    days_other: '{{count}} dnia {{name}}',
  };
  expect(said(placeholderProblems([counted, locale('pl', polish)]))).toEqual([
    'locales/pl/customers.json days_few {{name}} is missing.',
    'locales/pl/customers.json days_many {{count}} is missing.',
  ]);
});

test.each(['Title', 'list_empty', 'a.b.c.d', 'list-empty'])('%s is no key', (key) => {
  expect(keyNameProblems([{ language: 'en', namespace: 'customers', texts: { [key]: 'x' } }])).toHaveLength(1);
});

test.each(['title', 'GLOBAL_ADMIN', 'registrationId.SE', 'term.P1Y', 'list.days_one'])('%s is a key', (key) => {
  expect(keyNameProblems([{ language: 'en', namespace: 'customers', texts: { [key]: 'x' } }])).toEqual([]);
});
