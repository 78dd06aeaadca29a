import { describe, expect, it } from 'vitest';
import { Problems } from '../../core/errors.js';
import { countryCodes } from './country.data.js';
import { checkPhone, formatPhone, phoneExample } from './phone.check.js';

function judge(country: string, raw: string | null, required = false) {
  const problems = new Problems();
  const phone = checkPhone(country, raw, { required }, 'phone', problems);
  return { phone, code: problems.errors[0]?.code };
}

describe('a phone number', () => {
  it.each([
    ['SE', '08-771 90 00', '+4687719000'],
    ['SE', '+46 8 771 90 00', '+4687719000'],
    ['SE', '0046 8 771 90 00', '+4687719000'],
    ['SE', '+47 22 99 60 00', '+4722996000'],
    ['CN', '０１０ ８５２９ ９９９９', '+861085299999'],
    ['HU', '06 1 209 0000', '+3612090000'],
    ['SA', '٠١١ ٤٨٢ ٨٠٠٠', '+966114828000'],
    ['SE', '+46 (0)8 771 90 00', '+4687719000'],
    ['SE', '+46\u00a0(0)8\u2011771\u00a090\u00a000', '+4687719000'],
    ['SE', '＋４６　８　７７１　９０　００', '+4687719000'],
    ['SE', '\u202a+46 8 771 90 00\u202c', '+4687719000'],
    ['SE', 'tel:+46-8-771-90-00', '+4687719000'],
    ['SE', 'Tel. 08/771 90 00', '+4687719000'],
    ['GB', '+44 (0)20 7946 0958', '+442079460958'],
    ['GB', '(020) 7946 0958', '+442079460958'],
    ['DE', '+49 (0) 30 901820', '+4930901820'],
    ['IT', '+39 06 698 12345', '+390669812345'],
    ['IT', '+39 (0)6 698 12345', '+390669812345'],
    ['FR', '01.42.68.53.00', '+33142685300'],
    ['NL', '020–5529111', '+31205529111'],
    ['PL', '22 621-02-51', '+48226210251'],
    ['US', '(425) 882-8080', '+14258828080'],
    ['IN', '०११ २३०९ ३०५४', '+911123093054'],
    ['TH', '๐๒ ๑๓๔ ๔๐๐๐', '+6621344000'],
    ['IR', '۰۲۱ ۶۶۰۰ ۰۰۰۰', '+982166000000'],
    ['KR', '02-2255-0114', '+82222550114'],
    ['XK', '038 200 123', '+38338200123'],
    ['XK', '+383 44 123 456', '+38344123456'],
  ])('of %s, %s, is kept as %s', (country, raw, phone) => {
    expect(judge(country, raw)).toEqual({ phone, code: undefined });
  });

  it.each(['123', 'call me', '+46 8', '08-771 90 00 ext 12', '+999 123456789'])('is refused: %s', (raw) => {
    expect(judge('SE', raw)).toEqual({ phone: null, code: 'phone.format' });
  });

  it('may be left out unless it is required', () => {
    expect(judge('SE', ' ')).toEqual({ phone: null, code: undefined });
    expect(judge('BR', null, true)).toEqual({ phone: null, code: 'phone.required' });
  });

  it('of each country has an example that is taken', () => {
    const odd = countryCodes.filter((country) => phoneExample(country) && judge(country, phoneExample(country)).code);
    expect(odd).toEqual([]);
  });

  it.each([
    ['+4687719000', '+46 8 771 90 00'],
    ['+46701112233', '+46 70 111 22 33'],
    ['+31205529111', '+31 20 552 9111'],
    ['+861085299999', '+86 10 8529 9999'],
    ['+48226210251', '+48 22 621 02 51'],
    ['+3612090000', '+36 1 209 0000'],
    ['+390669812345', '+39 06 6981 2345'],
    ['+38344123456', '+383 44 123 456'],
    ['12', '12'],
    ['no number', 'no number'],
  ])('stored as %s is shown as %s', (stored, shown) => {
    expect(formatPhone(stored)).toBe(shown);
  });

  it('of each country is shown in groups and, typed as it is shown, is the same number', () => {
    const odd = countryCodes.filter((country) => {
      const stored = judge(country, phoneExample(country)).phone;
      if (!stored) return false;
      const shown = formatPhone(stored);
      return !/\d[ -]\d/.test(shown) || judge('SE', shown).phone !== stored;
    });
    expect(odd).toEqual([]);
  });
});
