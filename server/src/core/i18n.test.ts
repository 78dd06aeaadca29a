import { expect, test } from 'vitest';
import { preferredLanguage, translator } from './i18n.js';

test.each([
  [undefined, null],
  ['', null],
  ['*', null],
  ['fr, de;q=0.8', null],
  ['sv', 'sv'],
  ['sv-FI,sv;q=0.9,en;q=0.8', 'sv'],
  ['zh-Hans-CN', 'zh'],
  ['zh-CN,zh;q=0.9', 'zh'],
  ['zh-Hans-HK', 'zh'],
  ['zh-SG', 'zh'],
  ['zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7', 'en'],
  ['zh-Hant', null],
  ['zh-Hant-HK, hu;q=0.3', 'hu'],
  ['zh-HK, zh-Hans;q=0.5', 'zh'],
  ['zh-MO;q=0.4, zh;q=0.3', null],
  ['EN-us', 'en'],
  ['en;q=0.5, pl;q=0.9', 'pl'],
  ['fr, hu;q=0.2, nl;q=0.3', 'nl'],
  ['pl;q=0, hu', 'hu'],
  ['pl;q=0', null],
  ['pl;q=often, hu;q=0.1', 'pl'],
  [`${'x'.repeat(600)}, sv`, null],
])('the header %j asks for %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

test('a message is filled with the words as they are, whatever they look like', () => {
  const domain = '<b>{{max}}</b> $t(errors:tags.tooMany)';
  expect(translator('en')('errors:customer.domainTaken', { domain })).toContain(domain);
});
