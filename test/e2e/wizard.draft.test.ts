import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { customersNamed } from './support/claims.js';
import { swede } from './support/newcomers.js';
import { signedIn } from './support/session.js';
import { texts } from './support/texts.js';
import { type WizardCustomer, wizard } from './support/wizard.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const t = texts('en');
const seller = 'admin.agent@tulpen.example';
const basic = 'Microsoft 365 Business Basic';

async function opened() {
  const tab = await signedIn(browser, seller);
  // The browser asks before it leaves a half-filled form.
  tab.page.on('dialog', (dialog) => void dialog.accept());
  const add = wizard(tab.page, 'en');
  await add.open();
  return { ...tab, add };
}

async function upToReview(customer: WizardCustomer) {
  const all = await opened();
  await all.add.fillAccount(customer);
  await all.add.nextToSubscriptions();
  await all.add.addOffer(basic, 5);
  await all.add.attest();
  await all.add.nextToReview();
  return all;
}

test('a reload keeps what was entered and where one was, and “Start over” forgets it', async () => {
  const { page, add } = await opened();
  const customer = swede();
  await add.fillAccount(customer);
  await add.nextToSubscriptions();
  await add.addOffer(basic, 7);
  await page.reload();
  await expect.poll(() => page.locator('[name="order.lines.0.licenceCount"]').inputValue()).toBe('7');
  expect(new URL(page.url()).searchParams.get('step')).toBe('subscriptions');

  await page.goBack();
  await page.getByText(t('wizard:draft.title')).waitFor();
  expect(await page.locator('[name="company.legalName"]').inputValue()).toBe(customer.legalName);
  await page.getByRole('button', { name: t('wizard:draft.startOver') }).click();
  await expect.poll(() => page.locator('[name="company.legalName"]').inputValue()).toBe('');
});

test('a session that ends in the middle of it leads over the sign-in and back to everything entered', async () => {
  const { page, add } = await opened();
  const customer = swede();
  await add.fillAccount(customer);
  await page.context().clearCookies();
  await page.getByRole('button', { name: t('wizard:action.nextSubscriptions') }).click();
  await page.waitForURL('**/sign-in?next=*');
  await page.getByText(t('auth:signIn.ended')).waitFor();
  await page.getByLabel(t('auth:signIn.email')).fill(seller);
  await page.getByLabel(t('auth:signIn.password'), { exact: true }).fill('kundpost-demo');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/customers/add?step=account');
  await expect.poll(() => page.locator('[name="company.legalName"]').inputValue()).toBe(customer.legalName);
  await add.nextToSubscriptions();
});

test('whoever leaves is asked first, and “Discard” leaves nothing behind', async () => {
  const { page, add } = await opened();
  await add.fillCompany(swede());
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('common:navigation.customers') })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t('wizard:leave.title')).waitFor();
  await dialog.getByRole('button', { name: t('wizard:leave.stay') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: t('common:action.cancel') }).click();
  await dialog.getByRole('button', { name: t('wizard:cancel.confirm') }).click();
  await page.waitForURL('**/customers');
  await add.open();
  expect(await page.locator('[name="company.legalName"]').inputValue()).toBe('');
});

test('a double click on “Submit” makes one customer', async () => {
  const customer = swede();
  const { page } = await upToReview(customer);
  await page.getByRole('button', { name: t('wizard:action.submit') }).dblclick();
  await page.waitForURL('**/customers/add/done');
  expect(await customersNamed(customer)).toBe(1);
});

test('a domain that somebody took meanwhile is refused on Review, with the way to its field', async () => {
  const customer = swede();
  const first = await upToReview(customer);
  const second = await upToReview({ ...customer, legalName: `Annan ${randomUUID()} AB` });
  await first.add.submit();
  await second.page.getByRole('button', { name: t('wizard:action.submit') }).click();
  const domain = `${customer.domainPrefix}.onmicrosoft.com`;
  await second.page.getByRole('button', { name: t('errors:customer.domainTaken', { domain }) }).click();
  const field = second.page.locator('[name="domainPrefix"]');
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await field.fill(`${customer.domainPrefix}2`);
  await second.add.nextToReview();
  await second.add.submit();
});

test('a customer that accepts the agreement itself is added without the step for subscriptions', async () => {
  const { page, add, complaints } = await opened();
  await add.fillAccount(swede({ acceptedOn: undefined }));
  const steps = page.getByRole('list', { name: t('common:steps.label') }).getByRole('listitem');
  expect(await steps.count()).toBe(2);
  await add.nextToReview();
  await page.getByText(t('wizard:agreement.customer')).waitFor();
  await add.submit();
  await add.done();
  await page.getByText(t('customers:page.missingTitle'), { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});
