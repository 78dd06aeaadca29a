import { describe, expect, it } from 'vitest';
import { checkRegistrationId } from './registration-id.check.js';

/**
 * Public numbers of companies, offices and societies that are not of their country's common kind, or that were given out
 * by a rule that changed. A kind and the number as it is stored stand behind those where that is not plain.
 */
const taken: Readonly<Record<string, readonly string[]>> = {
  // 62140097 and 00501508 exist only since the sum need no more be a multiple of ten.
  TW: ['62140097', '00501508', '04595257', '84149961', '22099131', '1234 5675', '６２１４００９７'],
  GB: [
    'SL00911A',
    'IP28746R',
    'SC005336',
    'NI603217',
    'R0000123',
    'OC301540',
    'SO305555',
    'FC021951',
    'RC000667',
    'SP2705RS',
    'SP01234R',
    'IP00525R',
    'IP030R',
    'NP002345',
    'RS007501',
    'OE000123',
    'LP003456',
    'CE001234',
    'SE000001',
    'GE000123',
    'ZC000123',
    'sl 00911a',
    'GB346270013',
    'XI346270013',
    'GBGD001',
  ],
  IE: ['24173', 'C1', '4975R', '249885', 'LP1234', '3206488LH', 'IE6364992H', 'IE9740425P', 'IE8Z49289F'],
  FR: ['356000000', '35600000000048', '35600000049837', 'FR40303265045', 'FR83404833048', '552 100 554'],
  DE: [
    'HRB 42243, Amtsgericht München',
    'Amtsgericht Charlottenburg, HRB 86891 B',
    'AG München HRB 42243',
    'HRB-Nr. 719915',
    'HRA 123456',
    'HRB 3107 FF',
    'GnR 200',
    'VR 700 B',
    'GsR 12',
    'DE811569869',
    'DE129273398-00001',
    'DED2601V.HRB42243',
  ],
  AT: ['FN 93363z', 'FN 56247 t', '33209m', 'ATU66664013', 'FN 180219 d'],
  CH: ['CHE-116.281.710 MWST', 'CHE-105.909.036', 'CHE105909036', 'CHE-107.787.577 IVA', 'CHE-101.602.521'],
  IT: ['00743110157', 'IT00905811006', '97103880585', 'MI-1234567', 'RM 756453', 'REA MI-1234567', '80012000826'],
  ES: ['A28015865', 'ESA39000013', 'P2807900B', 'Q2818014I', 'W0184081H', 'N0032484H', 'G28197564', 'S2800568D'],
  CA: ['121491807 RT0001', '426160-7', 'BC0123456', '1144381186', '847871746', '100680594RC0001'],
  US: ['94-2404110', '99-1234567', '93-4567890', '92-1234567', '41-1234567', '88-1234567', '20-8756903', '47-2163956'],
  AU: ['005 749 986', '33 051 775 556', '004 028 077', '12 004 044 937'],
  IN: [
    'L17110MH1973PLC019786',
    'U72200KA2009PTC049889',
    'AAB-5678',
    '29AAACI4798L1ZU',
    '27AAACH2702H1Z0',
    'AAACI4798L',
  ],
  JP: ['T1180301018771', '180301018771', '1803-01-018771', '7000012050002', 'T7010401022916'],
  BR: ['12.ABC.345/01DE-35', '12abc34501de35', '60.701.190/0001-04', '00.000.000/0001-91'],
  NL: ['NL000099998B57', '33014286', '004495445', 'NL004495445B01', 'NLNHR.17085815'],
  NO: ['923609016 MVA', 'NO 923 609 016 MVA', '974760673'],
  DK: ['DK 22756214', '61056416', '10150817', 'DKCVR.24256790'],
  FI: ['FI01120389', '1927400-1', '1041090-0', 'FIFPRO.0112038-9'],
  BE: ['0417.497.106', 'BE0403.091.220', '403091220', 'BE1000003682', '0200.068.636'],
  RO: ['J40/8302/1997', 'J1993004155124', 'RO1590082', '361757', 'F40/123/2019', 'J12/1234/2020'],
  CY: ['10008489A', 'HE 165', 'ΗΕ 165', 'CY10259033P'],
  CZ: ['CZ45274649', '00177041', 'CZ699001182'],
  SK: ['35763469', 'SK2020273893', '31320155', '2020273893'],
  PL: ['0001012345', 'PL7740001454', '7270126358', 'PLKRS.0000028860'],
  HU: ['HU10625790', '10484878-4-44', '12345676-2-41', '10773381-2-44', '15789934-2-51', 'HUOCCSZ.01-10-041585'],
  LU: ['B 82454', 'LU26375245', 'F1234', '1993 2201 234'],
  LV: ['LV40003032949', '40003000642', '90000069281', '40003009497'],
  LT: ['110053842', 'LT100001738313', '120545849', '304151376'],
  EE: ['EE100366327', '10234957', '10060701', '12417834', '74000323'],
  BG: ['BG831642181', '130081393'],
  GR: ['EL094019245', '000346601000', 'GR094493766'],
  HR: ['HR76842508189', '080000604', '28921383001'],
  SI: ['5025796', 'SI80267432', '5025796000'],
  MT: ['C 2833', 'MT11679112', 'C35407', 'OC 123', 'SE 5'],
  PT: ['PT980152267', '503504564', '600006441', '720005612', '500100144'],
  IS: ['631205-1780', '620483-0369', '491008-0160'],
  SG: ['200604346E', '196800306E', '200104750M', 'T20VC0012A'],
  KR: ['130111-0006246', '220-81-62517', '120-81-47521'],
  MX: ['PME380607P35', 'P&G851223B24', 'WAL9709244W4'],
  CO: ['899.999.068-1', '899999068', '890903938-8'],
  CL: ['96.806.980-2', '97004000-5', '60.805.000-0'],
  AR: ['30-50001091-2', '30-70308853-4', '33-69345023-9'],
  IL: ['520000472', '520013954', '580000123'],
  ZA: ['2002/015527/30', '1990/000900/30', 'K2019/123456/07', '1918/000095/06', '2011/123456/08'],
  VN: ['0101248141-001', '0300588569 - 002', '0100109106'],
  SA: ['7001234567', '300123456700003'],
  CN: ['91110000802100433B', '12100000400000624D', '12100000400002259P', '11100000MB0143028R'],
  VE: ['J-00002950-4', 'G-20000303-0'],
  KZ: ['KZ 940140000385'],
};

