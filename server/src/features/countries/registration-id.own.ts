import { weighted } from './registration-id.kinds.js';

/**
 * AZ, VÖEN: eight digits, the ninth checks them (sum by weights modulo 11), the tenth tells organisations (1) from
 * persons (2). The weights are confirmed by the published numbers of the samples.
 */
export function azerbaijan(value: string): boolean {
  return weighted(value, [4, 1, 8, 6, 2, 7, 5, 3]) % 11 === Number(value[8]);
}

/**
 * KZ, БИН and ИИН share one rule (Rules on national identification numbers, 2003): weights 1–11 modulo 11; on 10 once
 * more with weights 3–11, 1, 2; a number that still gives 10 is not issued.
 */
export function kazakhstan(value: string): boolean {
  const first = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const control = first === 10 ? weighted(value, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first;
  return control === Number(value[11]);
}

/** HU, the first eight digits of an adószám: weights 9, 7, 3, 1 twice, the sum a multiple of ten. */
export function hungary(value: string): boolean {
  return weighted(value, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0;
}

const socialCreditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** CN, GB 32100-2015: powers of three modulo 31 over an alphabet without I, O, S, V and Z. */
export function socialCredit(value: string): boolean {
  const sum = [...value.slice(0, 17)].reduce(
    (total, character, position) => total + socialCreditAlphabet.indexOf(character) * (3 ** position % 31),
    0,
  );
  return socialCreditAlphabet[(31 - (sum % 31)) % 31] === value[17];
}

/** NL, RSIN and BSN: the "elfproef", weights 9–2 and minus 1, a multiple of eleven. */
export function elevenTest(value: string): boolean {
  return weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

/** LT, juridinio asmens kodas: weights 1–8 modulo 11; on 10 once more with weights 3–9, 1. */
export function lithuania(value: string): boolean {
  const first = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const control = first === 10 ? weighted(value, [3, 4, 5, 6, 7, 8, 9, 1]) % 11 : first;
  return control % 10 === Number(value[8]);
}

/** BG, ЕИК: weights 1–8 modulo 11; on 10 once more with weights 3–10. The library refuses the ones that begin with 8. */
export function bulgaria(value: string): boolean {
  const first = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const control = first === 10 ? weighted(value, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 : first;
  return control % 10 === Number(value[8]);
}

/** TH, thirteen digits of companies and people alike: weights 13–2 modulo 11. */
export function thailand(value: string): boolean {
  return (11 - (weighted(value, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(value[12]);
}

/** PL, NIP: weights 6, 5, 7, 2–7 modulo 11. None begins with a zero, which keeps it apart from a KRS number. */
export function polishNip(value: string): boolean {
  return value[0] !== '0' && weighted(value, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(value[9]);
}
