import { freePrefix } from '../../support/customers.js';
import type { Language } from './texts.js';
import type { WizardCustomer } from './wizard.js';

interface Newcomer {
  /** Where the demo account is from, as its card on the sign-in page begins. */
  partner: string;
  customer: WizardCustomer;
  domain: string;
  /** As people of that language write them. */
  written: { contact: string; phone: string; acceptedOn: string; total: RegExp; country: string; address: string[] };
}

const acceptedOn = '2024-03-05';

/** One customer for each language: a well-known company with its public registration number, wanted by law or not. */
export const newcomers: Record<Language, Newcomer> = {
  en: {
    partner: 'Tulpen',
    customer: {
      country: 'BR',
      legalName: 'Petróleo Brasileiro S.A.',
      registrationId: '33.000.167/0001-01',
      phone: '+55 21 3224 1510',
      line1: 'Avenida República do Chile 65',
      city: 'Rio de Janeiro',
      state: 'RJ',
      postalCode: '20031-912',
      firstName: 'Beatriz',
      lastName: 'Carvalho',
      email: 'beatriz.carvalho@petroleo.example',
      acceptedOn,
    },
    domain: 'petroleobrasileiro.onmicrosoft.com',
    written: {
      contact: 'Beatriz Carvalho',
      phone: '+55 21 3224 1510',
      acceptedOn: 'Mar 5, 2024',
      total: /^BRL\s\d,\d{3}\.\d\d$/,
      country: 'Brazil',
      address: ['Avenida República do Chile 65', 'Rio de Janeiro-RJ', '20031-912', 'Brazil'],
    },
  },
  sv: {
    partner: 'Nordlys',
    customer: {
      country: 'SE',
      legalName: 'Telefonaktiebolaget LM Ericsson',
      registrationId: '5560160680',
      phone: '010-719 00 00',
      line1: 'Torshamnsgatan 21',
      city: 'Stockholm',
      postalCode: '164 83',
      firstName: 'Åsa',
      lastName: 'Sjöberg',
      email: 'asa.sjoberg@ericsson.example',
      acceptedOn,
      reseller: 'Vinge Datapartner AB',
    },
    domain: 'telefonaktiebolagetlmericss.onmicrosoft.com',
    written: {
      contact: 'Åsa Sjöberg',
      phone: '+46 10 719 00 00',
      acceptedOn: '5 mars 2024',
      total: /^\d \d{3},\d\d kr$/,
      country: 'Sverige',
      address: ['Torshamnsgatan 21', 'SE-164 83 Stockholm', 'Sverige'],
    },
  },
  nl: {
    partner: 'Tulpen',
    customer: {
      country: 'NL',
      legalName: 'ASML Holding N.V.',
      registrationId: '17085815',
      phone: '0402683000',
      line1: 'De Run 6501',
      city: 'Veldhoven',
      postalCode: '5504 DR',
      firstName: 'Femke',
      lastName: 'van den Berg',
      email: 'femke.vandenberg@asml.example',
      acceptedOn,
    },
    domain: 'asmlholding.onmicrosoft.com',
    written: {
      contact: 'Femke van den Berg',
      phone: '+31 40 268 3000',
      acceptedOn: '5 mrt 2024',
      total: /^€ \d{3},\d\d$/,
      country: 'Nederland',
      address: ['De Run 6501', '5504 DR Veldhoven', 'Nederland'],
    },
  },
  zh: {
    partner: '华夏',
    customer: {
      country: 'CN',
      legalName: '华为技术有限公司',
      registrationId: '914403001922038216',
      phone: '0755 2878 0808',
      line1: '坂田街道华为基地',
      city: '深圳市',
      state: 'GD',
      postalCode: '518129',
      domainPrefix: 'huaweijishu',
      firstName: '芳',
      lastName: '王',
      email: 'wang.fang@huawei.example',
      acceptedOn,
    },
    domain: 'huaweijishu.onmicrosoft.com',
    written: {
      contact: '王芳',
      phone: '+86 755 2878 0808',
      acceptedOn: '2024年3月5日',
      total: /^¥\d,\d{3}\.\d\d$/,
      country: '中国',
      address: ['518129', '广东省深圳市', '坂田街道华为基地', '中国'],
    },
  },
  pl: {
    partner: 'Nordlys',
    customer: {
      country: 'PL',
      legalName: 'Orlen Spółka Akcyjna',
      registrationId: '7740001454',
      phone: '24 256 00 00',
      line1: 'ul. Chemików 7',
      city: 'Płock',
      postalCode: '09-411',
      firstName: 'Łucja',
      lastName: 'Wójcik',
      email: 'lucja.wojcik@orlen.example',
      acceptedOn,
      reseller: 'Wisła Chmura Sp. z o.o.',
    },
    domain: 'orlenspolkaakcyjna.onmicrosoft.com',
    written: {
      contact: 'Łucja Wójcik',
      phone: '+48 24 256 00 00',
      acceptedOn: '5 mar 2024',
      total: /^\d{3,4},\d\d zł$/,
      country: 'Polska',
      address: ['ul. Chemików 7', '09-411 Płock', 'Polska'],
    },
  },
  hu: {
    partner: 'Nordlys',
    customer: {
      country: 'HU',
      legalName: 'MOL Magyar Olaj- és Gázipari Nyrt.',
      registrationId: '10625790-4-44',
      phone: '+3612090000',
      line1: 'Dombóvári út 28.',
      city: 'Budapest',
      postalCode: '1117',
      firstName: 'Anna',
      lastName: 'Nagy',
      email: 'nagy.anna@mol.example',
      acceptedOn,
      reseller: 'Balaton Rendszerház Kft.',
    },
    domain: 'molmagyarolajesgazipari.onmicrosoft.com',
    written: {
      contact: 'Nagy Anna',
      phone: '+36 1 209 0000',
      acceptedOn: '2024. márc. 5.',
      total: /^\d{2,3} \d{3} Ft$/,
      country: 'Magyarország',
      address: ['Budapest', 'Dombóvári út 28.', '1117', 'Magyarország'],
    },
  },
};

/** A customer that brings everything it needs, under a name and a domain of its own. */
export function swede(change: Partial<WizardCustomer> = {}): WizardCustomer {
  const domainPrefix = freePrefix();
  return {
    country: 'SE',
    legalName: `Fjordbygg ${domainPrefix} AB`,
    registrationId: '556012-5790',
    phone: '+46 8 771 90 00',
    line1: 'Storgatan 12',
    city: 'Stockholm',
    postalCode: '113 30',
    domainPrefix,
    firstName: 'Karin',
    lastName: 'Lundqvist',
    email: 'karin.lundqvist@fjordbygg.example',
    acceptedOn,
    ...change,
  };
}
