import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { addCustomer, swedishCustomer } from '../support/customers.js';
import { demoUrl } from '../support/demo-url.js';
import { agent } from '../support/demo-users.js';
import type { Client } from '../support/graphql.js';
import { focused, signedIn } from './support/session.js';
import { texts } from './support/texts.js';

let browser: Browser;
let colleague: Client;
beforeAll(async () => {
  browser = await launchBrowser();
  colleague = await agent(demoUrl(), 'nordlys');
});
afterAll(() => browser.close());

const updateDocument = `mutation Update($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) { userErrors { code } } }`;

async function change(customerId: string, company: object): Promise<void> {
  const { data } = await colleague.query(updateDocument, { input: { customerId, company } });
  expect(data.updateCustomer.userErrors).toEqual([]);
}

async function newCustomer(legalName: string): Promise<string> {
  const input = swedishCustomer();
  const { customer } = await addCustomer(colleague, { ...input, company: { ...input.company, legalName } });
  return String(customer?.id);
}

test('a list says that there is news, and shows it when it is asked to', async () => {
  const { page, complaints } = await signedIn(browser, 'sales.agent@nordlys.example', { language: 'hu' });
  const t = texts('hu');
  const stream = page.waitForResponse((response) => response.url().endsWith('/graphql/stream'));
  await page.goto('/customers?sort=CREATED_AT_DESC');
  await page.getByRole('table').waitFor();
  await stream;
  await newCustomer('Ljusår Teknik AB');
  const news = page.getByText(t('live:list.news_one', { count: 1 }));
  await news.waitFor();
  expect(await page.getByText('Ljusår Teknik AB').count()).toBe(0);
  await page.getByRole('button', { name: t('live:list.show'), exact: true }).click();
  await page.getByText('Ljusår Teknik AB').waitFor();
  await news.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('a record shows what a colleague changes, and says so', async () => {
  const id = await newCustomer('Älvdans Bygg AB');
  const { page, complaints } = await signedIn(browser, 'sales.agent@nordlys.example', { language: 'sv' });
  const stream = page.waitForResponse((response) => response.url().endsWith('/graphql/stream'));
  await page.goto(`/customers/${id}`);
  await stream;
  await page.getByRole('heading', { level: 1, name: 'Älvdans Bygg AB' }).waitFor();
  await change(id, { legalName: 'Älvdans Entreprenad AB' });
  await page.getByRole('heading', { level: 1, name: 'Älvdans Entreprenad AB' }).waitFor();
  await page.getByText(texts('sv')('live:customer.changed')).waitFor();
  expect(complaints).toEqual([]);
});

test('a form keeps its focus and what is typed while a colleague saves, and shows the difference when asked', async () => {
  const id = await newCustomer('Granitvik Foder AB');
  const { page, complaints } = await signedIn(browser, 'sales.agent@nordlys.example', { language: 'en' });
  const t = texts('en');
  const stream = page.waitForResponse((response) => response.url().endsWith('/graphql/stream'));
  await page.goto(`/customers/${id}/update`);
  await stream;
  const website = page.getByLabel(t('customers:field.website'));
  await website.fill('https://granitvik.example');
  await change(id, { legalName: 'Granitvik Lantbruk AB' });
  await page.getByText(t('live:customer.changedMeanwhile')).first().waitFor();
  expect(await focused(page)).toBe('company.website');
  expect(await website.inputValue()).toBe('https://granitvik.example');
  expect(await page.locator('[name="company.legalName"]').inputValue()).toBe('Granitvik Foder AB');
  await page.getByRole('button', { name: t('live:customer.showChanges') }).click();
  await page.getByText(t('customers:update.conflictTitle')).waitFor();
  expect(await page.locator('[name="company.legalName"]').inputValue()).toBe('Granitvik Lantbruk AB');
  expect(await website.inputValue()).toBe('https://granitvik.example');
  await page.getByRole('button', { name: t('common:action.save') }).click();
  await page.getByRole('heading', { level: 1, name: 'Granitvik Lantbruk AB' }).waitFor();
  expect(complaints).toEqual([]);
});
