import { BillingFrequency, OfferCategory, Segment } from './catalog.types.js';
import { monthlyTermPrices, noPrices, type PriceList, upfrontPrices } from './catalogue.prices.js';

export interface CataloguePlan {
  term: 'P1M' | 'P1Y' | 'P3Y';
  billingFrequency: BillingFrequency;
  prices: PriceList;
}

export interface CatalogueOffer {
  sku: string;
  name: string;
  publisher: string;
  category: OfferCategory;
  segments: Segment[];
  isTrial: boolean;
  isAddOn: boolean;
  /** SKUs of which the customer must hold, or order along, at least one. Empty when the offer stands alone. */
  prerequisites: string[];
  minLicenceCount: number;
  maxLicenceCount: number;
  /** A second subscription to it is refused as long as the first one lives. */
  onePerCustomer: boolean;
  plans: CataloguePlan[];
}

/** Euro a month on the annual plan; `trial` instead of a price for what costs nothing for a month. */
type Row = [sku: string, name: string, euro: number | 'trial', options?: Options];

interface Options {
  max?: number;
  min?: number;
  /** Makes it an add-on to any of these SKUs. */
  needs?: string[];
  /** Also sold for three years. */
  threeYears?: boolean;
  /** The customer may hold it once only; further licences are added to that subscription. */
  onePerCustomer?: boolean;
}

const SMALL_BUSINESS = 300;
const TRIAL_LICENCES = 25;
const NO_LIMIT = 10_000;

const BASIC = 'CFQ7TTC0LH18-0001';
const STANDARD = 'CFQ7TTC0LDPB-0001';
const PREMIUM = 'CFQ7TTC0LCHC-0002';
const OFFICE_E1 = 'CFQ7TTC0LF8Q-0001';
const OFFICE_E3 = 'CFQ7TTC0LF8R-0001';
const OFFICE_E5 = 'CFQ7TTC0LF8S-0002';
const E3 = 'CFQ7TTC0LFLX-0001';
const E5 = 'CFQ7TTC0LFLZ-0002';
const F3 = 'CFQ7TTC0LH05-0001';
const EXCHANGE_1 = 'CFQ7TTC0LH16-0001';
const ENTRA_P1 = 'CFQ7TTC0LFLS-0002';
const ENTRA_P2 = 'CFQ7TTC0LFK5-0001';
const INTUNE = 'CFQ7TTC0LCH4-0009';
const TEAMS_ENTERPRISE = 'CFQ7TTC0RM8K-0001';
const TEAMS_PHONE = 'CFQ7TTC0LH0T-0003';
const POWER_BI_PRO = 'CFQ7TTC0HL8W-0001';
const SALES_ENTERPRISE = 'CFQ7TTC0LFF1-0001';
const A3_FACULTY = 'CFQ7TTC0LFKW-0002';
const A3_STUDENT = 'CFQ7TTC0LFKW-0004';
const G3 = 'CFQ7TTC0LHSP-0001';
const NONPROFIT_PREMIUM = 'CFQ7TTC0LCHC-0011';

const anyTeams = [BASIC, STANDARD, PREMIUM, OFFICE_E1, OFFICE_E3, E3, F3, TEAMS_ENTERPRISE];

