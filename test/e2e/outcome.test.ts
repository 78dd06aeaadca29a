import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { addCustomer, customerWith, offersByName, swedishCustomer } from '../support/customers.js';
import { demoUrl } from '../support/demo-url.js';
import { agent } from '../support/demo-users.js';
import type { Client } from '../support/graphql.js';
import { type Fate, loses } from './support/fates.js';
import { signedIn } from './support/session.js';
import { orderNumber, texts } from './support/texts.js';

let browser: Browser;
let provider: Client;
let basicId: string;
beforeAll(async () => {
  browser = await launchBrowser();
  provider = await agent(demoUrl(), 'nordlys');
  basicId = (await offersByName(provider))(basic);
});
afterAll(() => browser.close());

const t = texts('en');
const basic = 'Microsoft 365 Business Basic';

async function open(id: string, tab = '') {
  const { page } = await signedIn(browser, 'admin.agent@nordlys.example');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`/customers/${id}${tab}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, dialog: page.getByRole('dialog') };
}

/** Cuts the answers to one mutation, as many as given. */
function cut(page: Page, operation: string, given: Fate[]) {
  return loses(page, (route) => route.request().postDataJSON()?.operationName === operation, given);
}

async function subscriptionsOf(id: string) {
  const query = 'query($id: ID!) { customer(id: $id) { subscriptions { nodes { licenceCount status } } } }';
  const { data } = await provider.query(query, { id });
  return data.customer.subscriptions.nodes;
}

async function manage(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: t('subscriptions:action.manageOffer', { offer: basic }) }).click();
  await page.getByRole('menuitem', { name: t(`subscriptions:action.${action}`) }).click();
}

test.each([
  ['CHANGE_LICENCE_COUNT', 'ChangeLicenceCount', 'subscriptions:change.save', { licenceCount: 9, status: 'ACTIVE' }],
  ['SUSPEND', 'SuspendSubscription', 'subscriptions:suspend.confirm', { licenceCount: 4, status: 'SUSPENDED' }],
  ['CANCEL', 'CancelSubscription', 'subscriptions:cancel.confirm', { licenceCount: 4, status: 'CANCELED' }],
] as const)(
  '%s whose answer is lost is asked for again and told as done',
  async (action, operation, button, result) => {
    const added = await customerWith(provider, [{ offerId: basicId, licenceCount: 4 }]);
    const id = String(added.customer.id);
    const { page, dialog } = await open(id, '/subscriptions');
    await manage(page, action);
    if (action === 'CHANGE_LICENCE_COUNT') await dialog.getByLabel(t('subscriptions:change.field')).fill('9');
    await cut(page, operation, ['unanswered']);
    await dialog.getByRole('button', { name: t(button) }).click();
    await dialog.getByText(t('outcome:change.asking')).waitFor();
    await dialog.waitFor({ state: 'hidden' });
    expect(await subscriptionsOf(id)).toMatchObject([result]);
  },
);

test('a dialog without any answer says so, and the page behind shows what is true', async () => {
  const added = await customerWith(provider, [{ offerId: basicId, licenceCount: 4 }]);
  const { page, dialog } = await open(String(added.customer.id));
  // There and back, so that “back” leads somewhere inside the app.
  await page.getByRole('button', { name: t('customers:page.placeOrder') }).click();
  await page.getByRole('link', { name: t('common:action.cancel') }).click();
  await manage(page, 'SUSPEND');
  await cut(page, 'SuspendSubscription', Array<Fate>(4).fill('unanswered'));
  await dialog.getByRole('button', { name: t('subscriptions:suspend.confirm') }).click();
  await page.keyboard.press('Escape');
  await page.goBack();
  await dialog.getByText(t('outcome:change.unknownTitle')).waitFor();
  await dialog.getByRole('button', { name: t('outcome:change.close') }).click();
  await page.getByRole('cell', { name: t('subscriptions:status.SUSPENDED'), exact: true }).waitFor();
});

test('an agreement whose answer is lost is confirmed once', async () => {
  const added = await addCustomer(provider, swedishCustomer({ agreement: null }));
  const id = String(added.customer.id);
  const { page, dialog } = await open(id);
  await page.getByRole('button', { name: t('customers:page.confirmAgreement') }).click();
  await dialog.getByLabel(t('customers:agreement.acceptedOn')).fill('2024-02-01');
  await cut(page, 'ConfirmAgreement', ['unanswered']);
  await dialog.getByRole('button', { name: t('customers:page.confirmAgreement') }).click();
  await page.getByText(t('customers:page.agreementConfirmed')).waitFor();
  const { data } = await provider.query('query($id: ID!) { customer(id: $id) { agreements { nodes { id } } } }', {
    id,
  });
  expect(data.customer.agreements.nodes).toHaveLength(1);
});

test('an update whose answer is lost is told as saved, not as an edit by somebody else', async () => {
  const added = await addCustomer(provider, swedishCustomer());
  const { page } = await open(String(added.customer.id), '/update');
  await page.locator('[name="contact.phone"]').fill('070-111 22 33');
  await cut(page, 'UpdateCustomer', ['unanswered']);
  await page.getByRole('button', { name: t('common:action.save') }).click();
  await page.getByText(t('customers:page.updated')).waitFor();
});

test('an order whose answer is lost is placed once, also when the page is reloaded', async () => {
  const added = await customerWith(provider, [{ offerId: basicId, licenceCount: 4 }]);
  const id = String(added.customer.id);
  const { page } = await open(id, '/order');
  await page.getByRole('searchbox').fill(basic);
  await page.getByRole('button', { name: t('wizard:catalogue.addOffer', { offer: basic }) }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  const heal = await cut(page, 'PlaceOrder', Array<Fate>(4).fill('unanswered'));
  await page.getByRole('button', { name: t('wizard:action.nextReview') }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: t('customers:page.placeOrder') })
    .click();
  await page.getByText(t('outcome:change.unknownTitle')).waitFor();
  expect(await subscriptionsOf(id)).toHaveLength(2);
  await heal();
  await page.reload();
  await page.getByText(new RegExp(t('customers:page.ordered', { orderNumber }))).waitFor();
  expect(await subscriptionsOf(id)).toHaveLength(2);
});
