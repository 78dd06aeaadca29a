import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { customerWith, offersByName } from '../support/customers.js';
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
