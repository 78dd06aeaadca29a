import { describe, expect, it } from 'vitest';
import { countryCodes } from './country.data.js';
import { checkRegistrationId, registrationIdRow } from './registration-id.check.js';
import { madeUpRegistrationId } from './registration-id.made-up.js';

describe('made-up registration IDs', () => {
  it.each(countryCodes.filter((country) => registrationIdRow(country)))(
    'of %s pass the check and differ',
    (country) => {
      const ids = Array.from({ length: 20 }, (_, seed) => madeUpRegistrationId(country, seed) ?? '');
      expect(ids.filter((id) => checkRegistrationId(country, id).problem)).toEqual([]);
      expect(new Set(ids).size).toBeGreaterThan(15);
      expect(madeUpRegistrationId(country, 7)).toBe(ids[7]);
    },
  );

  it('are not made where the numbers are not known', () => {
    expect(madeUpRegistrationId('KE', 1)).toBeNull();
  });
});
