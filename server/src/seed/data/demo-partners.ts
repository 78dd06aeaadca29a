import { Role } from '../../core/access/role.js';
import { PartnerType } from '../../features/partners/partner.entity.js';
import { huaxiaCustomers } from './customers.huaxia.js';
import { nordlysCentral } from './customers.nordlys-central.js';
import { nordlysNordic } from './customers.nordlys-nordic.js';
import { nordlysWorld } from './customers.nordlys-world.js';
import { tulpenCustomers } from './customers.tulpen.js';
import type { DemoCustomer } from './demo-customers.js';

export interface DemoPartner {
  key: string;
  name: string;
  type: PartnerType;
  country: string;
  language: string;
  timeZone: string;
  currency: string;
  mpnId: string;
  /** UTC hour in which its office opens. */
  opens: number;
  /** First and last name of the user with each role, in the order of `demoRoles`. */
  people: [firstName: string, lastName: string][];
  customers: DemoCustomer[];
}

/** One user each; the mailbox is part of the sign-in names that the README promises. */
export const demoRoles: { role: Role; mailbox: string }[] = [
  { role: Role.GLOBAL_ADMIN, mailbox: 'global.admin' },
  { role: Role.USER_ADMIN, mailbox: 'user.admin' },
  { role: Role.ADMIN_AGENT, mailbox: 'admin.agent' },
  { role: Role.SALES_AGENT, mailbox: 'sales.agent' },
  { role: Role.HELPDESK_AGENT, mailbox: 'helpdesk.agent' },
  { role: Role.BILLING_ADMIN, mailbox: 'billing.admin' },
];

export const demoPartners: DemoPartner[] = [
  {
    key: 'nordlys',
    name: 'Nordlys Distribution AB',
    type: PartnerType.INDIRECT_PROVIDER,
    country: 'SE',
    language: 'sv',
    timeZone: 'Europe/Stockholm',
    currency: 'SEK',
    mpnId: '4410276',
    opens: 6,
    people: [
      ['Elsa', 'Hallberg'],
      ['Nils', 'Öhman'],
      ['Astrid', 'Rosén'],
      ['Viktor', 'Lindahl'],
      ['Maja', 'Söderlund'],
      ['Henrik', 'Åström'],
    ],
    customers: [...nordlysNordic, ...nordlysCentral, ...nordlysWorld],
  },
  {
    key: 'tulpen',
    name: 'Tulpen Cloud B.V.',
    type: PartnerType.DIRECT_BILL,
    country: 'NL',
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
    currency: 'EUR',
    mpnId: '4423918',
    opens: 7,
    people: [
      ['Saskia', 'Verhoeven'],
      ['Maurits', 'de Graaf'],
      ['Noor', 'Timmermans'],
      ['Thijs', 'van Leeuwen'],
      ['Esmée', 'Koster'],
      ['Hendrik', 'Postma'],
    ],
    customers: tulpenCustomers,
  },
  {
    key: 'huaxia',
    name: '华夏云享信息技术有限公司',
    type: PartnerType.DIRECT_BILL,
    country: 'CN',
    language: 'zh',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    mpnId: '4437651',
    opens: 1,
    people: [
      ['建华', '林'],
      ['婷', '何'],
      ['浩然', '郭'],
      ['雨桐', '沈'],
      ['俊杰', '罗'],
      ['佳怡', '谢'],
    ],
    customers: huaxiaCustomers,
  },
  {
    key: 'wisla',
    name: 'Wisła Chmura Sp. z o.o.',
    type: PartnerType.INDIRECT_RESELLER,
    country: 'PL',
    language: 'pl',
    timeZone: 'Europe/Warsaw',
    currency: 'PLN',
    mpnId: '4567890',
    opens: 6,
    people: [
      ['Halina', 'Mazurek'],
      ['Marek', 'Olszewski'],
      ['Dorota', 'Szczepańska'],
      ['Jakub', 'Wróbel'],
      ['Kinga', 'Nowicka'],
      ['Leszek', 'Adamczyk'],
    ],
    customers: [],
  },
  {
    key: 'duna',
    name: 'Duna Felhő Kft.',
    type: PartnerType.INDIRECT_RESELLER,
    country: 'HU',
    language: 'hu',
    timeZone: 'Europe/Budapest',
    currency: 'HUF',
    mpnId: '4571236',
    opens: 6,
    people: [
      ['Ilona', 'Fehér'],
      ['Márton', 'Bíró'],
      ['Dóra', 'Szűcs'],
      ['Bence', 'Orosz'],
      ['Emese', 'Vincze'],
      ['Attila', 'Pintér'],
    ],
    customers: [],
  },
];
