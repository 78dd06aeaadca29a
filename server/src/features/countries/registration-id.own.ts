import { type IdKind, library, weighted } from './registration-id.kinds.js';

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

/** BG, the thirteen digits of a branch: the ЕИК of the company, then weights 2, 7, 3, 5 modulo 11; on 10 once more with 4, 9, 5, 7. */
export function bulgarianBranch(value: string): boolean {
  const tail = value.slice(8);
  const first = weighted(tail, [2, 7, 3, 5]) % 11;
  const control = first === 10 ? weighted(tail, [4, 9, 5, 7]) % 11 : first;
  return bulgaria(value) && control % 10 === Number(value[12]);
}

/**
 * TW, 統一編號: the digits of the weighted digits, summed, are a multiple of five, where 7 as the seventh digit may count as
 * 1 or 0. It was ten until April 2023, when the Ministry of Finance ran short of numbers.
 */
export function taiwan(value: string): boolean {
  const sum = [1, 2, 1, 2, 1, 2, 4, 1].reduce((total, weight, position) => {
    const product = weight * Number(value[position]);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 5 === 0 || (value[6] === '7' && (sum + 1) % 5 === 0);
}

/** VE, a RIF that begins with C is a communal council's: weights 3, 2, 7–2, and 12 for the letter, modulo 11. */
export function communalRif(value: string): boolean {
  const rest = (12 + weighted(value.slice(1), [3, 2, 7, 6, 5, 4, 3, 2])) % 11;
  return Number(value[9]) === (rest < 2 ? 0 : 11 - rest);
}

const court = '\\p{L}[\\p{L} .()/-]{2,40}';
const germanNumber = new RegExp(
  `^(?:(?:AMTSGERICHT|REGISTERGERICHT|AG) (?<before>${court}?)[, :]+)?(?<register>HRA|HRB|GNR|PR|VR|GSR)[ .:-]*(?:NR[ .:]*)?` +
    `(?<number>\\d(?:[ .\u00b7-]*\\d){0,5})(?:[ .-]?(?<letters>[A-Z]{1,2}))?(?:[, ]+(?:AMTSGERICHT |REGISTERGERICHT |AG )?(?<after>${court}))?$`,
  'u',
);

/**
 * DE: the number of a register has no check digit and counts within the court that keeps it, so a court that is told is
 * kept: `HRB42243 MÜNCHEN`.
 */
export const germanRegister: IdKind = {
  kind: 'register',
  read(compact, written) {
    const { register, number, letters = '', before, after } = germanNumber.exec(written)?.groups ?? {};
    if (!register || !number) {
      return /^(HRA|HRB|GNR|PR|VR|GSR)\d{1,6}[A-Z]{0,2}$/.test(compact)
        ? { verdict: 'company', value: compact }
        : { verdict: 'format', value: compact };
    }
    const keeper = before ?? after;
    const bare = `${register}${number.replace(/\D/g, '')}${letters}`;
    return { verdict: 'company', value: keeper ? `${bare} ${keeper}` : bare };
  },
};

const residentNumber = library('KR', 'rrn', { owner: 'person' });

/**
 * KR, 법인등록번호: four digits of the registry, two of the legal form, and a number whose last digit has checked nothing
 * since January 2025. A person's number has as many digits and a check digit: where that is right, it is a person's.
 */
export const koreanRegister: IdKind = {
  kind: 'corporateRegister',
  read(compact, written) {
    const isOne = /^\d{4}(1[1-5]|2[1-4]|3[1-9]|[4-7]\d)\d{7}$/.test(compact);
    const isPersonal = isOne && residentNumber.read(compact, written).verdict === 'personal';
    return { verdict: isOne && !isPersonal ? 'company' : 'format', value: compact };
  },
};
