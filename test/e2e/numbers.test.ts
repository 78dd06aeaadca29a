import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { customerWith, offersByName } from '../support/customers.js';
import { demoUrl } from '../support/demo-url.js';
import { agent } from '../support/demo-users.js';
import { swede } from './support/newcomers.js';
import { signedIn } from './support/session.js';
import { type Language, texts } from './support/texts.js';
import { wizard } from './support/wizard.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const basic = 'Microsoft 365 Business Basic';
const standard = 'Microsoft 365 Business Standard';
const odd = ['2,5', '1.5', '1e3', '+3', '--', '12 34'];
const written: [Language, string, string][] = [
  ['sv', '25', '12 000'],
  ['nl', '25', '12.000'],
];

/** Types it as a person does and waits until the field says that it is no whole number; it stays as it was typed. */
async function isRefused(page: Page, field: Locator, text: string, message: string): Promise<void> {
  await field.fill('');
  await field.pressSequentially(text);
  await page.keyboard.press('Tab');
  await page.getByText(message, { exact: true }).waitFor();
  expect(await field.inputValue()).toBe(text);
}

const blanks = (text: string) => text.replace(/\s/g, ' ');
const messageIn = (language: Language, example: string, large: string) => {
  // The large number has the blank of Intl in it, as the page shows it.
  const shown = new Intl.NumberFormat(language).format(12_000);
  expect(blanks(shown)).toBe(large);
  return texts(language)('common:field.wholeNumber', { example, large: shown });
};

test.each(written)('in %s the wizard never takes another number of licenses than the one shown', async (...row) => {
  const [language] = row;
  const message = messageIn(...row);
  const t = texts(language);
  const { page, complaints } = await signedIn(browser, 'sales.agent@tulpen.example', { language });
  const add = wizard(page, language);
  await add.open();
  await add.fillAccount(swede());
  await add.nextToSubscriptions();
  await add.addOffer(standard, 5);
  await add.attest();
  const field = page.locator('[name="order.lines.0.licenceCount"]');
  const order = page.getByRole('region', { name: t('wizard:order.title'), exact: true });
  const total = order.getByRole('status');
  await expect.poll(() => total.innerText()).toContain(t('ordering:total.MONTHLY'));
  for (const text of odd) {
    await isRefused(page, field, text, message);
    expect(await total.innerText()).toBe('');
  }
  expect(await add.refusedNext()).toEqual([message]);
  expect(await field.inputValue()).toBe(odd.at(-1));
  await field.fill('１２');
  await page.getByText(message, { exact: true }).waitFor({ state: 'hidden' });
  await page.keyboard.press('Tab');
  expect(await field.inputValue()).toBe('12');
  await add.nextToReview();
  await page.getByRole('cell', { name: '12', exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

test.each(written)('in %s an order and a change of licenses are never for another number', async (...row) => {
  const [language] = row;
  const message = messageIn(...row);
  const t = texts(language);
  const provider = await agent(demoUrl(), 'nordlys');
  const added = await customerWith(provider, [{ offerId: (await offersByName(provider))(basic), licenceCount: 4 }]);
  const id = String(added.customer.id);
  const { page } = await signedIn(browser, 'admin.agent@nordlys.example', { language });

  await page.goto(`/customers/${id}/order`);
  const add = wizard(page, language);
  await add.addOffer(standard, 2);
  await add.attest();
  const field = page.locator('[name="order.lines.0.licenceCount"]');
  await isRefused(page, field, '2,5', message);
  await page.getByRole('button', { name: t('wizard:action.nextReview'), exact: true }).click();
  await expect.poll(() => add.problems()).toEqual([message]);
  await field.fill('3');
  await page.getByRole('button', { name: t('wizard:action.nextReview'), exact: true }).click();
  await page.getByRole('button', { name: t('customers:page.placeOrder'), exact: true }).click();

  await page.getByRole('rowheader', { name: standard }).waitFor();
  await page.getByRole('button', { name: t('subscriptions:action.manageOffer', { offer: basic }) }).click();
  await page.getByRole('menuitem', { name: t('subscriptions:action.CHANGE_LICENCE_COUNT') }).click();
  const dialog = page.getByRole('dialog');
  const count = dialog.locator('[name="licenceCount"]');
  const priceAfter = dialog.locator('dd').nth(1);
  await expect.poll(() => priceAfter.innerText()).not.toBe('–');
  for (const text of odd) {
    await isRefused(page, count, text, message);
    expect(await priceAfter.innerText()).toBe('–');
  }
  await count.press('Enter');
  await expect.poll(() => add.problems()).toEqual([message]);
  await count.fill('5');
  await dialog.getByRole('button', { name: t('subscriptions:change.save') }).click();
  await dialog.waitFor({ state: 'hidden' });
  const rowOf = (offer: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: offer, exact: true }) });
  await rowOf(basic).getByRole('cell', { name: '5', exact: true }).waitFor();
  await rowOf(standard).getByRole('cell', { name: '3', exact: true }).waitFor();
});
