import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { addCustomer, customerWith, offersByName, swedishCustomer } from '../support/customers.js';
import { demoUrl } from '../support/demo-url.js';
import { agent } from '../support/demo-users.js';
import { signedIn } from './support/session.js';
import { texts } from './support/texts.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const t = texts('en');
const offer = 'Power BI Pro';

test('more subscriptions than a page are all reached, and the list of customers counts them all', async () => {
  const provider = await agent(demoUrl(), 'nordlys');
  const offerId = (await offersByName(provider))(offer);
  const lines = Array.from({ length: 30 }, (_, index) => ({ offerId, licenceCount: index + 1 }));
  const { customer } = await customerWith(provider, lines);
  const { page, complaints } = await signedIn(browser, 'admin.agent@nordlys.example');
  await page.goto(`/customers/${customer.id}/subscriptions`);
  const rows = page.getByRole('rowheader', { name: offer });
  await expect.poll(() => rows.count()).toBe(25);
  const pages = page.getByRole('navigation', { name: t('subscriptions:list.caption') });
  await pages.getByRole('button', { name: t('common:pager.next') }).click();
  await expect.poll(() => rows.count()).toBe(5);
  await pages.getByRole('button', { name: t('common:pager.previous') }).click();
  await expect.poll(() => rows.count()).toBe(25);

  await page.goto(`/customers?q=${customer.domain}`);
  await page.getByRole('rowheader', { name: String(customer.legalName) }).waitFor();
  await page.getByRole('cell', { name: '465' }).waitFor();
  await page.goto(`/customers?q=${customer.id}`);
  await expect.poll(() => page.getByRole('rowheader').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('on a phone a changed phone number stands in groups and on one line', async () => {
  const provider = await agent(demoUrl(), 'nordlys');
  const { customer } = await addCustomer(provider, swedishCustomer());
  const update = 'mutation($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }';
  await provider.query(update, { input: { customerId: customer.id, company: { phone: '031-711 55 66' } } });
  const viewport = { width: 360, height: 780 };
  const { page } = await signedIn(browser, 'admin.agent@nordlys.example', { language: 'pl', viewport });
  await page.goto(`/customers/${customer.id}/history`);
  await page.getByRole('listitem').getByRole('button').first().click();
  const number = page.getByText('+46 31 711 55 66', { exact: true });
  expect((await number.boundingBox())?.height).toBeLessThan(30);
});
