import { library, shaped } from './registration-id.kinds.js';
import { bulgaria, bulgarianBranch, germanRegister, koreanRegister, lithuania, taiwan } from './registration-id.own.js';
import type { RegistrationIdRow } from './registration-id.required.data.js';

/** A row for a number that may be given: every kind is the library's own, and so is the shape. */
const row = (example: string, ...kinds: RegistrationIdRow['kinds']): RegistrationIdRow => ({
  kinds,
  example,
  pattern: null,
});

/** What only people have; refused when it is given for a company. */
const personal = (country: string, name: string) => library(country, name, { owner: 'person' });

const ein = library('US', 'ein');
const germanVat = library('DE', 'vat');
const corporateNumber = library('JP', 'cn');

/** Countries where a company may leave its number out, but a number it gives is checked. */
export const optionalIds: Readonly<Record<string, RegistrationIdRow>> = {
  AR: row('30-12345678-1', library('AR', 'cuit', { personal: (value) => value.startsWith('2') })),
  AT: row('FN 123456v', library('AT', 'businessid'), library('AT', 'uid')),
  AU: row('51 824 753 556', library('AU', 'abn'), library('AU', 'acn')),
  BE: row('0123.456.749', library('BE', 'vat'), personal('BE', 'nn')),
  BG: row(
    '123456786',
    shaped('eik', /^\d{9}$/, { check: bulgaria }),
    shaped('branch', /^\d{13}$/, { check: bulgarianBranch }),
    personal('BG', 'egn'),
  ),
  // CA: beside the business number, the corporation numbers of the federal register (seven digits), of Quebec (NEQ, ten
  // digits), and of the provinces, with or without their letters; none has a published check digit.
  CA: row(
    '123456782',
    library('CA', 'bn'),
    shaped('programAccount', /^\d{9}R[A-Z]\d{4}$/),
    shaped('corporation', /^(\d{6,8}|\d{10}|[A-Z]{1,3}\d{5,8})$/),
  ),
  CH: row('CHE-123.456.788', library('CH', 'uid'), library('CH', 'vat'), personal('CH', 'ssn')),
  CL: row('12.345.678-5', library('CL', 'rut')),
  // CO: the register of companies prints the nine digits of a company's NIT, which begins with 8 or 9, without the check digit.
  CO: row('800123456-5', library('CO', 'nit'), shaped('nitWithoutCheckDigit', /^[89]\d{8}$/)),
  // CY: the letters of the company number are Greek as often as Latin.
  CY: row(
    '10123456G',
    library('CY', 'vat'),
    shaped('he', /^(HE|ΗΕ)\d{1,6}$/, { store: (value) => value.replace('ΗΕ', 'HE') }),
  ),
  // CZ: a group that is taxed together has a VAT number from 699 instead of an IČO.
  CZ: row('12345679', library('CZ', 'ico'), shaped('vatGroup', /^699\d{6}$/), personal('CZ', 'rc')),
  // DE: since November 2024 the business identification number is the VAT number with five more digits behind a dash.
  DE: row(
    'HRB 12345',
    germanRegister,
    germanVat,
    shaped('widnr', /^DE\d{14}$/, { check: (value) => germanVat.read(value.slice(0, 11), '').verdict === 'company' }),
    personal('DE', 'idnr'),
  ),
  DK: row('12345674', library('DK', 'cvr'), personal('DK', 'cpr')),
  EE: row('12345678', library('EE', 'registrikood'), library('EE', 'kmkr'), personal('EE', 'ik')),
  ES: row('A12345674', library('ES', 'cif'), personal('ES', 'dni'), personal('ES', 'nie')),
  FI: row('1234567-1', library('FI', 'ytunnus'), personal('FI', 'hetu')),
  FR: row('123 456 782', library('FR', 'siren'), library('FR', 'siret'), library('FR', 'tva'), personal('FR', 'nir')),
  // GB: Companies House numbers have eight characters without a check digit: digits, two letters and six digits, or, for
  // registered societies, Scottish limited partnerships and their like, with up to three letters at the end. A number of an
  // industrial and provident society may be shorter. XI is the VAT number's prefix in Northern Ireland.
  GB: row(
    '01234567',
    shaped('crn', /^(?=.{8}$)(\d{8}|R0\d{6}|[A-Z]{2}\d{3,6}[A-Z]{0,3})$/),
    shaped('society', /^(IP|SP|NP|RS)\d{2,5}(R|RS)$/),
    library('GB', 'vat'),
    personal('GB', 'nino'),
  ),
  GR: row('123456783', library('GR', 'vat'), shaped('gemi', /^\d{12}$/), personal('GR', 'amka')),
  HR: row('12345678903', library('HR', 'oib', { owner: 'either' }), shaped('mbs', /^\d{8,9}$/)),
  // IE: charters, partnerships and European companies have letters before the number, societies an R behind it.
  IE: row('123456', shaped('cro', /^(\d{4,6}R?|([BCDEFG]|LP|SE|IE)\d{1,6})$/), library('IE', 'vat')),
  IL: row('512345679', library('IL', 'hp')),
  IS: row('4101234520', library('IS', 'kennitala'), shaped('vsk', /^\d{5,6}$/)),
  // IT: the number in the REA has the letters of the province before it.
  IT: row(
    '01234560157',
    library('IT', 'iva'),
    shaped('rea', /^(REA)?(?!IT)[A-Z]{2}\d{5,7}$/, { store: (value) => value.replace(/^REA/, '') }),
    personal('IT', 'codicefiscale'),
  ),
  // JP: since October 2023 invoices carry the corporate number behind a T; the register's own number lacks its first digit,
  // which is the check digit.
  JP: row(
    '1234567890122',
    library('JP', 'cn'),
    shaped('invoiceIssuer', /^T\d{13}$/, {
      check: (value) => corporateNumber.read(value.slice(1), '').verdict === 'company',
    }),
    shaped('companyRegister', /^\d{12}$/),
  ),
  KR: row('123-45-67891', library('KR', 'brn'), koreanRegister, personal('KR', 'rrn')),
  LT: row('123456786', shaped('code', /^\d{9}$/, { check: lithuania }), library('LT', 'pvm'), personal('LT', 'asmens')),
  // LU: the national identifier of a company is the year, its legal form and a number.
  LU: row('B123456', shaped('rcs', /^[A-K]\d{1,6}$/), library('LU', 'tva'), shaped('matricule', /^(18|19|20)\d{9}$/)),
  LV: row('40003123453', library('LV', 'pvn')),
  // MT: C for companies; other letters for partnerships, branches of foreign companies and European companies.
  MT: row('C 12345', shaped('register', /^(?!MT)[A-Z]{1,3}\d{1,6}$/), library('MT', 'vat')),
  MX: row('ABC010203AB9', library('MX', 'rfc'), personal('MX', 'curp')),
  NO: row('912 345 688', library('NO', 'orgnr'), library('NO', 'mva'), personal('NO', 'fodselsnummer')),
  PE: row('20123456786', library('PE', 'ruc', { personal: (value) => value.startsWith('1') })),
  PT: row('501234560', library('PT', 'nipc', { personal: (value) => /^[1-3]/.test(value) })),
  // RO: since July 2024 the trade register writes its numbers without strokes: J, F or C, the year, six digits, the county
  // and one digit more.
  RO: row(
    '12345674',
    library('RO', 'cui'),
    library('RO', 'onrc'),
    shaped('register', /^[JFC](19|20)\d{2}\d{6}(0[1-9]|[1-4]\d|5[12])\d$/),
    personal('RO', 'cnp'),
  ),
  RS: row('101234569', library('RS', 'pib'), shaped('mb', /^\d{8}$/), personal('RS', 'jmbg')),
  // SG: VC is the letters of variable capital companies, a legal form of 2020.
  SG: row('201212345K', library('SG', 'uen'), shaped('vcc', /^T[2-9]\dVC\d{4}[A-Z]$/)),
  SI: row('12345679', library('SI', 'ddv'), shaped('maticna', /^\d{7}(\d{3})?$/), personal('SI', 'emso')),
  // SK: IČO has the check digit of the Czech one, from the time of the common register.
  SK: row('12345679', library('CZ', 'ico'), library('SK', 'dph'), personal('SK', 'rc')),
  TW: row('12345675', shaped('ubn', /^\d{8}$/, { check: taiwan }), personal('TW', 'natid')),
  // US: an EIN and a social security number both have nine digits; only where the dashes stand tells them apart.
  US: row('12-3456789', {
    kind: 'ein',
    read: (compact, written) =>
      /^\d{3}-\d{2}-\d{4}$/.test(written) ? { verdict: 'personal', value: compact } : ein.read(compact, written),
  }),
};
