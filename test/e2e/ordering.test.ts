import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { customerWith, offersByName } from '../support/customers.js';
import { demoUrl } from '../support/demo-url.js';
import { agent } from '../support/demo-users.js';
import { swede } from './support/newcomers.js';
import { signedIn } from './support/session.js';
import { orderNumber, texts } from './support/texts.js';
import { wizard } from './support/wizard.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const t = texts('en');
const provider = 'admin.agent@nordlys.example';
const basic = 'Microsoft 365 Business Basic';
const standard = 'Microsoft 365 Business Standard';
const addOn = 'Microsoft Teams Phone Standard';

async function ordering() {
  const { page } = await signedIn(browser, provider);
  const add = wizard(page, 'en');
  await add.open();
  await add.fillAccount(swede());
  await add.nextToSubscriptions();
  return { page, add };
}

test('what is paid a month and what is paid a year are told apart, and one button says Next', async () => {
  const { page, add } = await ordering();
  expect(await page.getByRole('button', { name: /^Next/ }).count()).toBe(1);
  await add.addOffer(basic, 10);
  await add.addOffer(standard, 10);
  const plans = page.locator('select[name="order.lines.1.term"]');
  await plans.selectOption({ index: await yearly(plans) });
  for (const period of ['MONTHLY', 'ANNUAL']) await page.getByText(t(`ordering:total.${period}`)).waitFor();
  await add.attest();
  await add.nextToReview();
  const terms = await page.getByRole('term').allInnerTexts();
  expect(terms).toEqual(expect.arrayContaining([t('ordering:total.MONTHLY'), t('ordering:total.ANNUAL')]));
  await page.getByText(t('ordering:cancelText')).waitFor();
});

async function yearly(plans: { locator: (selector: string) => { allInnerTexts: () => Promise<string[]> } }) {
  const options = await plans.locator('option').allInnerTexts();
  return options.findIndex((text) => text.includes('billed yearly'));
}

test('the product an add-on needs is one click away, and an error says which offer it means', async () => {
  const { page, add } = await ordering();
  await add.addOffer(addOn, 3);
  await add.attest();
  await add.refusedNext();
  await page.getByRole('button', { name: t('errors:order.prerequisiteMissing', { offer: addOn }) }).waitFor();
  await page
    .getByRole('button', { name: t('ordering:addBase', { offer: standard }), exact: true })
    .last()
    .click();
  await add.nextToReview();
  await page.getByRole('rowheader', { name: standard }).waitFor();
});

test('errors that read alike are told apart by what they are about', async () => {
  const { page, add } = await ordering();
  await add.addOffer(basic, 0);
  await add.addOffer(standard, 0);
  await add.refusedNext();
  const links = await page.getByRole('alert').getByRole('button').allInnerTexts();
  expect(new Set(links).size).toBe(links.length);
  expect(links.filter((text) => text.includes(basic))).toHaveLength(1);
  expect(links.filter((text) => text.includes(standard))).toHaveLength(1);
});

test('the order page marks what the customer has, and reviews before it orders', async () => {
  const caller = await agent(demoUrl(), 'nordlys');
  const offerId = (await offersByName(caller))(basic);
  const added = await customerWith(caller, [{ offerId, licenceCount: 4 }]);
  const id = String(added.customer.id);
  const { page } = await signedIn(browser, provider);
  const ordered = async () => {
    const query = 'query($id: ID!) { customer(id: $id) { licencesInUse { licenceCount } } }';
    return Number((await caller.query(query, { id })).data.customer.licencesInUse.licenceCount);
  };
  await page.goto(`/customers/${id}/order`);
  const add = wizard(page, 'en');
  await add.addOffer(basic, 7);
  await page.getByText(t('ordering:owned_other', { count: 4 })).waitFor();
  await add.attest();
  await page.getByRole('button', { name: t('wizard:action.nextReview') }).click();
  await page.getByText(t('ordering:cancelText')).waitFor();
  expect(await ordered()).toBe(4);
  await page.goBack();
  expect(await page.locator('[name="order.lines.0.licenceCount"]').inputValue()).toBe('7');
  await page.getByRole('button', { name: t('wizard:action.nextReview') }).click();
  await page.getByRole('button', { name: t('wizard:review.updatePart', { part: t('wizard:order.title') }) }).click();
  await page.locator('[name="order.lines.0.licenceCount"]').fill('8');
  await page.getByRole('button', { name: t('wizard:action.nextReview') }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: t('customers:page.placeOrder') })
    .click();
  await page.getByText(new RegExp(t('customers:page.ordered', { orderNumber }))).waitFor();
  expect(await ordered()).toBe(12);
});
