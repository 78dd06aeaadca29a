import { describe, expect, it } from 'vitest';
import { Problems } from '../../core/errors.js';
import { checkCompanyName } from './company-name.check.js';
import { checkPersonName } from './person-name.check.js';

function judge(check: (value: string, path: string, problems: Problems) => string, value: string) {
  const problems = new Problems();
  const name = check(value, 'name', problems);
  return { name, errors: problems.errors.map((p) => p.code), warnings: problems.warnings.map((p) => p.code) };
}

describe('company names', () => {
  it.each([
    'Northwind Traders AB',
    'IKEA of Sweden AB',
    'Łódzka Spółdzielnia sp. z o.o.',
    'Magyar Olaj- és Gázipari Nyrt.',
    '华为技术有限公司',
    '华为',
    'H & M Hennes & Mauritz AB',
    '3M Company',
    'Test Valley Borough Council',
    'Contoso (Deutschland) GmbH & Co. KG',
    'شرکت نرم\u200cافزار تهران',
  ])('takes %s without a word', (value) => {
    expect(judge(checkCompanyName, value)).toEqual({ name: value, errors: [], warnings: [] });
  });

  it.each([
    ['', 'companyName.required'],
    [' \t ', 'companyName.required'],
    ['A', 'companyName.tooShort'],
    ['&&& --', 'companyName.onlySymbols'],
    ['😀😀', 'companyName.onlySymbols'],
    ...[
      'llc',
      'Inc.',
      'Kft.',
      'GmbH',
      'Ltd',
      'Zrt',
      'S.A.R.L.',
      'plc',
      'Pty Ltd',
      'Sdn Bhd',
      'OOO',
      'ООО',
      'Lda',
      'W.L.L.',
    ].map((form) => [form, 'companyName.onlyLegalForm']),
    ...['AB', 'B.V.', 'Sp. z o.o.', 'GmbH & Co. KG', '有限公司', '株式会社'].map((form) => [
      form,
      'companyName.onlyLegalForm',
    ]),
    ['999', 'companyName.repeated'],
    ['aaAa', 'companyName.repeated'],
    ['1 2 3', 'companyName.singleCharacters'],
    ['xyzzyx'.repeat(43), 'companyName.tooLong'],
    ['Contoso\u202e moc', 'text.invisible'],
    ['Con\u200btoso', 'text.invisible'],
    ['Con\u0000toso', 'text.invisible'],
  ])('refuses %j with %s', (value, code) => {
    expect(judge(checkCompanyName, value ?? '').errors).toEqual([code]);
  });

  it.each([
    ['Contoso.com', 'companyName.internetSuffix'],
    ['Chess.club', 'companyName.internetSuffix'],
    ['Test', 'companyName.testName'],
    ['Test company 2', 'companyName.testName'],
    ['demo', 'companyName.testName'],
    ['asdfgh', 'companyName.testName'],
    ['IBM', 'companyName.acronym'],
    ['H&M', 'companyName.acronym'],
  ])('takes %s with the warning %s', (value, code) => {
    expect(judge(checkCompanyName, value)).toEqual({ name: value, errors: [], warnings: [code] });
  });

  it('tidies blanks and composes letters', () => {
    expect(judge(checkCompanyName, '  A\u030angbåt \t  AB\n').name).toBe('Ångbåt AB');
  });
});

describe('names of people', () => {
  it.each(['Anna', 'Jo', '王', '芳', "O'Neil", 'Żółć', 'Sjöberg-Åkesson', 'Null', 'Na', 'नेहा', 'José María'])(
    'takes %s',
    (value) => {
      expect(judge(checkPersonName, value)).toEqual({ name: value, errors: [], warnings: [] });
    },
  );

  it.each([
    ['', 'personName.required'],
    ['A', 'personName.tooShort'],
    ['ä', 'personName.tooShort'],
    ['12', 'personName.onlySymbols'],
    ['--', 'personName.onlySymbols'],
    ['🙂🙂', 'personName.onlySymbols'],
    ['Test', 'personName.placeholder'],
    ['ADMIN', 'personName.placeholder'],
    ['No body', 'personName.placeholder'],
    ['x'.repeat(41), 'personName.tooLong'],
    ['Anna\u200b', 'text.invisible'],
  ])('refuses %j with %s', (value, code) => {
    expect(judge(checkPersonName, value).errors).toEqual([code]);
  });
});