const productivity: Row[] = [
  [BASIC, 'Microsoft 365 Business Basic', 5.6, { max: SMALL_BUSINESS, threeYears: true }],
  [STANDARD, 'Microsoft 365 Business Standard', 11.7, { max: SMALL_BUSINESS, threeYears: true }],
  [PREMIUM, 'Microsoft 365 Business Premium', 20.6, { max: SMALL_BUSINESS, threeYears: true }],
  ['CFQ7TTC0LH1G-0001', 'Microsoft 365 Apps for business', 9.8, { max: SMALL_BUSINESS }],
  ['CFQ7TTC0LGZT-0001', 'Microsoft 365 Apps for enterprise', 13.1],
  [OFFICE_E1, 'Office 365 E1', 9.4],
  [OFFICE_E3, 'Office 365 E3', 22, { threeYears: true }],
  [OFFICE_E5, 'Office 365 E5', 37.1, { threeYears: true }],
  [E3, 'Microsoft 365 E3', 35.7, { threeYears: true }],
  [E5, 'Microsoft 365 E5', 55.9, { threeYears: true }],
  ['CFQ7TTC0LHP2-0001', 'Microsoft 365 F1', 2.1],
  [F3, 'Microsoft 365 F3', 7.5],
  [EXCHANGE_1, 'Exchange Online (Plan 1)', 3.7],
  ['CFQ7TTC0LH1P-0001', 'Exchange Online (Plan 2)', 7.5],
  ['CFQ7TTC0LHSV-0001', 'OneDrive for Business (Plan 1)', 4.7],
  ['CFQ7TTC0LH0N-0001', 'SharePoint (Plan 1)', 4.7],
  [
    'CFQ7TTC0MM8R-0002',
    'Microsoft 365 Copilot',
    28.1,
    { needs: [STANDARD, PREMIUM, OFFICE_E3, OFFICE_E5, E3, E5, F3] },
  ],
  [
    'CFQ7TTC0LHS9-0001',
    'Office 365 Extra File Storage',
    0.2,
    { needs: [BASIC, STANDARD, PREMIUM, OFFICE_E1, OFFICE_E3, OFFICE_E5, E3, E5], onePerCustomer: true },
  ],
  ['CFQ7TTC0LCHC-0004', 'Microsoft 365 Business Premium Trial', 'trial'],
  ['CFQ7TTC0LFLZ-0014', 'Microsoft 365 E5 Trial', 'trial'],
];

const security: Row[] = [
  [ENTRA_P1, 'Microsoft Entra ID P1', 5.6],
  [ENTRA_P2, 'Microsoft Entra ID P2', 8.4],
  ['CFQ7TTC0NVQ4-0001', 'Microsoft Entra ID Governance', 6.6, { needs: [ENTRA_P1, ENTRA_P2, PREMIUM, E3, E5] }],
  ['CFQ7TTC0LFJ1-0006', 'Microsoft Defender for Business', 2.8, { max: SMALL_BUSINESS, onePerCustomer: true }],
  ['CFQ7TTC0LGV0-0001', 'Microsoft Defender for Endpoint P2', 4.9],
  ['CFQ7TTC0LH04-0001', 'Microsoft Defender for Office 365 (Plan 1)', 1.9],
  ['CFQ7TTC0LHXH-0001', 'Microsoft Defender for Office 365 (Plan 2)', 4.7],
  ['CFQ7TTC0LHT4-0001', 'Enterprise Mobility + Security E3', 9.9],
  ['CFQ7TTC0LFJ6-0001', 'Enterprise Mobility + Security E5', 15.4],
  ['CFQ7TTC0LHW2-0001', 'Microsoft 365 E5 Security', 11.2, { needs: [E3] }],
  ['CFQ7TTC0LH0J-0001', 'Exchange Online Archiving', 2.8, { needs: [EXCHANGE_1, BASIC, STANDARD, OFFICE_E1, F3] }],
  ['CFQ7TTC0LFJ1-0012', 'Microsoft Defender for Business Trial', 'trial'],
];

const communication: Row[] = [
  ['CFQ7TTC0JN4R-0002', 'Microsoft Teams Essentials', 3.7, { max: SMALL_BUSINESS }],
  [TEAMS_ENTERPRISE, 'Microsoft Teams Enterprise', 5],
  [TEAMS_PHONE, 'Microsoft Teams Phone Standard', 9.4, { needs: anyTeams }],
  ['CFQ7TTC0LH0S-0001', 'Microsoft Teams Domestic Calling Plan', 11.2, { needs: [TEAMS_PHONE, OFFICE_E5, E5] }],
  ['CFQ7TTC0RM8L-0001', 'Microsoft Teams Premium', 9.4, { needs: [...anyTeams, OFFICE_E5, E5] }],
  ['CFQ7TTC0QW7C-0001', 'Microsoft Teams Rooms Pro', 37.5],
  ['CFQ7TTC0LH1F-0001', 'Microsoft Teams Shared Devices', 7.5],
];

