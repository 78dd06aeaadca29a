import type { Bed } from './bed.js';
import { post } from './traffic.js';

const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const deep = 40;

/** Every list of the API in each of its orders: its first page, one further on, one back, and the filters of the app. */
export async function lists({ product, token, subjects }: Bed): Promise<{ query: string }[]> {
  const [customerId] = subjects.customerIds;
  const [offerId] = subjects.offerIds;
  const customer = '{ nodes { id legalName reseller { id name } subscriptions { nodes { id offer { name } } } } ';
  const subscription = '{ nodes { id customer { id legalName } offer { name } reseller { name } } ';
  const [resellerId] = subjects.resellerIds;
  const customerFilters = [
    '',
    'countries: ["SE"]',
    'countries: ["IS"]',
    'countries: ["IS", "MT"]',
    'segments: [NONPROFIT]',
    'segments: [NONPROFIT, GOVERNMENT], countries: ["SE", "NO"]',
    'agreementStatus: MISSING',
    'agreementStatus: MISSING, countries: ["SE"]',
    'agreementStatus: CONFIRMED',
    'tag: "gold"',
    'tag: "gold", search: "berg"',
    `resellerIds: ["${resellerId}"]`,
    `resellerIds: ["${resellerId}"], segments: [COMMERCIAL]`,
    `resellerIds: ${JSON.stringify(subjects.resellerIds)}`,
    'updatedSince: "2020-01-01T00:00:00Z"',
    'updatedSince: "2099-01-01T00:00:00Z"',
    'created: { from: "2099-01-01" }, countries: ["SE"]',
  ];
  const subscriptionFilters = [
    '',
    `customerId: "${customerId}"`,
    `offerId: "${offerId}", statuses: [ACTIVE]`,
    'statuses: [SUSPENDED]',
    'statuses: [SUSPENDED, DISABLED]',
    'endsBefore: "2099-01-01"',
    'ends: { from: "2027-10-31", to: "2027-10-31" }',
    'ends: { from: "2031-01-01" }',
    'updatedSince: "2020-01-01T00:00:00Z"',
    'updatedSince: "2099-01-01T00:00:00Z", statuses: [ACTIVE]',
    'created: { from: "2099-01-01" }',
  ];
  const orderFilters = [
    '',
    `customerId: "${customerId}"`,
    'updatedSince: "2020-01-01T00:00:00Z"',
    'created: { from: "2099-01-01" }',
  ];
  const heads = [
    ...['CREATED_AT_DESC', 'CREATED_AT_ASC', 'NAME_ASC', 'NAME_DESC', 'UPDATED_AT_ASC', 'UPDATED_AT_DESC'].flatMap(
      (order) => customerFilters.map((filter) => ['customers', `sort: ${order}, filter: { ${filter} }`, customer]),
    ),
    ...[
      'CREATED_AT_DESC',
      'CREATED_AT_ASC',
      'END_DATE_ASC',
      'END_DATE_DESC',
      'UPDATED_AT_ASC',
      'UPDATED_AT_DESC',
    ].flatMap((order) =>
      subscriptionFilters.map((filter) => ['subscriptions', `sort: ${order}, filter: { ${filter} }`, subscription]),
    ),
    ...['CREATED_AT_DESC', 'CREATED_AT_ASC', 'UPDATED_AT_ASC', 'UPDATED_AT_DESC'].flatMap((order) =>
      orderFilters.map((filter) => [
        'orders',
        `sort: ${order}, filter: { ${filter} }`,
        '{ nodes { id customer { id } } ',
      ]),
    ),
    ['resellers', 'sort: NAME_ASC', '{ nodes { id name } '],
    ['offers', '', '{ nodes { id name } '],
  ];
  const queries: string[] = [];
  for (const [field, args = '', selection = ''] of heads) {
    const of = (more: string) => `{ ${field}(${[more, args].filter(Boolean).join(', ')}) ${selection}${page} } }`;
    queries.push(of('first: 50'));
    const cursor = await walk(
      product.port,
      token,
      (more) => `{ ${field}(${[more, args].filter(Boolean).join(', ')}) { ${page} } }`,
    );
    if (cursor) queries.push(of(`first: 50, after: "${cursor}"`), of(`last: 50, before: "${cursor}"`));
  }
  const whole = `{ customer(id: "${customerId}") { id agreements { nodes { id } totalCount }
    subscriptions { nodes { id allowedActions { action } } totalCount } licencesInUse { licenceCount } history { nodes { id } totalCount }
    orders { nodes { id lines { offer { name } subscription { id } } } totalCount } } }`;
  return [...queries, whole, '{ customersByCountry { country customerCount licenceCount } }'].map((query) => ({
    query,
  }));
}

/** The cursor of a row far down the list; null when the list ends before. */
async function walk(port: number, token: string, of: (more: string) => string): Promise<string | null> {
  let cursor: string | null = null;
  for (let turned = 0; turned < deep; turned += 1) {
    const text = await post(port, { query: of(`first: 100${cursor ? `, after: "${cursor}"` : ''}`) }, token);
    const { data } = JSON.parse(text);
    if (!data || Object.values(data).includes(null)) throw new Error(text);
    const [{ pageInfo }]: { pageInfo: { hasNextPage: boolean; endCursor: string } }[] = Object.values(data);
    if (!pageInfo.hasNextPage) break;
    cursor = pageInfo.endCursor;
  }
  return cursor;
}
