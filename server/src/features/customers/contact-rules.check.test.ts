import { describe, expect, it } from 'vitest';
import { Problems } from '../../core/errors.js';
import { checkDomainPrefix } from './domain-prefix.check.js';
import { checkEmail } from './email.check.js';
import { checkTags } from './tags.check.js';
import { checkWebsite } from './website.check.js';

function judge<T>(check: (problems: Problems) => T) {
  const problems = new Problems();
  const value = check(problems);
  return { value, codes: problems.errors.map((problem) => problem.code) };
}

describe('e-mail addresses', () => {
  const rules = { partnerDomain: 'nordlys.example' };
  it.each([
    ['anna@contoso.com', []],
    ['', ['email.required']],
    ['anna', ['email.format']],
    ['anna@contoso', ['email.format']],
    ['anna@microsoft.com', ['email.vendor']],
    ['anna@onmicrosoft.com', []],
    ['anna@notmicrosoft.com', []],
    ['anna@nordlys.example', ['email.partner']],
    ['anna@mail.Nordlys.example', ['email.partner']],
    ['anna@gmail.com', []],
  ])('judges %j of a company as %j', (value, codes) => {
    expect(judge((problems) => checkEmail(value, rules, 'email', problems)).codes).toEqual(codes);
  });

  it.each([
    ['anna@skola.example', []],
    ['anna@gmail.com', ['email.freeMail']],
    ['anna@yahoo.co.uk', ['email.freeMail']],
    ['anna@skola.onmicrosoft.com', ['email.onmicrosoft']],
  ])('judges %j of a school as %j', (value, codes) => {
    expect(judge((problems) => checkEmail(value, { education: true }, 'email', problems)).codes).toEqual(codes);
  });

  it('writes the domain small and leaves the name alone', () => {
    expect(judge((problems) => checkEmail(' Anna@Contoso.COM ', {}, 'email', problems)).value).toBe('Anna@contoso.com');
  });
});

describe('domain prefixes', () => {
  it.each([
    ['contoso', 'contoso', []],
    [' Contoso7 ', 'contoso7', []],
    ['contoso.onmicrosoft.com', 'contoso', []],
    ['ｃｏｎｔｏｓｏ', 'contoso', []],
    ['x'.repeat(27), 'x'.repeat(27), []],
    ['x'.repeat(28), 'x'.repeat(28), ['domainPrefix.tooLong']],
    ['', '', ['domainPrefix.required']],
    ['con-toso', 'con-toso', ['domainPrefix.characters']],
    ['con toso', 'con toso', ['domainPrefix.characters']],
    ['ångbåt', 'ångbåt', ['domainPrefix.characters']],
    ['Microsoft', 'microsoft', ['domainPrefix.reserved']],
  ])('reads %j as %j with %j', (raw, value, codes) => {
    expect(judge((problems) => checkDomainPrefix(raw, 'domainPrefix', problems))).toEqual({ value, codes });
  });
});

describe('websites', () => {
  it.each([
    ['', null],
    ['contoso.com', 'https://contoso.com'],
    ['http://contoso.com/om-oss', 'http://contoso.com/om-oss'],
    ['https://skola.se:8443/', 'https://skola.se:8443'],
    ['åre.se', 'https://xn--re-xia.se'],
  ])('reads %j as %j', (raw, value) => {
    expect(judge((problems) => checkWebsite(raw, 'website', problems))).toEqual({ value, codes: [] });
  });

  it.each([
    'javascript:alert(1)',
    'contoso',
    'ftp://contoso.com',
    'https://a:b@contoso.com',
    'http://127.0.0.1',
    'two words.com',
  ])('refuses %s', (raw) => {
    expect(judge((problems) => checkWebsite(raw, 'website', problems)).codes).toEqual(['website.format']);
  });
});

describe('tags', () => {
  it('tidies them and drops empty and repeated ones', () => {
    expect(judge((problems) => checkTags([' gold ', '', 'Gold', 'north  east'], 'tags', problems))).toEqual({
      value: ['gold', 'north east'],
      codes: [],
    });
  });

  it('takes 150 of 50 characters and no more', () => {
    const tags = Array.from({ length: 151 }, (_, i) => `${i}`.padStart(50, 'x'));
    expect(judge((problems) => checkTags(tags.slice(1), 'tags', problems)).codes).toEqual([]);
    expect(judge((problems) => checkTags(tags, 'tags', problems)).codes).toEqual(['tags.tooMany']);
    expect(judge((problems) => checkTags(['x'.repeat(51)], 'tags', problems)).codes).toEqual(['tags.tooLong']);
  });
});