const refused: readonly (readonly [country: string, id: string, code: string])[] = [
  ['TW', '00501502', 'checkDigit'],
  ['TW', '62140098', 'checkDigit'],
  ['GB', '0044579', 'format'],
  ['GB', 'SL0911A', 'format'],
  ['GB', 'S1000911', 'format'],
  ['GB', 'IP28746RXX', 'format'],
  ['GB', 'XI346270014', 'checkDigit'],
  ['IE', '3206489LH', 'checkDigit'],
  ['DE', 'DE129273399-00001', 'checkDigit'],
  ['DE', 'HRX 42243, Amtsgericht München', 'format'],
  ['ES', 'ESA39000014', 'checkDigit'],
  ['IT', 'IT0090581100', 'format'],
  ['BE', 'BE1000003683', 'checkDigit'],
  ['BR', '12.ABC.345/01DE-36', 'checkDigit'],
  ['JP', 'T1180301018772', 'checkDigit'],
  ['RO', 'J1993004155534', 'format'],
  ['VE', 'C-12345678-1', 'checkDigit'],
  ['VN', '001085012345', 'personal'],
  ['IN', 'X17110MH1973PLC019786', 'format'],
  ['KR', '900101-1234568', 'personal'],
  ['ZA', '2002/015527/40', 'format'],
];

describe('numbers that are not of the common kind', () => {
  it.each(Object.entries(taken))('of %s are taken', (country, ids) => {
    const problems = ids.map((id) => [id, checkRegistrationId(country, id).problem?.code]).filter(([, code]) => code);
    expect(problems).toEqual([]);
  });

  it.each(Object.entries(taken))('of %s stay as they are when they are checked again', (country, ids) => {
    const stored = ids.map((id) => checkRegistrationId(country, id).value);
    expect(stored.map((value) => checkRegistrationId(country, value).value)).toEqual(stored);
  });

  it.each(refused)('of %s are still told from wrong ones: %s is refused', (country, id, code) => {
    expect(checkRegistrationId(country, id).problem?.code).toBe(`registrationId.${code}`);
  });

  it.each([
    ['DE', 'Amtsgericht Charlottenburg, HRB 86891 B', 'HRB86891B CHARLOTTENBURG'],
    ['DE', 'HRB 42243', 'HRB42243'],
    ['GB', 'XI346270013', '346270013'],
    ['CY', 'ΗΕ 165', 'HE165'],
    ['ZA', 'K2019/123456/07', '201912345607'],
    ['ES', 'ESA39000013', 'A39000013'],
    ['DK', 'DKCVR.24256790', '24256790'],
  ])('%s %s is stored as %s', (country, id, value) => {
    expect(checkRegistrationId(country, id)).toMatchObject({ value });
  });
});
