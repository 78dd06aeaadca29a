import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, attestations, offersByName, problems, swedishCustomer } from '../support/customers.js';
import { dayIn } from '../support/days.js';
import { agent, languages } from '../support/demo-users.js';
import { type Client, client, type Json } from '../support/graphql.js';
import { root } from '../support/repository.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let provider: Client;
let offer: (name: string) => string;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  provider = await agent(server.url, 'nordlys');
  offer = await offersByName(provider);
});

afterAll(() => server.stop());

/** Everything wrong at once. */
const hopeless = () => ({
  dryRun: true,
  company: {
    legalName: 'Kft.',
    registrationId: '10537915',
    address: { country: 'HU', line1: '', city: '', postalCode: '12' },
    phone: '12',
    segment: 'EDUCATION',
    website: 'not a website',
    tags: ['x'.repeat(51)],
  },
  domainPrefix: 'micro-soft!',
  contact: { firstName: 'test', lastName: 'X', email: 'eva@microsoft.com', phone: 'abc', language: 'xx' },
  agreement: { signer: { firstName: '', lastName: '123', email: 'no', phone: '1' }, acceptedOn: '2999-01-01' },
  resellerId: 'reseller_unknown',
  order: {
    lines: [
      { offerId: 'offer_unknown', licenceCount: 1 },
      { offerId: offer('Microsoft 365 Business Premium'), licenceCount: 301, term: 'P9Y' },
      { offerId: offer('Microsoft 365 G3 (GCC)'), licenceCount: 0 },
    ],
    attestations: {},
    additionalResellers: ['0', '4580142', '4580142', '4714580', '1', '2'],
  },
});

const everyProblem = [
  'address.city.required company.address.city',
  'address.line1.required company.address.line1',
  'address.postalCode.format company.address.postalCode',
  'agreement.dateInFuture agreement.acceptedOn',
  'companyName.onlyLegalForm company.legalName',
  'contact.language contact.language',
  'customer.educationSegmentRequired company.educationSegment',
  'domainPrefix.characters domainPrefix',
  'email.format agreement.signer.email',
  'email.vendor contact.email',
  'order.additionalResellerTwice order.additionalResellers.2',
  'order.additionalResellerUnknown order.additionalResellers.0',
  'order.additionalResellerUnknown order.additionalResellers.4',
  'order.additionalResellersNeedReseller order.additionalResellers',
  'order.attestationRequired order.attestations.actsAsDeclared',
  'order.attestationRequired order.attestations.notResoldToAffiliates',
  'order.licenceCountRange order.lines.1.licenceCount',
  'order.licenceCountRange order.lines.2.licenceCount',
  'order.offerNotForSegment order.lines.2.offerId',
  'order.offerUnknown order.lines.0.offerId',
  'order.planUnknown order.lines.1.term',
  'order.tooManyAdditionalResellers order.additionalResellers',
  'personName.onlySymbols agreement.signer.lastName',
  'personName.placeholder contact.firstName',
  'personName.required agreement.signer.firstName',
  'personName.tooShort contact.lastName',
  'phone.format agreement.signer.phone',
  'phone.format company.phone',
  'phone.format contact.phone',
  'registrationId.checkDigit company.registrationId',
  'reseller.mpaNotSigned order.additionalResellers.3',
  'reseller.unknown resellerId',
  'tags.tooLong company.tags.0',
  'website.format company.website',
];

test('every problem of an input is told at once, with its code and its path', async () => {
  expect(problems((await addCustomer(provider, hopeless())).userErrors)).toEqual(everyProblem);
});

test('the codes and paths are the same in all six languages, the messages are not', async () => {
  const told: Record<string, Json[]> = {};
  for (const language of languages) {
    const { userErrors } = await addCustomer(provider, hopeless(), language);
    expect(problems(userErrors)).toEqual(everyProblem);
    told[language] = Object.values(userErrors);
  }
  for (const { message } of Object.values(told).flat()) expect(message).toMatch(/^\S.*[^{}]$/);
  for (const { message } of Object.values(told).flat()) expect(message).not.toMatch(/\{\{|\}\}|^[a-z]+[.:]\w/);
  const translated = languages.filter(
    (each) => each !== 'en' && existsSync(join(root, 'locales', each, 'errors.json')),
  );
  for (const language of translated) {
    const english = (told.en ?? []).map(({ message }) => String(message));
    const untranslated = (told[language] ?? [])
      .map(({ message }) => String(message))
      .filter((text) => english.includes(text));
    expect(untranslated).toEqual([]);
  }
});

test('without a language of the request the user’s own is spoken', async () => {
  const own = await addCustomer(provider, hopeless());
  const swedish = await addCustomer(provider, hopeless(), 'sv');
  expect(own.userErrors).toEqual(swedish.userErrors);
  const wished = await addCustomer(provider, hopeless(), 'fi, pl;q=0.5, hu;q=0.8');
  expect(wished.userErrors).toEqual((await addCustomer(provider, hopeless(), 'hu')).userErrors);
});

