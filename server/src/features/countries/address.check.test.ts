import { describe, expect, it } from 'vitest';
import { Problems } from '../../core/errors.js';
import type { Language } from '../../core/i18n.js';
import { type AddressParts, checkAddress, formatAddress } from './address.check.js';

function judge(input: AddressParts) {
  const problems = new Problems();
  const address = checkAddress(input, 'address', problems);
  return { address, problems: problems.errors.map(({ field, code }) => `${field} ${code}`) };
}

const stockholm = { country: 'SE', line1: 'Sveavägen 44', city: 'Stockholm', postalCode: '111 34' };
const redmond = { country: 'US', line1: '1 Main St', city: 'Redmond', state: 'WA', postalCode: '98052' };

describe('an address', () => {
  it.each([
    ['a Swedish one', stockholm],
    ['an American one', redmond],
    ['a Chinese one', { country: 'CN', line1: '长安街 1 号', city: '北京', state: 'BJ', postalCode: '100032' }],
    ['a Mexican one', { country: 'MX', line1: 'Reforma 1', city: 'CDMX', state: 'CMX', postalCode: '06000' }],
    ['one of Hong Kong, without city and code', { country: 'HK', line1: '1 Queen’s Road Central' }],
    ['one of Dubai, with its emirate', { country: 'AE', line1: 'Sheikh Zayed Rd', state: 'Dubai' }],
    ['one of Iraq, without a code', { country: 'IQ', line1: 'Karrada 12', city: 'Baghdad' }],
  ])('is taken: %s', (_, input) => {
    expect(judge(input).problems).toEqual([]);
  });

  it('is told everything that is wrong with it at once', () => {
    expect(
      judge({ country: 'US', line1: ' ', line2: 'x'.repeat(201), city: '', state: 'PR', postalCode: '123' }).problems,
    ).toEqual([
      'address.line2 address.tooLong',
      'address.line1 address.line1.required',
      'address.city address.city.required',
      'address.state address.state.unknown',
      'address.postalCode address.postalCode.format',
    ]);
  });

  it.each([
    [{ ...stockholm, postalCode: null }, 'address.postalCode address.postalCode.required'],
    [{ ...redmond, state: '' }, 'address.state address.state.required'],
    [{ ...redmond, state: 'Washington' }, 'address.state address.state.unknown'],
    [{ ...stockholm, country: 'UK' }, 'address.country address.country.unknown'],
    [{ ...stockholm, line1: 'Svea\u200bvägen' }, 'address.line1 text.invisible'],
  ])('is refused: %j', (input, problem) => {
    expect(judge(input).problems).toEqual([problem]);
  });

  it.each([
    ['SE', '11134', '111 34'],
    ['SE', 'SE-111 34', '111 34'],
    ['PL', '00950', '00-950'],
    ['NL', '1012js', '1012 JS'],
    ['GB', 'sw1a1aa', 'SW1A 1AA'],
    ['GB', 'm1 1ae', 'M1 1AE'],
    ['CA', 'h3z2y7', 'H3Z 2Y7'],
    ['BR', '40301110', '40301-110'],
    ['JP', '１００-０００１', '100-0001'],
    ['US', '98052-6399', '98052-6399'],
    ['PT', '1100', '1100'],
    ['LV', '1050', 'LV-1050'],
    ['LU', 'L-1475', '1475'],
    ['CH', 'CH-8001', '8001'],
    ['DE', 'D 10115', '10115'],
    ['AR', 'C1070AAM', 'C1070AAM'],
    ['IE', 'd02af30', 'D02 AF30'],
    ['IQ', '١٠٠١١', '10011'],
    ['XK', 'XK-10000', '10000'],
  ])('of %s has its postal code %s written as %s', (country, raw, written) => {
    const { address, problems } = judge({
      country,
      line1: 'Street 1',
      city: 'City',
      state: { US: 'WA', CA: 'QC', JP: '13' }[country] ?? 'X',
      postalCode: raw,
    });
    expect([address.postalCode, problems]).toEqual([written, []]);
  });

  it.each<[AddressParts, Language, string[]]>([
    [stockholm, 'sv', ['Sveavägen 44', 'SE-111 34 Stockholm', 'Sverige']],
    [redmond, 'en', ['1 Main St', 'Redmond, WA 98052', 'United States']],
    [
      { country: 'XK', line1: 'Rr. Nëna Terezë 1', city: 'Prishtinë', postalCode: '10000' },
      'pl',
      ['Rr. Nëna Terezë 1', '10000 Prishtinë', 'Kosowo'],
    ],
    [
      { country: 'HU', line1: 'Dombóvári út 28.', city: 'Budapest', postalCode: '1117' },
      'hu',
      ['Budapest', 'Dombóvári út 28.', '1117', 'Magyarország'],
    ],
    [
      { country: 'CN', line1: '坂田华为基地', city: '深圳市', state: 'GD', postalCode: '518129' },
      'zh',
      ['518129', '广东省深圳市', '坂田华为基地', '中国'],
    ],
    [
      { country: 'CN', line1: 'Bantian', city: 'Shenzhen', state: 'GD', postalCode: '518129' },
      'en',
      ['Bantian', 'Shenzhen', 'Guangdong, 518129', 'China'],
    ],
    [
      { country: 'AE', line1: 'Sheikh Zayed Rd 1', city: 'Jumeirah', state: 'Dubai' },
      'en',
      ['Sheikh Zayed Rd 1', 'Jumeirah', 'Dubai', 'United Arab Emirates'],
    ],
  ])('is written the way of its country: %j', (input, language, lines) => {
    expect(formatAddress(judge(input).address, language)).toEqual(lines);
  });
});
