import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, payload, problems, signer, swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { counts, dump, growth } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let direct: Client;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  direct = await agent(server.url, 'tulpen');
});

afterAll(() => server.stop());

const document = `mutation Confirm($input: ConfirmAgreementInput!) { confirmAgreement(input: $input) { replayed
  agreement { id acceptedOn confirmedBy signer { fullName email phone phoneFormatted } }
  customer { agreementStatus agreements { nodes { id } } allowedActions { action allowed } } userErrors { code field message } } }`;

const agreement = { signer, acceptedOn: '2024-01-15' };
const unconfirmed = async () => (await addCustomer(direct, swedishCustomer({ agreement: null }))).customer.id;
const confirm = async (customerId: Json, change: object = {}) =>
  payload(await direct.query(document, { input: { customerId, agreement, ...change } }), 'confirmAgreement');

test('a confirmation names signer, day and the user who gave it, and opens the way to orders', async () => {
  const confirmed = await confirm(await unconfirmed());
  expect(confirmed).toMatchObject({
    replayed: false,
    userErrors: [],
    agreement: {
      acceptedOn: '2024-01-15',
      confirmedBy: 'Noor Timmermans',
      signer: { fullName: 'Karin Lundqvist', phone: null, phoneFormatted: null },
    },
    customer: {
      agreementStatus: 'CONFIRMED',
      agreements: { nodes: [{ id: confirmed.agreement.id }] },
      allowedActions: expect.arrayContaining([{ action: 'PLACE_ORDER', allowed: true }]),
    },
  });
});

test('every problem of a confirmation is told at once', async () => {
  const wrong = { signer: { firstName: '', lastName: '7', email: 'x', phone: '0' }, acceptedOn: '3000-01-01' };
  expect(problems((await confirm(await unconfirmed(), { agreement: wrong })).userErrors)).toEqual([
    'agreement.dateInFuture agreement.acceptedOn',
    'email.format agreement.signer.email',
    'personName.onlySymbols agreement.signer.lastName',
    'personName.required agreement.signer.firstName',
    'phone.format agreement.signer.phone',
  ]);
});

test('the same signer confirms once; another name, address or phone is another confirmation', async () => {
  const id = await unconfirmed();
  await confirm(id);
  const shouted = {
    agreement: { signer: { ...signer, email: signer.email.replace('karin', 'KARIN') }, acceptedOn: '2025-01-15' },
  };
  expect(problems((await confirm(id, shouted)).userErrors)).toEqual(['agreement.alreadyConfirmed agreement.signer']);
  for (const change of [{ firstName: 'Carin' }, { phone: '+46 8 771 90 00' }, { email: 'k@fjordbygg.example' }]) {
    expect((await confirm(id, { agreement: { ...agreement, signer: { ...signer, ...change } } })).userErrors).toEqual(
      [],
    );
  }
  const again = await confirm(id, {
    agreement: { ...agreement, signer: { ...signer, lastName: 'Berg', phone: '08-7719001' } },
  });
  expect(again.agreement.signer).toMatchObject({ phone: '+4687719001', phoneFormatted: '+46 8 771 90 01' });
  expect(again.customer.agreements.nodes).toHaveLength(5);
});

test('of parallel confirmations by one signer one is written', async () => {
  const id = await unconfirmed();
  const before = await counts(server.databaseUrl);
  const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(id)));
  const told = answers.flatMap(({ userErrors }) => problems(userErrors));
  expect(told).toEqual(Array.from({ length: 9 }, () => 'agreement.alreadyConfirmed agreement.signer'));
  expect(growth(before, await counts(server.databaseUrl))).toEqual({
    agreements: 1,
    audit_entries: 1,
    outbox_events: 1,
  });
});

test('a key gives the first answer again, and a dry run writes nothing', async () => {
  const id = await unconfirmed();
  const before = await dump(server.databaseUrl);
  expect(await confirm(id, { dryRun: true, idempotencyKey: 'a' })).toMatchObject({ agreement: null, userErrors: [] });
  expect(await dump(server.databaseUrl)).toEqual(before);
  const first = await confirm(id, { idempotencyKey: 'a' });
  const again = await confirm(id, { idempotencyKey: 'a' });
  expect([again.replayed, again.agreement, again.customer]).toEqual([true, first.agreement, first.customer]);
});
