import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { addCustomer, freePrefix, swedishCustomer } from '../support/customers.js';
import { demoUrl } from '../support/demo-url.js';
import { agent } from '../support/demo-users.js';
import type { Client } from '../support/graphql.js';
import { focused, signedIn } from './support/session.js';
import { texts } from './support/texts.js';
import { wizard } from './support/wizard.js';

let browser: Browser;
let provider: Client;
beforeAll(async () => {
  browser = await launchBrowser();
  provider = await agent(demoUrl(), 'nordlys');
});
afterAll(() => browser.close());

const t = texts('sv');
const user = 'admin.agent@nordlys.example';
const label = t('wizard:company.externalId');
const free = () => freePrefix().slice(0, 12);

test('a customer is added with the partner’s own number, which is on Review, on its page and in the search', async () => {
  const number = `E-${free()}`;
  const taken = `T-${free()}`;
  await addCustomer(provider, swedishCustomer({ externalId: taken }));
  const { page, complaints } = await signedIn(browser, user, { language: 'sv' });
  const add = wizard(page, 'sv');
  await add.open();
  await add.fillAccount({
    country: 'SE',
    legalName: 'Sågbäcken Virke AB',
    registrationId: '556012-5790',
    phone: '+46 8 771 90 00',
    line1: 'Storgatan 12',
    city: 'Stockholm',
    postalCode: '113 30',
    domainPrefix: freePrefix(),
    firstName: 'Karin',
    lastName: 'Lundqvist',
    email: 'karin@sagbacken.example',
    externalId: ` ${taken.toLowerCase()} `,
  });
  expect(await add.refusedNext()).toEqual([t('errors:externalId.taken', { externalId: taken.toLowerCase() })]);
  expect(await focused(page)).toBe('externalId');
  await page.locator('[name="externalId"]').fill(` ${number} `);
  await add.nextToReview();
  const shown = () => page.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd').innerText();
  expect(await shown()).toBe(number);
  await add.submit();
  await add.done();
  expect(await shown()).toBe(number);
  await page.goto('/customers');
  await page.getByRole('searchbox').fill(number.toUpperCase());
  await page.getByRole('link', { name: 'Sågbäcken Virke AB' }).waitFor();
  await expect.poll(() => page.getByRole('rowheader').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('the partner’s own number is changed, met by another edit, and undone', async () => {
  const [first, mine, theirs] = [`F-${free()}`, `M-${free()}`, `Å-${free()}`];
  const added = await addCustomer(provider, swedishCustomer({ externalId: first }));
  const id = String(added.customer.id);
  const { page, complaints } = await signedIn(browser, user, { language: 'sv' });
  const field = page.locator('[name="externalId"]');
  const save = page.getByRole('button', { name: t('common:action.save') });
  const read = async () =>
    (await provider.query('query C($id: ID!) { customer(id: $id) { externalId } }', { id })).data.customer.externalId;
  const update = 'mutation($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }';

  await page.goto(`/customers/${id}/update`);
  expect(await field.inputValue()).toBe(first);
  await field.fill(mine);
  await provider.query(update, { input: { customerId: id, externalId: theirs } });
  await save.click();
  await page
    .getByText(t('customers:update.conflictTitle'))
    .or(page.getByText(t('live:customer.changedMeanwhile')))
    .waitFor();
  const show = page.getByRole('button', { name: t('live:customer.showChanges') });
  if (await show.isVisible()) await show.click();
  const choice = page.getByRole('radiogroup', { name: label });
  expect(await choice.getByLabel(t('customers:update.yours', { value: mine })).isChecked()).toBe(true);
  await choice.getByLabel(t('customers:update.theirs', { value: theirs })).waitFor();
  await save.click();
  await page.waitForURL(`**/customers/${id}`);
  await page.getByText(t('customers:page.updated')).waitFor();
  await page.getByText(mine).waitFor();
  await page.getByRole('button', { name: t('common:undo.action') }).click();
  await page.getByText(theirs).waitFor();
  expect(await read()).toBe(theirs);
  await page.goto(`/customers/${id}/history`);
  await page.getByText('1 ändring').first().click();
  await page.getByText(label).first().waitFor();
  expect(complaints).toEqual([]);
});
