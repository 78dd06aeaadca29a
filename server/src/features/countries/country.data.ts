import { iso31661 } from 'iso-3166';

/**
 * Every officially assigned code of ISO 3166-1, and Kosovo: XK is a code of the user's own in ISO, which the EU, banks and the
 * vendor's Partner Center use. Names are not data: `Intl.DisplayNames` knows them in each language.
 */
export const countryCodes: readonly string[] = [...iso31661.map((entry) => entry.alpha2), 'XK'].sort();

const list = (codes: string): ReadonlySet<string> => new Set(codes.split(' '));

/** Where a direct-bill partner or provider must give registration ID and company phone. */
export const registrationIdRequired = list('AM AZ BY BR HU IN IQ KZ KG MD MM PL RU SA ZA SS TJ TH TR UA AE UZ VE VN');

/** Where the local names of the number are too long for the label of a field. */
export const registrationIdNamesInHint = list('AT BE CY DE HU PL RS SI SK');

/** EU and EFTA, whose law wants all resellers of a transaction declared. Not the CSP region Europe. */
export const additionalResellers = list(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE CH NO IS LI',
);

/** Where a person's family name comes first in daily and official use. */
export const familyNameFirst = list('CN HK HU JP KH KP KR MO TW VN');

/** The price lists there are. Countries that use another currency buy in US dollars. */
const priceLists: Readonly<Record<string, ReadonlySet<string>>> = {
  EUR: list(
    'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF VA XK YT',
  ),
  SEK: list('SE'),
  NOK: list('BV NO SJ'),
  DKK: list('DK FO GL'),
  PLN: list('PL'),
  HUF: list('HU'),
  CZK: list('CZ'),
  CHF: list('CH LI'),
  GBP: list('GB GG IM JE'),
  CNY: list('CN'),
  INR: list('IN'),
  BRL: list('BR'),
  JPY: list('JP'),
  AUD: list('AU CC CX HM KI NF NR TV'),
  CAD: list('CA'),
};

export const currencyByCountry: ReadonlyMap<string, string> = new Map(
  Object.entries(priceLists).flatMap(([currency, countries]) => [...countries].map((country) => [country, currency])),
);

/** City states and small territories, where the address is complete without a city. Everywhere else it is required. */
export const cityOptional = list('AE AG AQ BV GI HK HM KY MO NR SG SM VA VG');

/** Where an address is not complete without its state: the four with a list of states, and where mail goes astray. */
export const stateRequired = list('AE AU BR CA CN FM IN JP KR MX TW US');

/** Where post is not delivered without a postal code. Elsewhere a code is checked when it is given. */
export const postalCodeRequired = list(
  'AS AT AU AX BE BG BL BR CA CH CN CY CZ DE DK EE ES FI FK FM FR GB GF GG GL GP GR GS GU HR HU IM IN IO IS IT JE JP KR ' +
    'LI LT LU LV MC MF MH MP MQ MT MX MY NC NL NO NZ PF PL PM PN PR PT PW RE RO RU SE SG SH SI SJ SK SM TC TR TW UA US VA ' +
    'VI WF YT ZA',
);
