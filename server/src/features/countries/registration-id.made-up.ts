import { checkRegistrationId, registrationIdRow } from './registration-id.check.js';

/**
 * A well-formed number of the country that belongs to no company in particular, always the same for the same `seed`: the
 * country's example with digits changed until its check digits are right again. For demo data and tests; null where the
 * country's numbers are not known.
 */
export function madeUpRegistrationId(country: string, seed: number): string | null {
  const example = registrationIdRow(country)?.example;
  if (!example) return null;
  const { kind } = checkRegistrationId(country, example);
  let state = (Math.imul(seed + 1, 2654435761) >>> 0) + 1;
  for (let attempt = 0; attempt < 5000; attempt++) {
    let position = 0;
    const candidate = example.replace(/\d/g, (digit) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      // The first three digits often mean something: a region, a year, a kind of owner.
      return position++ < 3 ? digit : String((state >>> 16) % 10);
    });
    const result = checkRegistrationId(country, candidate);
    if (!result.problem && result.kind === kind) return candidate;
  }
  return example;
}
