import { describe, expect, it } from 'vitest';
import { Problems } from '../../core/errors.js';
import { countryCodes } from './country.data.js';
import { checkPhone, phoneExample } from './phone.check.js';

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
});
