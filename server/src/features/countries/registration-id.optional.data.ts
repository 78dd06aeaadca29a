import { library, shaped } from './registration-id.kinds.js';
import { bulgaria, lithuania } from './registration-id.own.js';
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

/** Countries where a company may leave its number out, but a number it gives is checked (domain rule 2). */
export const optionalIds: Readonly<Record<string, RegistrationIdRow>> = {
  AR: row('30-12345678-1', library('AR', 'cuit', { personal: (value) => value.startsWith('2') })),
  AT: row('FN 123456v', library('AT', 'businessid'), library('AT', 'uid')),
  AU: row('51 824 753 556', library('AU', 'abn'), library('AU', 'acn')),
  BE: row('0123.456.749', library('BE', 'vat'), personal('BE', 'nn')),
  BG: row('123456786', shaped('eik', /^\d{9}$/, { check: bulgaria }), personal('BG', 'egn')),
  CA: row('123456782', library('CA', 'bn'), shaped('programAccount', /^\d{9}R[A-Z]\d{4}$/)),
  CH: row('CHE-123.456.788', library('CH', 'uid'), library('CH', 'vat'), personal('CH', 'ssn')),
  CL: row('12.345.678-5', library('CL', 'rut')),
  CO: row('800123456-5', library('CO', 'nit')),
  CY: row('10123456G', library('CY', 'vat'), shaped('he', /^HE\d{1,6}$/)),
  CZ: row('12345679', library('CZ', 'ico'), personal('CZ', 'rc')),
  // DE: the commercial register has no check digit, and its number counts within the court that keeps it.
  DE: row(
    'HRB 12345',
    shaped('register', /^(HRA|HRB|GNR|PR|VR|GSR)\d{1,6}[A-Z]{0,2}$/),
    library('DE', 'vat'),
    personal('DE', 'idnr'),
  ),
  DK: row('12345674', library('DK', 'cvr'), personal('DK', 'cpr')),
  EE: row('12345678', library('EE', 'registrikood'), library('EE', 'kmkr'), personal('EE', 'ik')),
  ES: row('A12345674', library('ES', 'cif'), personal('ES', 'dni'), personal('ES', 'nie')),
  FI: row('1234567-1', library('FI', 'ytunnus'), personal('FI', 'hetu')),
  FR: row('123 456 782', library('FR', 'siren'), library('FR', 'siret'), library('FR', 'tva'), personal('FR', 'nir')),
  // GB: Companies House gives eight digits, or two letters and six digits; neither has a check digit.
  GB: row('01234567', shaped('crn', /^(\d{2}|[A-Z]{2}|R0)\d{6}$/), library('GB', 'vat'), personal('GB', 'nino')),
  GR: row('123456783', library('GR', 'vat'), shaped('gemi', /^\d{12}$/), personal('GR', 'amka')),
  HR: row('12345678903', library('HR', 'oib', { owner: 'either' }), shaped('mbs', /^\d{8,9}$/)),
  IE: row('123456', shaped('cro', /^\d{5,6}$/), library('IE', 'vat')),
  IL: row('512345679', library('IL', 'hp')),
  IS: row('4101234520', library('IS', 'kennitala'), shaped('vsk', /^\d{5,6}$/)),
  IT: row('01234560157', library('IT', 'iva'), personal('IT', 'codicefiscale')),
  JP: row('1234567890122', library('JP', 'cn')),
  KR: row('123-45-67891', library('KR', 'brn'), personal('KR', 'rrn')),
  LT: row('123456786', shaped('code', /^\d{9}$/, { check: lithuania }), library('LT', 'pvm'), personal('LT', 'asmens')),
  LU: row('B123456', shaped('rcs', /^[A-K]\d{1,6}$/), library('LU', 'tva')),
  LV: row('40003123453', library('LV', 'pvn')),
  MT: row('C 12345', shaped('register', /^C\d{1,6}$/), library('MT', 'vat')),
  MX: row('ABC010203AB9', library('MX', 'rfc'), personal('MX', 'curp')),
  NO: row('912 345 688', library('NO', 'orgnr'), library('NO', 'mva'), personal('NO', 'fodselsnummer')),
  PE: row('20123456786', library('PE', 'ruc', { personal: (value) => value.startsWith('1') })),
  PT: row('501234560', library('PT', 'nipc', { personal: (value) => /^[1-3]/.test(value) })),
  RO: row('12345674', library('RO', 'cui'), library('RO', 'onrc'), personal('RO', 'cnp')),
  RS: row('101234569', library('RS', 'pib'), shaped('mb', /^\d{8}$/), personal('RS', 'jmbg')),
  SG: row('201212345K', library('SG', 'uen')),
  SI: row('12345679', library('SI', 'ddv'), shaped('maticna', /^\d{7}(\d{3})?$/), personal('SI', 'emso')),
  // SK: IČO has the check digit of the Czech one, from the time of the common register.
  SK: row('12345679', library('CZ', 'ico'), library('SK', 'dph'), personal('SK', 'rc')),
  TW: row('12345675', library('TW', 'ubn'), personal('TW', 'natid')),
  // US: an EIN and a social security number both have nine digits; only where the dashes stand tells them apart.
  US: row('12-3456789', {
    kind: 'ein',
    read: (compact, written) =>
      /^\d{3}-\d{2}-\d{4}$/.test(written) ? { verdict: 'personal', value: compact } : ein.read(compact, written),
  }),
};
