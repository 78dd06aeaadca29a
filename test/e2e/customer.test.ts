import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { addCustomer, customerWith, offersByName, swedishCustomer } from '../support/customers.js';
import { demoUrl } from '../support/demo-url.js';
import { agent } from '../support/demo-users.js';
import type { Client } from '../support/graphql.js';
import { focused, signedIn } from './support/session.js';
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

async function openCustomer(added: Awaited<ReturnType<typeof addCustomer>>, tab = '') {
  const id = String(added.customer.id);
  const { page, complaints } = await signedIn(browser, 'admin.agent@nordlys.example');
  await page.goto(`/customers/${id}${tab}`);
  await page.getByRole('heading', { level: 1, name: String(added.customer.legalName) }).waitFor();
  return { id, page, complaints, dialog: page.getByRole('dialog') };
}

async function manage(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: t('subscriptions:action.manageOffer', { offer: basic }) }).click();
  await page.getByRole('menuitem', { name: t(`subscriptions:action.${action}`) }).click();
}

test('the tabs show the record, what was bought, who signed and what happened', async () => {
  const added = await customerWith(provider, [{ offerId: basicId, licenceCount: 4 }]);
  const { id, page, complaints } = await openCustomer(added);
  const main = page.getByRole('main');
  await main.getByText('5560125790').waitFor();
  await main.getByText('SE-113 30 Stockholm').waitFor();
  await page.getByRole('link', { name: t('customers:page.subscriptions') }).click();
  await page.waitForURL(`**/customers/${id}/subscriptions`);
  await main.getByRole('rowheader', { name: basic }).waitFor();
  await page.getByRole('link', { name: t('customers:page.agreements') }).click();
  await main.getByText('Jan 15, 2024').waitFor();
  await page.getByRole('link', { name: t('customers:page.history') }).click();
  await page.waitForURL(`**/customers/${id}/history`);
  await expect.poll(() => main.innerText()).toContain('ordered 1 product for');
  expect(complaints).toEqual([]);
});

test('the number of licenses is priced while it is typed, refused beyond the limits, and changed', async () => {
  const added = await customerWith(provider, [{ offerId: basicId, licenceCount: 4 }]);
  const { page, dialog } = await openCustomer(added, '/subscriptions');
  await manage(page, 'CHANGE_LICENCE_COUNT');
  const count = dialog.getByLabel(t('subscriptions:change.field'));
  const save = dialog.getByRole('button', { name: t('subscriptions:change.save') });
  await count.fill('301');
  await save.click();
  await dialog.getByText(t('errors:order.licenceCountRange', { offer: basic, min: 1, max: 300 })).waitFor();
  await count.fill('9');
  const after = dialog.getByRole('definition').last();
  await expect.poll(() => after.innerText()).toMatch(/^SEK\s\d+\.\d\d per /);
  const price = await after.innerText();
  await save.click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('cell', { name: '9', exact: true }).waitFor();
  await page.getByRole('cell', { name: price }).waitFor();
});

test('a subscription is suspended and reactivated, with what that means said before', async () => {
  const added = await customerWith(provider, [{ offerId: basicId, licenceCount: 4 }]);
  const { page, dialog } = await openCustomer(added, '/subscriptions');
  for (const [action, sentence, status] of [
    ['SUSPEND', 'suspend.renewal', 'SUSPENDED'],
    ['REACTIVATE', 'reactivate.access', 'ACTIVE'],
  ] as const) {
    await manage(page, action);
    await dialog.getByText(t(`subscriptions:${sentence}`)).waitFor();
    await dialog.getByRole('button', { name: t(`subscriptions:action.${action}`) }).click();
    await page.getByRole('cell', { name: t(`subscriptions:status.${status}`), exact: true }).waitFor();
  }
});