async function problemsOf(change: object, user = provider): Promise<string[]> {
  return problems((await addCustomer(user, swedishCustomer({ dryRun: true, ...change }))).userErrors);
}

const company = (change: object) => ({ company: { ...swedishCustomer().company, ...change } });
const contact = (change: object) => ({ contact: { ...swedishCustomer().contact, ...change } });

test('what looks odd but is allowed is a warning', async () => {
  const input = swedishCustomer({ dryRun: true, ...company({ legalName: 'Fjordbygg.com' }) });
  const { userErrors, warnings } = await addCustomer(provider, input);
  expect([problems(userErrors), problems(warnings)]).toEqual([[], ['companyName.internetSuffix company.legalName']]);
});

test('a second customer with the same registration ID is worth a warning, another tenant’s is not', async () => {
  const same = company({ registrationId: '5560160680' });
  await addCustomer(provider, swedishCustomer(same));
  const again = await addCustomer(provider, swedishCustomer({ ...same, dryRun: true }));
  expect(problems(again.warnings)).toEqual(['customer.registrationIdInUse company.registrationId']);
  const direct = await agent(server.url, 'huaxia');
  expect(problems((await addCustomer(direct, swedishCustomer({ ...same, dryRun: true }))).warnings)).toEqual([]);
});

test('a taken domain is refused whoever has it, however it is written', async () => {
  const { customer } = await addCustomer(provider, swedishCustomer());
  const prefix = String(customer.domainPrefix);
  const direct = await agent(server.url, 'tulpen');
  for (const domainPrefix of [prefix, ` ${prefix.toUpperCase()} `, `${prefix}.onmicrosoft.com`]) {
    expect(await problemsOf({ domainPrefix }, direct)).toEqual(['customer.domainTaken domainPrefix']);
  }
});

test('an order without an agreement is refused', async () => {
  const order = { lines: [{ offerId: offer('Power BI Pro'), licenceCount: 1 }], attestations };
  expect(await problemsOf({ agreement: null, order })).toEqual(['order.agreementMissing agreement']);
});

test('the date of acceptance is a real day that has begun for the partner', async () => {
  const agreement = (acceptedOn: string) => ({ agreement: { ...swedishCustomer().agreement, acceptedOn } });
  const today = dayIn('Europe/Stockholm');
  const tomorrow = dayIn('Europe/Stockholm', { later: 1 });
  expect(await problemsOf(agreement(today))).toEqual([]);
  expect(await problemsOf(agreement(tomorrow))).toEqual(['agreement.dateInFuture agreement.acceptedOn']);
  for (const wrong of ['2024-02-30', '15.01.2024', '', '2024-1-5']) {
    expect(await problemsOf(agreement(wrong))).toEqual(['agreement.dateInvalid agreement.acceptedOn']);
  }
});

test('a government customer is American and added by a global admin or an admin agent', async () => {
  const american = {
    legalName: 'Department of Rivers',
    address: { country: 'US', line1: '1 Main St', city: 'Salem', state: 'OR', postalCode: '97301' },
    phone: null,
    registrationId: null,
    segment: 'GOVERNMENT',
  };
  const seller = await client(server.url).signIn('sales.agent@nordlys.example');
  expect(await problemsOf(company(american))).toEqual([]);
  expect(await problemsOf(company(american), seller)).toEqual(['customer.governmentRole company.segment']);
  expect(await problemsOf(company({ segment: 'GOVERNMENT' }))).toEqual(['customer.governmentOnlyUs company.segment']);
  expect(await problemsOf(company({ segment: 'NONPROFIT' }))).toEqual(['customer.segmentNotSettable company.segment']);
});

test('an e-mail address fits the column that keeps it', async () => {
  const longest = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.se`;
  expect(longest).toHaveLength(254);
  expect((await addCustomer(provider, swedishCustomer(contact({ email: longest })))).userErrors).toEqual([]);
  const tooLong = longest.replace('.se', 'd.se');
  expect(await problemsOf(contact({ email: tooLong }))).toEqual(['email.format contact.email']);
});

test('the longest texts and the rarest signs come back as they were sent', async () => {
  const legalName = `${'𠮷'.repeat(250)} AB 🏔`;
  const tags = Array.from({ length: 150 }, (_, index) => `${'ž'.repeat(46)} ${index}`);
  const address = {
    country: 'SE',
    line1: 'é'.repeat(200),
    line2: '"\\'.repeat(100),
    city: '%_'.repeat(50),
    postalCode: '11330',
  };
  const added = await addCustomer(provider, swedishCustomer({ ...company({ legalName, tags, address }) }));
  expect(problems(added.userErrors)).toEqual([]);
  const document = 'query C($id: ID!) { customer(id: $id) { legalName tags address { line1 line2 city postalCode } } }';
  const { data } = await provider.query(document, { id: added.customer.id });
  const { country: _, ...kept } = { ...address, postalCode: '113 30' };
  expect(data.customer).toEqual({ legalName, tags, address: kept });
});
