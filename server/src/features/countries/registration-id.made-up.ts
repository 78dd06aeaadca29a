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
  // The first digits of a long number often mean something: a region, a year, a kind of owner.
  const kept = (example.match(/\d/g) ?? []).length > 6 ? 3 : 0;
  let state = (Math.imul(seed + 1, 2654435761) >>> 0) + 1;
  for (let attempt = 0; attempt < 5000; attempt++) {
    let position = 0;
    const candidate = example.replace(/\d/g, (digit) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return position++ < kept ? digit : String((state >>> 16) % 10);
    });
    const result = checkRegistrationId(country, candidate);
    if (!result.problem && result.kind === kind) return candidate;
  }
  return example;
}
