import { formatAddress as layOut } from 'localized-address-format';
import { AddressField } from './country.types.js';

/** What a part is called decides its label: `addresses:<part>.<kind>`. */
export type StateKind =
  | 'area'
  | 'county'
  | 'department'
  | 'emirate'
  | 'island'
  | 'oblast'
  | 'parish'
  | 'prefecture'
  | 'province'
  | 'provinceOfChina'
  | 'provinceOrCity'
  | 'region'
  | 'state';
export type CityKind = 'city' | 'district' | 'postTown' | 'suburb';
export type PostalCodeKind = 'postalCode' | 'zipCode' | 'pinCode' | 'eircode';

const kindsOf = <Kind extends string>(lists: Partial<Record<Kind, string>>): ReadonlyMap<string, Kind> => {
  const kinds = new Map<string, Kind>();
  for (const kind in lists) for (const country of lists[kind]?.split(' ') ?? []) kinds.set(country, kind);
  return kinds;
};

// After the state, locality and code types of Google's libaddressinput; a country that is not listed has provinces.
const stateKinds = kindsOf<StateKind>({
  area: 'HK',
  county: 'GB HR HU IE NO RO SE',
  department: 'BO CO GT HN HT NI PY SV UY',
  emirate: 'AE',
  island: 'BS CV KN KY SC TV',
  oblast: 'BG BY KG KZ RU UA UZ',
  parish: 'AD AG BB DM GD JM LC VC',
  prefecture: 'GR JP',
  provinceOfChina: 'CN',
  provinceOrCity: 'KR',
  region: 'CL CZ FR GE IS IT PE PH SK TJ TZ',
  state: 'AT AU BR CH DE FM IN MH MM MX MY NG PW SD SO SS US VE',
});
const cityKinds = kindsOf<CityKind>({ district: 'HK TR', postTown: 'GB GG IM JE', suburb: 'AU' });
const postalCodeKinds = kindsOf<PostalCodeKind>({
  zipCode: 'AS FM GU MH MP PH PR PW US VI',
  pinCode: 'IN',
  eircode: 'IE',
});

export function stateKindOf(country: string): StateKind {
  return stateKinds.get(country) ?? 'province';
}

export function cityKindOf(country: string): CityKind {
  return cityKinds.get(country) ?? 'city';
}

export function postalCodeKindOf(country: string): PostalCodeKind {
  return postalCodeKinds.get(country) ?? 'postalCode';
}

const { LINE1, LINE2, CITY, STATE, POSTAL_CODE } = AddressField;
// Chinese forms ask from the largest part to the smallest and for the code at the end, whatever stands first on an envelope.
const ownOrder: Readonly<Record<string, readonly AddressField[]>> = {
  CN: [STATE, CITY, LINE1, LINE2, POSTAL_CODE],
};

/** The five parts in the order in which the country writes them in its own script. */
export function fieldOrderOf(country: string): readonly AddressField[] {
  if (ownOrder[country]) return ownOrder[country];
  const marks = { administrativeArea: STATE, locality: CITY, postalCode: POSTAL_CODE, addressLines: [LINE1, LINE2] };
  const written = layOut({ postalCountry: country, ...marks }, 'local').join('\n');
  const parts = [LINE1, LINE2, CITY, STATE, POSTAL_CODE].filter((part) => written.includes(part));
  const order = parts.sort((a, b) => written.indexOf(a) - written.indexOf(b));
  // The city of a Japanese address is written with the street, so the pattern does not have it.
  if (!order.includes(CITY)) order.splice(order.indexOf(startsWithState(order) ? STATE : LINE2) + 1, 0, CITY);
  return [...order, ...[STATE, POSTAL_CODE].filter((part) => !order.includes(part))];
}

/** Addresses that go from the largest part to the smallest. */
function startsWithState(order: readonly AddressField[]): boolean {
  return order.includes(STATE) && order.indexOf(STATE) < order.indexOf(LINE1);
}
