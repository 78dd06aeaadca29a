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

  it.each([
    [' Anna@Contoso.COM ', 'Anna@contoso.com'],
    ['anna＠kund.example', 'anna@kund.example'],
    ['ａｎｎａ@kund.example', 'anna@kund.example'],
    ['anna@kund。example', 'anna@kund.example'],
    ['anna@ｋｕｎｄ．ｅｘａｍｐｌｅ', 'anna@kund.example'],
    ['anna\u200b@kund\u00ad.example\ufeff', 'anna@kund.example'],
    ['\u00a0anna@kund.example\u3000', 'anna@kund.example'],
    ['mailto:anna@kund.example', 'anna@kund.example'],
    ['<anna@kund.example>', 'anna@kund.example'],
    ['anna@kund.example.', 'anna@kund.example'],
    ['anna‑maria@kund–ett.example', 'anna-maria@kund-ett.example'],
    ['info٢@kund.example', 'info2@kund.example'],
    ['anna@åäö.example', 'anna@åäö.example'],
    ['anna@xn--4cab6c.example', 'anna@åäö.example'],
    ['anna@ÅÄÖ.EXAMPLE', 'anna@åäö.example'],
    ['anna@a\u030aa\u0308o\u0308.example', 'anna@åäö.example'],
    ['test@testß.example', 'test@testß.example'],
    ['test@xn--test-yna.example', 'test@testß.example'],
    ['wang@例え.jp', 'wang@例え.jp'],
    ['ivan@пример.example', 'ivan@пример.example'],
    // A Cyrillic а among Latin letters would pass for another domain.
    ['ivan@\u0430pple.example', 'ivan@xn--pple-43d.example'],
  ])('writes %j as one can send to it: %s', (value, written) => {
    const once = judge((problems) => checkEmail(value, {}, 'email', problems));
    expect(once).toEqual({ value: written, codes: [] });
    expect(judge((problems) => checkEmail(written, {}, 'email', problems))).toEqual(once);
  });

  it.each([
    'anna@',
    '@kund.example',
    'anna@kund',
    'anna@@kund.example',
    'an na@kund.example',
    'anna@kund..example',
    'anna@xn--zzzzzz.example',
    'anna@a_b.example',
    'anna@-a.example',
    'anna@127.0.0.1',
    'Anna <anna@kund.example>',
  ])('refuses %s', (value) => {
    expect(judge((problems) => checkEmail(value, {}, 'email', problems)).codes).toEqual(['email.format']);
  });

  it('knows the domain of the partner in every spelling', () => {
    const own = { partnerDomain: 'åäö.example' };
    for (const value of ['a@åäö.example', 'a@xn--4cab6c.example', 'a@mail.ＸＮ--4cab6c.example', 'a@åäö。example'])
      expect(judge((problems) => checkEmail(value, own, 'email', problems)).codes).toEqual(['email.partner']);
    expect(judge((problems) => checkEmail('a@ｍｉｃｒｏｓｏｆｔ.com', own, 'email', problems)).codes).toEqual([
      'email.vendor',
    ]);
  });
});

describe('domain prefixes', () => {
  it.each([
    ['contoso', 'contoso', []],
    [' Contoso7 ', 'contoso7', []],
    ['contoso.onmicrosoft.com', 'contoso', []],
    ['ｃｏｎｔｏｓｏ', 'contoso', []],
    ['contoso。onmicrosoft．com', 'contoso', []],
    ['con\u200btoso', 'contoso', []],
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
    ['åre.se', 'https://åre.se'],
    ['https://xn--re-xia.se/om-oss', 'https://åre.se/om-oss'],
    ['ｈｔｔｐｓ：／／ｋｕｎｄ．ｅｘａｍｐｌｅ', 'https://kund.example'],
    ['kund。example:8080', 'https://kund.example:8080'],
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
    expect(judge((problems) => checkTags([' gold ', '', 'Gold', 'ＧＯＬＤ', 'north  east'], 'tags', problems))).toEqual(
      {
        value: ['gold', 'north east'],
        codes: [],
      },
    );
  });

  it('takes 150 of 50 characters and no more', () => {
    const tags = Array.from({ length: 151 }, (_, i) => `${i}`.padStart(50, 'x'));
    expect(judge((problems) => checkTags(tags.slice(1), 'tags', problems)).codes).toEqual([]);
    expect(judge((problems) => checkTags(tags, 'tags', problems)).codes).toEqual(['tags.tooMany']);
    expect(judge((problems) => checkTags(['x'.repeat(51)], 'tags', problems)).codes).toEqual(['tags.tooLong']);
  });
});
