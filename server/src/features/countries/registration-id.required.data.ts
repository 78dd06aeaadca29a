import { type IdKind, library, luhn, person, shaped } from './registration-id.kinds.js';
import {
  azerbaijan,
  communalRif,
  elevenTest,
  hungary,
  kazakhstan,
  polishNip,
  socialCredit,
  thailand,
} from './registration-id.own.js';

export interface RegistrationIdRow {
  kinds: readonly IdKind[];
  /** A well-formed number in the usual way of writing it, of no company in particular. */
  example: string;
  /** What the compact number looks like, for a form; null where the kinds differ too much for one expression. */
  pattern: string | null;
}

/**
 * The 24 countries where the number must be given, and the three the app is most used in. Where a
 * country publishes no check digit there is none here: better to let a typing error pass than to refuse a company.
 */
export const requiredIds: Readonly<Record<string, RegistrationIdRow>> = {
  // AE: Federal Tax Authority, TRN of 15 digits from 1, no published check digit. 784… is the Emirates ID of a person.
  AE: {
    kinds: [shaped('trn', /^1\d{14}$/), person('emiratesId', /^784\d{12}$/)],
    example: '100123456700003',
    pattern: '1\\d{14}',
  },
  // AM: State Revenue Committee, ՀՎՀՀ of 8 digits. A public service number, which people have, is of 10 digits.
  AM: {
    kinds: [shaped('tin', /^\d{8}$/), person('publicServiceNumber', /^\d{10}$/)],
    example: '01234567',
    pattern: '\\d{8}',
  },
  AZ: {
    kinds: [shaped('tin', /^\d{9}[12]$/, { check: azerbaijan, personal: (value) => value.endsWith('2') })],
    example: '1234567801',
    pattern: '\\d{9}1',
  },
  // BY: nine characters, all digits for organisations; people's begin with letters.
  BY: {
    kinds: [library('BY', 'unp', { personal: (value) => /^\D/.test(value) })],
    example: '191234563',
    pattern: '\\d{9}',
  },
  BR: {
    // Since July 2026 the first twelve characters of a new CNPJ may be letters.
    kinds: [library('BR', 'cnpj'), person('cpf', /^\d{11}$/)],
    example: '12.345.678/0001-95',
    pattern: '[A-Z0-9]{12}\\d{2}',
  },
  CN: {
    kinds: [
      shaped('uscc', /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/, { check: socialCredit }),
      person('residentId', /^[1-8]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/),
    ],
    example: '91110000123456789Q',
    pattern: '[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}',
  },
  // HU: the core of an adószám, the whole of it (VAT code 1–5, county 02–20, 22–44 or 51), or the cégjegyzékszám with the
  // court 01–20 and the legal form 01–23 before six digits. The adóazonosító jel of a person is ten digits from 8.
  HU: {
    kinds: [
      shaped('taxNumber', /^\d{8}([1-5](0[2-9]|1\d|20|2[2-9]|3\d|4[0-4]|51))?$/, { check: hungary }),
      shaped('companyRegister', /^(0[1-9]|1\d|20)(0[1-9]|1\d|2[0-3])\d{6}$/),
      person('personalTaxId', /^8\d{9}$/),
    ],
    example: '12345676-2-41',
    pattern: '\\d{8}(\\d{3})?|\\d{10}',
  },
  // IN: a PAN's last letter is a check letter whose rule is secret; its fourth letter P says it is a person's. A GSTIN
  // has a PAN inside and a check digit of its own, and is a business's number also when its owner is a person. The register of companies gives a CIN, or an LLPIN to partnerships.
  IN: {
    kinds: [
      shaped('pan', /^[A-Z]{3}[ABCFGHJLPT][A-Z](?!0000)\d{4}[A-Z]$/, { personal: (value) => value[3] === 'P' }),
      library('IN', 'gstin'),
      shaped('cin', /^[LU]\d{5}[A-Z]{2}(18|19|20)\d{2}[A-Z]{3}\d{6}$/),
      shaped('llpin', /^[A-Z]{3}\d{4}$/),
      person('aadhaar', /^\d{12}$/),
    ],
    example: 'ABCCD1234E',
    pattern:
      '[A-Z]{5}\\d{4}[A-Z]|\\d{2}[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]|[LU]\\d{5}[A-Z]{2}\\d{4}[A-Z]{3}\\d{6}|[A-Z]{3}\\d{4}',
  },
  // IQ: the General Commission for Taxes publishes neither length nor check digit: digits is all that is sure.
  IQ: { kinds: [shaped('tin', /^\d{6,15}$/)], example: '900123456', pattern: '\\d{6,15}' },
  // KG: a zero, the day of registration (ddmmyyyy), five digits. People's begin with 1 or 2 and have the day of birth.
  KG: {
    kinds: [
      shaped('inn', /^0(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d{7}$/),
      person('personalInn', /^[12](0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d{7}$/),
    ],
    example: '01503201012345',
    pattern: '0\\d{13}',
  },
  // KZ: the fifth digit is 4–6 in a БИН, and the tens of the day of birth, 0–3, in a person's ИИН.
  KZ: {
    kinds: [shaped('bin', /^\d{12}$/, { check: kazakhstan, personal: (value) => Number(value[4]) < 4 })],
    example: '100340012341',
    pattern: '\\d{4}[4-6]\\d{7}',
  },
  // MD: companies' begin with 1, people's (IDNP) with 2 or 0; one check digit for both.
  MD: {
    kinds: [library('MD', 'idno', { personal: (value) => !value.startsWith('1') })],
    example: '1012600012348',
    pattern: '1\\d{12}',
  },
  // MM: the register of companies (DICA) and the tax office (IRD) both give nine digits; no published check digit.
  MM: { kinds: [shaped('tin', /^\d{9}$/)], example: '123456789', pattern: '\\d{9}' },
  NL: {
    kinds: [
      // KvK publishes no check digit. An RSIN cannot be told from a BSN, so nine digits are taken for an RSIN.
      shaped('kvk', /^\d{8}$/),
      shaped('rsin', /^\d{9}$/, { check: elevenTest }),
      library('NL', 'btw'),
    ],
    example: '12345678',
    pattern: '\\d{8}|\\d{9}|(NL)?\\d{9}B\\d{2}',
  },
  // PL: KRS numbers begin with 000, which no NIP does, so a wrong digit in a NIP never makes it a KRS number.
  PL: {
    kinds: [
      shaped('krs', /^000[01]\d{6}$/),
      shaped('nip', /^\d{10}$/, { check: polishNip }),
      library('PL', 'regon'),
      person('pesel', /^\d{11}$/),
    ],
    example: '123-456-32-01',
    pattern: '\\d{9,10}|\\d{14}',
  },
  RU: { kinds: [library('RU', 'inn'), person('personalInn', /^\d{12}$/)], example: '7712345671', pattern: '\\d{10}' },
  // SA: ZATCA, TIN of ten digits from 3 (its check digit's rule is not published), VAT number of 15 from 3 to 3, unified
  // number of the Ministry of Commerce from 7. National ID (1) and residence permit (2) are people's and pass Luhn.
  SA: {
    kinds: [
      shaped('tin', /^3\d{9}$/),
      shaped('vat', /^3\d{13}3$/),
      shaped('unifiedNumber', /^7\d{9}$/),
      { ...person('nationalId', /^[12]\d{9}$/), read: readSaudiPerson },
    ],
    example: '3001234567',
    pattern: '[37]\\d{9}|3\\d{13}3',
  },
  // SE: Luhn. The third digit of an organisation is 2 or more; a person has the tens of the month there. 16 before the
  // ten digits is how authorities pad the number to twelve; SE before and 01 after them make it a VAT number.
  SE: {
    kinds: [
      shaped('orgnr', /^(16)?\d{10}$/, {
        store: (value) => value.slice(-10),
        check: luhn,
        personal: (value) => Number(value[2]) < 2,
      }),
      shaped('vat', /^SE\d{10}01$/, { store: (value) => value.slice(2, 12), check: luhn }),
      person('personnummer', /^(19|20)\d{2}[01]\d{7}$/),
    ],
    example: '556123-4567',
    pattern: '\\d{10}',
  },
  // SS: National Revenue Authority, nine digits for companies and people alike; no published check digit.
  SS: { kinds: [shaped('tin', /^\d{9}$/)], example: '100123456', pattern: '\\d{9}' },
  // TH: Revenue Department, 13 digits with one check digit; a zero first for juristic persons, 1–8 for people.
  TH: {
    kinds: [shaped('tin', /^\d{13}$/, { check: thailand, personal: (value) => !value.startsWith('0') })],
    example: '0105512345671',
    pattern: '0\\d{12}',
  },
  // TJ: ИНН (РМА) of nine digits, ЕИН (РЯМ) of ten for organisations; no published check digits.
  TJ: { kinds: [shaped('inn', /^\d{9}$/), shaped('ein', /^\d{10}$/)], example: '020012345', pattern: '\\d{9,10}' },
  TR: {
    kinds: [library('TR', 'vkn'), person('identityNumber', /^[1-9]\d{10}$/)],
    example: '1234567890',
    pattern: '\\d{10}',
  },
  UA: { kinds: [library('UA', 'edrpou'), person('rnokpp', /^\d{10}$/)], example: '12345678', pattern: '\\d{8}' },
  // UZ: СТИР of nine digits, from 2 or 3 for organisations and 4–7 for people, whose check digit no law describes; ПИНФЛ of
  // 14 digits for people.
  UZ: {
    kinds: [
      shaped('stir', /^[2-7]\d{8}$/, { personal: (value) => /^[4-7]/.test(value) }),
      person('pinfl', /^[1-6]\d{13}$/),
    ],
    example: '301234561',
    pattern: '[23]\\d{8}',
  },
  // VE: J for companies, G for government, C for communal councils; V, E and P for Venezuelans, foreigners and passport holders.
  VE: {
    kinds: [
      library('VE', 'rif', { personal: (value) => /^[VEP]/.test(value) }),
      shaped('communalRif', /^C\d{9}$/, { check: communalRif }),
    ],
    example: 'J-12345678-4',
    pattern: '[JGC]\\d{9}',
  },
  // VN: ten digits, or 13 for a branch; the identity card that serves people as tax number has twelve.
  VN: {
    kinds: [library('VN', 'mst'), person('citizenId', /^\d{12}$/)],
    example: '0312345673',
    pattern: '\\d{10}(\\d{3})?',
  },
  // ZA: SARS numbers of ten digits (income tax from 0–3 and 9, VAT from 4) end in a Luhn digit; the registration number of
  // the register of companies (CIPC) is yyyy/nnnnnn/nn without one, since 2011 also with a K before it; 30 at the end is a company
  // of the state. An identity number has 13 digits.
  ZA: {
    kinds: [
      shaped('taxReference', /^[012349]\d{9}$/, { check: luhn }),
      shaped('cipc', /^K?(18|19|20)\d{2}\d{6}(0[6-9]|1\d|2[0-6]|3[01])$/, {
        store: (value) => value.replace('K', ''),
      }),
      person('idNumber', /^\d{13}$/),
    ],
    example: '9012345675',
    pattern: '\\d{10}|\\d{12}',
  },
};

function readSaudiPerson(compact: string) {
  const isPerson = /^[12]\d{9}$/.test(compact) && luhn(compact);
  return { verdict: isPerson ? ('personal' as const) : ('format' as const), value: compact };
}