const businessApps: Row[] = [
  ['CFQ7TTC0LHRH-0001', 'Dynamics 365 Business Central Essentials', 74.9],
  ['CFQ7TTC0LHRF-0001', 'Dynamics 365 Business Central Premium', 103],
  ['CFQ7TTC0LFDZ-0001', 'Dynamics 365 Sales Professional', 60.8],
  [SALES_ENTERPRISE, 'Dynamics 365 Sales Enterprise', 98.3],
  ['CFQ7TTC0LFF2-0001', 'Dynamics 365 Customer Service Enterprise', 98.3],
  ['CFQ7TTC0LFNK-0001', 'Dynamics 365 Team Members', 7.5],
  ['CFQ7TTC0LH2H-0001', 'Power Apps Premium', 18.7],
  ['CFQ7TTC0LH3L-0001', 'Power Automate Premium', 14],
  ['CFQ7TTC0HDB0-0001', 'Planner Plan 1', 9.4],
  ['CFQ7TTC0HDB1-0001', 'Planner and Project Plan 3', 28.1],
  ['CFQ7TTC0HD33-0001', 'Visio Plan 1', 4.7],
  ['CFQ7TTC0HD32-0001', 'Visio Plan 2', 14],
  ['CFQ7TTC0LFF1-0008', 'Dynamics 365 Sales Enterprise Trial', 'trial'],
  ['CFQ7TTC0HD32-0009', 'Visio Plan 2 Trial', 'trial'],
];

const analytics: Row[] = [
  [POWER_BI_PRO, 'Power BI Pro', 13.1],
  ['CFQ7TTC0HL8W-0003', 'Power BI Premium Per User', 22.5],
  ['CFQ7TTC0HL8W-0007', 'Power BI Premium Per User Add-On', 9.4, { needs: [POWER_BI_PRO, OFFICE_E5, E5] }],
  ['CFQ7TTC0HL8W-0015', 'Power BI Pro Trial', 'trial'],
];

const devices: Row[] = [
  [INTUNE, 'Microsoft Intune Plan 1', 7.5],
  ['CFQ7TTC0RM9T-0001', 'Microsoft Intune Suite', 9.4, { needs: [INTUNE, PREMIUM, E3, E5, F3] }],
  ['CFQ7TTC0SM3D-0001', 'Microsoft Intune Remote Help', 3.3, { needs: [INTUNE, PREMIUM, E3, E5, F3] }],
  ['CFQ7TTC0LGV3-0001', 'Windows 11 Enterprise E3', 6.5],
  ['CFQ7TTC0J203-0001', 'Windows 365 Business 2 vCPU, 4 GB, 128 GB', 29, { max: SMALL_BUSINESS }],
  ['CFQ7TTC0J203-0004', 'Windows 365 Business 2 vCPU, 8 GB, 128 GB', 41.2, { max: SMALL_BUSINESS }],
  ['CFQ7TTC0HHS9-0003', 'Windows 365 Enterprise 2 vCPU, 8 GB, 128 GB', 38.4],
];

const education: [OfferCategory, Row[]][] = [
  [
    OfferCategory.PRODUCTIVITY,
    [
      [A3_FACULTY, 'Microsoft 365 A3 for faculty', 5.4, { threeYears: true }],
      [A3_STUDENT, 'Microsoft 365 A3 for students', 2.6, { min: 10, threeYears: true }],
      ['CFQ7TTC0LFKX-0002', 'Microsoft 365 A5 for faculty', 10.1, { threeYears: true }],
      ['CFQ7TTC0LFKX-0004', 'Microsoft 365 A5 for students', 7.5, { min: 10 }],
      ['CFQ7TTC0LF8T-0002', 'Office 365 A3 for faculty', 3.4],
    ],
  ],
  [
    OfferCategory.COMMUNICATION,
    [['CFQ7TTC0LH0T-0011', 'Microsoft Teams Phone Standard for faculty', 3, { needs: [A3_FACULTY] }]],
  ],
  [OfferCategory.DEVICES, [['CFQ7TTC0LCH4-0013', 'Microsoft Intune Plan 1 for faculty', 2.8]]],
  [OfferCategory.ANALYTICS, [['CFQ7TTC0HL8W-0005', 'Power BI Pro for faculty', 3.7]]],
];

const government: [OfferCategory, Row[]][] = [
  [
    OfferCategory.PRODUCTIVITY,
    [
      [G3, 'Microsoft 365 G3 (GCC)', 37.4],
      ['CFQ7TTC0LHSQ-0001', 'Microsoft 365 G5 (GCC)', 57.8],
      ['CFQ7TTC0LHSN-0001', 'Office 365 G1 (GCC)', 9.8],
      ['CFQ7TTC0LHSR-0001', 'Office 365 G3 (GCC)', 22.6],
    ],
  ],
  [OfferCategory.SECURITY, [['CFQ7TTC0LHSW-0001', 'Microsoft Entra ID P1 (GCC)', 5.9]]],
  [OfferCategory.COMMUNICATION, [['CFQ7TTC0LHSX-0001', 'Microsoft Teams Phone Standard (GCC)', 9.8, { needs: [G3] }]]],
];

