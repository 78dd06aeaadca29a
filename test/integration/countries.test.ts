import { registrationIdSamples } from '@kundpost/server/features/countries/registration-id.samples.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCustomer, problems, swedishCustomer } from '../support/customers.js';
import { agent, languages } from '../support/demo-users.js';
import { type Client, client, type Json } from '../support/graphql.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let direct: Client;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  direct = await agent(server.url, 'tulpen');
});

afterAll(() => server.stop());

/** Domain rule 2, spelled out once more on purpose: the rules' own list is what is tested. */
const required = 'AE AM AZ BR BY HU IN IQ KG KZ MD MM PL RU SA SS TH TJ TR UA UZ VE VN ZA'.split(' ');
const countries = [...required, 'SE', 'NL', 'CN'];

/** A person's number for each country in which such a number gives itself away. */
const personal: Record<string, string> = {
  AE: '784198012345678',
  AM: '1234567890',
  AZ: '1234567802',
  BR: '11144477735',
  CN: '11010519491231002X',
  HU: '8345678906',
  IN: 'ABCPE1234F',
  KG: '10101198012345',
  KZ: '830620300033',
  PL: '44051401359',
  RU: '500100732259',
  SE: '811218-9876',
  TR: '10000000146',
  UA: '1759013776',
  VE: 'V-12345678-1',
};

interface Rules {
  countryRules: Json;
}

const rulesDocument = `query Rules($country: CountryCode!) { countryRules(country: $country) {
  name addressFields { field required } states { code name } postalCode { required example }
  registrationId { required label example pattern } phone { required example } } }`;

async function rulesOf(country: string, language = 'en'): Promise<Json> {
  const answer = await client(server.url).query<Rules>(rulesDocument, { country }, { language });
  return answer.data.countryRules;
}

/** A company there, with every part of the address that the country's rules ask for. */
async function companyIn(country: string, registrationId: string | null): Promise<object> {
  const { states, postalCode, phone } = await rulesOf(country);
  return {
    company: {
      legalName: `Kundpost Trial Works of ${country}`,
      registrationId,
      address: {
        country,
        line1: '1 Market Street',
        city: 'Central City',
        state: states[0]?.code ?? 'Central State',
        postalCode: postalCode.example,
      },
      phone: phone.example,
    },
  };
}

const change = (value: string) => `company.${value}`;

describe.each(countries)('in %s', (country) => {
  const samples = registrationIdSamples.filter((sample) => sample.country === country);

  test('a customer is added with a public registration number', async () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const { id } of samples) {
      const added = await addCustomer(direct, swedishCustomer(await companyIn(country, id)));
      expect(problems(added.userErrors)).toEqual([]);
      const kept = String(added.customer.registrationId);
      expect(kept.replace(/[^\p{L}\p{N}]/gu, '')).toContain(id.replace(/[^\p{L}\p{N}]/gu, '').replace(/^NL/, ''));
      expect(added.customer.phone).not.toBeNull();
    }
  });

  test('one wrong digit is refused', async () => {
    for (const { wrong } of samples) {
      const tried = await addCustomer(
        direct,
        swedishCustomer({ dryRun: true, ...(await companyIn(country, wrong.id)) }),
      );
      expect(problems(tried.userErrors)).toEqual([`${wrong.code} ${change('registrationId')}`]);
    }
  });

  const isRequired = required.includes(country);
  test(`a customer ${isRequired ? 'needs' : 'may do without'} the number and a phone`, async () => {
    const { company } = { company: {}, ...(await companyIn(country, null)) };
    const tried = await addCustomer(direct, swedishCustomer({ dryRun: true, company: { ...company, phone: null } }));
    const missing = ['phone.required company.phone', 'registrationId.required company.registrationId'];
    expect(problems(tried.userErrors)).toEqual(isRequired ? missing : []);
    const rules = await rulesOf(country);
    expect([rules.registrationId.required, rules.phone.required]).toEqual([isRequired, isRequired]);
  });

  test('the number has a name of its own in six languages', async () => {
    const labels = await Promise.all(
      languages.map(async (each) => String((await rulesOf(country, each)).registrationId.label)),
    );
    for (const label of labels) expect(label).toMatch(/^\S.*\S$/);
    for (const label of labels) expect(label).not.toContain('registrationId.label');
  });
});

test.each(Object.entries(personal))('in %s the number of a person is refused', async (country, id) => {
  const tried = await addCustomer(direct, swedishCustomer({ dryRun: true, ...(await companyIn(country, id)) }));
  expect(problems(tried.userErrors)).toEqual([`registrationId.personal ${change('registrationId')}`]);
});

test('the 24 countries are the only ones that require the number', async () => {
  const { data } = await client(server.url).query<{ countries: { code: string }[] }>('{ countries { code } }');
  expect(data.countries).toHaveLength(250);
  const parts = data.countries.map(
    ({ code }) => `${code}: countryRules(country: "${code}") { registrationId { required } }`,
  );
  const found: string[] = [];
  for (let start = 0; start < parts.length; start += 25) {
    const answer = await client(server.url).query<Record<string, Json>>(
      `{ ${parts.slice(start, start + 25).join(' ')} }`,
    );
    for (const [code, rules] of Object.entries(answer.data)) if (rules.registrationId.required) found.push(code);
  }
  expect(found.sort()).toEqual(required);
});

test('every example the rules show is one the rules accept', async () => {
  for (const country of countries) {
    const { registrationId } = await rulesOf(country);
    const example = String(registrationId.example);
    const tried = await addCustomer(direct, swedishCustomer({ dryRun: true, ...(await companyIn(country, example)) }));
    expect([country, problems(tried.userErrors)]).toEqual([country, []]);
  }
});

test('the countries are named and sorted in the language asked for', async () => {
  const names = async (language: string) =>
    (
      await client(server.url).query<{ countries: { name: string }[] }>('{ countries { name } }', {}, { language })
    ).data.countries.map(({ name }) => name);
  const swedish = await names('sv');
  expect(swedish.indexOf('Österrike')).toBeGreaterThan(swedish.indexOf('Zimbabwe'));
  expect(await names('pl')).toContain('Węgry');
  expect(await names('zh')).toContain('匈牙利');
});

test('a country that does not exist has no rules, and other ways to write its code are understood', async () => {
  expect(await rulesOf('UK')).toBeNull();
  for (const code of ['hu', 'ＨＵ', ' Hu ']) expect((await rulesOf(code)).name).toBe('Hungary');
});
