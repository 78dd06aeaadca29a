import { expect, test } from 'vitest';
import { languageOf, personName, prefixFrom } from './suggestions';

test.each([
  ['Fjordbygg AB', 'fjordbygg'],
  ['Żabka Polska Sp. z o.o.', 'zabkapolska'],
  ['Łódź Śruby S.A.', 'lodzsruby'],
  ['Richter Gedeon Nyrt.', 'richtergedeon'],
  ['Müller & Söhne GmbH', 'mullersohne'],
  ['Ørsted A/S', 'orsted'],
  ['IBM', 'ibm'],
  ['华夏云享信息技术有限公司', ''],
  ['A very long legal name that goes on and on', 'averylonglegalnamethatgoeso'],
])('the domain prefix suggested for %s is %s', (legalName, prefix) => {
  expect(prefixFrom(legalName)).toBe(prefix);
});

test.each([
  ['SE', 'sv'],
  ['PL', 'pl'],
  ['HU', 'hu'],
  ['CN', 'zh'],
  ['NL', 'nl'],
  ['JP', 'en'],
])('a contact in %s is first offered %s', (country, language) => {
  expect(languageOf(country)).toBe(language);
});

test.each([
  ['Anna', 'Lindqvist', 'GIVEN_FIRST', 'Anna Lindqvist'],
  ['Anna', 'Nagy', 'FAMILY_FIRST', 'Nagy Anna'],
  ['芳', '王', 'FAMILY_FIRST', '王芳'],
  ['', 'Nagy', 'FAMILY_FIRST', 'Nagy'],
])('%s and %s in the order %s read as %s', (firstName, lastName, order, whole) => {
  expect(personName({ firstName, lastName }, order)).toBe(whole);
});