const nonprofit: [OfferCategory, Row[]][] = [
  [
    OfferCategory.PRODUCTIVITY,
    [
      ['CFQ7TTC0LH18-0006', 'Microsoft 365 Business Basic (Nonprofit)', 1.4, { max: SMALL_BUSINESS }],
      ['CFQ7TTC0LDPB-0008', 'Microsoft 365 Business Standard (Nonprofit)', 2.8, { max: SMALL_BUSINESS }],
      [NONPROFIT_PREMIUM, 'Microsoft 365 Business Premium (Nonprofit)', 5.1, { max: SMALL_BUSINESS }],
      ['CFQ7TTC0LF8R-0009', 'Office 365 E3 (Nonprofit)', 4.2],
    ],
  ],
  [OfferCategory.ANALYTICS, [['CFQ7TTC0HL8W-0006', 'Power BI Pro (Nonprofit)', 3.7]]],
  [
    OfferCategory.SECURITY,
    [['CFQ7TTC0NVQ4-0005', 'Microsoft Entra ID Governance (Nonprofit)', 1.7, { needs: [NONPROFIT_PREMIUM] }]],
  ],
];

/** The usual plan first. Never billed more seldom than the term is long. */
function plansOf(euro: number | 'trial', threeYears: boolean): CataloguePlan[] {
  if (euro === 'trial') return [{ term: 'P1M', billingFrequency: BillingFrequency.NONE, prices: noPrices }];
  const plans: CataloguePlan[] = [
    { term: 'P1Y', billingFrequency: BillingFrequency.MONTHLY, prices: upfrontPrices(euro, 1) },
    { term: 'P1Y', billingFrequency: BillingFrequency.ANNUAL, prices: upfrontPrices(euro, 12) },
    { term: 'P1M', billingFrequency: BillingFrequency.MONTHLY, prices: monthlyTermPrices(euro) },
  ];
  if (!threeYears) return plans;
  return plans.concat([
    { term: 'P3Y', billingFrequency: BillingFrequency.MONTHLY, prices: upfrontPrices(euro, 1) },
    { term: 'P3Y', billingFrequency: BillingFrequency.ANNUAL, prices: upfrontPrices(euro, 12) },
    { term: 'P3Y', billingFrequency: BillingFrequency.TRIENNIAL, prices: upfrontPrices(euro, 36) },
  ]);
}

function offersOf(segment: Segment, category: OfferCategory, rows: Row[]): CatalogueOffer[] {
  return rows.map(([sku, name, euro, options = {}]) => ({
    sku,
    name,
    publisher: 'Microsoft Corporation',
    category,
    segments: [segment],
    isTrial: euro === 'trial',
    isAddOn: options.needs !== undefined,
    prerequisites: options.needs ?? [],
    minLicenceCount: euro === 'trial' ? TRIAL_LICENCES : (options.min ?? 1),
    maxLicenceCount: euro === 'trial' ? TRIAL_LICENCES : (options.max ?? NO_LIMIT),
    onePerCustomer: euro === 'trial' || (options.onePerCustomer ?? false),
    plans: plansOf(euro, options.threeYears ?? false),
  }));
}

/** What can be ordered. Names are the publisher's own and are not translated. */
export const catalogue: CatalogueOffer[] = [
  ...offersOf(Segment.COMMERCIAL, OfferCategory.PRODUCTIVITY, productivity),
  ...offersOf(Segment.COMMERCIAL, OfferCategory.SECURITY, security),
  ...offersOf(Segment.COMMERCIAL, OfferCategory.COMMUNICATION, communication),
  ...offersOf(Segment.COMMERCIAL, OfferCategory.BUSINESS_APPS, businessApps),
  ...offersOf(Segment.COMMERCIAL, OfferCategory.ANALYTICS, analytics),
  ...offersOf(Segment.COMMERCIAL, OfferCategory.DEVICES, devices),
  ...education.flatMap(([category, rows]) => offersOf(Segment.EDUCATION, category, rows)),
  ...government.flatMap(([category, rows]) => offersOf(Segment.GOVERNMENT, category, rows)),
  ...nonprofit.flatMap(([category, rows]) => offersOf(Segment.NONPROFIT, category, rows)),
];