test('somebody else changes the number of licenses meanwhile: nothing is overwritten unseen', async () => {
  const added = await customerWith(provider, [{ offerId: basicId, licenceCount: 4 }]);
  const { page, dialog } = await openCustomer(added, '/subscriptions');
  await manage(page, 'CHANGE_LICENCE_COUNT');
  const change = `mutation($input: ChangeLicenceCountInput!) { changeLicenceCount(input: $input) { userErrors { code } } }`;
  await provider.query(change, { input: { subscriptionId: added.subscriptions[0]?.id, licenceCount: 20 } });
  await dialog.getByLabel(t('subscriptions:change.field')).fill('6');
  const save = dialog.getByRole('button', { name: t('subscriptions:change.save') });
  await save.click();
  await dialog.getByText(t('subscriptions:change.conflict', { licences: '20 licenses' })).waitFor();
  await save.click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('cell', { name: '6', exact: true }).waitFor();
});

test('once the agreement is confirmed, an order can be placed', async () => {
  const added = await addCustomer(provider, swedishCustomer({ agreement: null }));
  const { id, page, dialog } = await openCustomer(added);
  const order = page.getByRole('button', { name: t('customers:page.placeOrder') });
  expect(await order.getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('button', { name: t('customers:page.confirmAgreement') }).click();
  expect(await dialog.getByLabel(t('customers:field.email')).inputValue()).toContain('karin.lundqvist@');
  const confirm = dialog.getByRole('button', { name: t('customers:page.confirmAgreement') });
  await confirm.click();
  await dialog.getByText(t('errors:agreement.dateInvalid')).waitFor();
  await expect.poll(() => focused(page)).toBe('agreement.acceptedOn');
  await dialog.getByLabel(t('customers:agreement.acceptedOn')).fill('2024-02-01');
  await confirm.click();
  await page.getByText(t('customers:page.agreementConfirmed')).waitFor();

  await order.click();
  await page.waitForURL(`**/customers/${id}/order`);
  const next = page.getByRole('button', { name: t('wizard:action.nextReview') });
  await next.click();
  await page.getByText(t('errors:order.noLines')).waitFor();
  await page.getByRole('searchbox').fill(basic);
  await page.getByRole('button', { name: t('wizard:catalogue.addOffer', { offer: basic }) }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await next.click();
  // What is ordered is told once more before it is.
  await page.getByText(t('ordering:cancelText')).waitFor();
  await page
    .getByText('1 month: Microsoft 365 Business Basic')
    .or(page.getByText('1 year: Microsoft 365 Business Basic'))
    .waitFor();
  await page
    .getByRole('main')
    .getByRole('button', { name: t('customers:page.placeOrder') })
    .click();
  await page.waitForURL(`**/customers/${id}/subscriptions`);
  await page.getByText(new RegExp(t('customers:page.ordered', { orderNumber }))).waitFor();
  await page.getByRole('rowheader', { name: basic }).waitFor();
});

test('the loser of two edits chooses field by field, and loses nothing', async () => {
  const added = await addCustomer(provider, swedishCustomer());
  const { id, page } = await openCustomer(added);
  await page.getByRole('button', { name: t('customers:page.update') }).click();
  await page.waitForURL(`**/customers/${id}/update`);
  const field = (name: string) => page.locator(`[name="${name}"]`);
  await field('company.website').fill('https://mine.example');
  await field('contact.phone').fill('+46 70 111 22 33');

  const { company, contact } = swedishCustomer();
  const theirs = {
    customerId: id,
    company: { ...company, website: 'https://theirs.example' },
    contact: { ...contact, email: 'anna@fjordbygg.example' },
  };
  const update = `mutation($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }`;
  await provider.query(update, { input: theirs });

  const save = page.getByRole('button', { name: t('common:action.save') });
  await save.click();
  await page.getByText(t('customers:update.conflictTitle')).waitFor();
  const website = page.getByRole('radiogroup', { name: t('customers:field.website') });
  expect(await website.getByLabel(t('customers:update.yours', { value: 'https://mine.example' })).isChecked()).toBe(
    true,
  );
  await website.getByLabel(t('customers:update.theirs', { value: 'https://theirs.example' })).check();
  expect(await field('company.website').inputValue()).toBe('https://theirs.example');
  expect(await field('contact.email').inputValue()).toBe('anna@fjordbygg.example');
  await save.click();
  await page.waitForURL(`**/customers/${id}`);
  await page.getByText(t('customers:page.updated')).waitFor();
  for (const kept of ['https://theirs.example', 'anna@fjordbygg.example', '+46 70 111 22 33']) {
    await page.getByText(kept).waitFor();
  }
});
