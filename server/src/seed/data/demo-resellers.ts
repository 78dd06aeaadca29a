export interface DemoReseller {
  key: string;
  name: string;
  country: string;
  mpnId: string;
  /** How many days before the seeding it signed the partner agreement; null: not yet. */
  signedDaysAgo: number | null;
}

/** The indirect resellers of nordlys. wisla and duna have accounts of their own, with the same Partner IDs. */
export const demoResellers: DemoReseller[] = [
  { key: 'wisla', name: 'Wisła Chmura Sp. z o.o.', country: 'PL', mpnId: '4567890', signedDaysAgo: 1210 },
  { key: 'duna', name: 'Duna Felhő Kft.', country: 'HU', mpnId: '4571236', signedDaysAgo: 1184 },
  { key: 'bursztyn', name: 'Bursztyn Systemy IT Sp. z o.o.', country: 'PL', mpnId: '4580142', signedDaysAgo: 983 },
  { key: 'balaton', name: 'Balaton Rendszerház Kft.', country: 'HU', mpnId: '4592317', signedDaysAgo: 1041 },
  { key: 'vinge', name: 'Vinge Datapartner AB', country: 'SE', mpnId: '4521873', signedDaysAgo: 1377 },
  { key: 'sydkusten', name: 'Sydkustens IT-partner AB', country: 'SE', mpnId: '4533904', signedDaysAgo: 1302 },
  { key: 'fjordnett', name: 'Fjordnett Skytjenester AS', country: 'NO', mpnId: '4545116', signedDaysAgo: 1266 },
  { key: 'oresund', name: 'Øresund Cloud ApS', country: 'DK', mpnId: '4556728', signedDaysAgo: 1120 },
  { key: 'jarvi', name: 'Järven Pilvipalvelut Oy', country: 'FI', mpnId: '4602459', signedDaysAgo: 1098 },
  { key: 'hansa', name: 'Hansa Pilveteenused OÜ', country: 'EE', mpnId: '4613570', signedDaysAgo: 1005 },
  { key: 'neris', name: 'UAB „Neries debesys“', country: 'LT', mpnId: '4624681', signedDaysAgo: 962 },
  { key: 'elbe', name: 'Elbwolke Systemhaus GmbH', country: 'DE', mpnId: '4635792', signedDaysAgo: 938 },
  { key: 'moldau', name: 'Vltavský Cloud s.r.o.', country: 'CZ', mpnId: '4646803', signedDaysAgo: 911 },
  { key: 'thames', name: 'Thamesbank Managed IT Ltd', country: 'GB', mpnId: '4657914', signedDaysAgo: 899 },
  { key: 'serra', name: 'Serra Nuvem Tecnologia Ltda.', country: 'BR', mpnId: '4669025', signedDaysAgo: 874 },
  { key: 'bosporus', name: 'Boğaz Bulut Bilişim A.Ş.', country: 'TR', mpnId: '4670136', signedDaysAgo: 866 },
  { key: 'kaap', name: 'Kaapstad Cloudworks (Pty) Ltd', country: 'ZA', mpnId: '4681247', signedDaysAgo: 852 },
  { key: 'deccan', name: 'Deccan Cloudworks Private Limited', country: 'IN', mpnId: '4692358', signedDaysAgo: 847 },
  { key: 'tejo', name: 'Nuvem do Tejo Lda.', country: 'PT', mpnId: '4703469', signedDaysAgo: 38 },
  { key: 'rhein', name: 'Rheinwolke IT-Service GmbH', country: 'DE', mpnId: '4714580', signedDaysAgo: null },
  { key: 'alpen', name: 'Alpenblick Informatik GmbH', country: 'AT', mpnId: '4725691', signedDaysAgo: null },
  { key: 'liffey', name: 'Liffeyside Cloud Limited', country: 'IE', mpnId: '4736802', signedDaysAgo: null },
];
