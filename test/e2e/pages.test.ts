import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { demoUrl } from '../support/demo-url.js';
import { agent } from '../support/demo-users.js';
import { signedIn, visit } from './support/session.js';
import { texts } from './support/texts.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const t = texts('en');
const provider = 'admin.agent@nordlys.example';

async function someCustomer(partner: string): Promise<{ id: string; legalName: string }> {
  const query = '{ customers(first: 1, sort: NAME_ASC) { nodes { id legalName } } }';
  const { data } = await (await agent(demoUrl(), partner)).query(query);
  const [{ id, legalName }] = Object.values(data.customers.nodes);
  return { id: String(id), legalName: String(legalName) };
}

test('signing in takes the right password, and signing out takes everything away', async () => {
  const { page } = await visit(browser);
  await page.goto('/customers');
  await page.waitForURL('**/sign-in?next=%2Fcustomers');
  const submit = page.getByRole('button', { name: t('auth:signIn.submit'), exact: true });
  const email = page.getByLabel(t('auth:signIn.email'));
  const password = page.getByLabel(t('auth:signIn.password'), { exact: true });
  await submit.click();
  await page.getByText(t('auth:signIn.emailMissing')).waitFor();
  await page.getByText(t('auth:signIn.passwordMissing')).waitFor();

  await email.fill(provider);
  await password.fill('not the password');
  await submit.click();
  await page.getByRole('alert').getByText(t('errors:auth.wrongCredentials')).waitFor();
  expect(await email.inputValue()).toBe(provider);
  await password.fill('kundpost-demo');
  await submit.click();
  await page.getByRole('table').waitFor();
  expect(new URL(page.url()).pathname).toBe('/customers');

  await page.getByRole('button', { name: /^Account:/ }).click();
  await page.getByRole('button', { name: t('common:account.signOut') }).click();
  await page.waitForURL('**/sign-in*');
  await page.goBack();
  await submit.waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
});

test('after a session that ended one comes back to the very place', async () => {
  const { id, legalName } = await someCustomer('nordlys');
  const { page } = await signedIn(browser, provider);
  const place = `/customers/${id}/agreements`;
  await page.goto(place);
  await page.getByRole('heading', { level: 1, name: legalName }).waitFor();
  await page.context().clearCookies();
  await page.getByRole('link', { name: t('customers:page.history') }).click();
  await page.getByText(t('auth:signIn.ended')).waitFor();
  await page.getByRole('button', { name: /^Nordlys/ }).click();
  await page.waitForURL(`**/customers/${id}/history`);
  await page.getByRole('heading', { level: 1, name: legalName }).waitFor();
});

test('a page that stops working tells a reference for support, and the console tells the error under it', async () => {
  const { id } = await someCustomer('nordlys');
  const { page, complaints } = await signedIn(browser, provider);
  await page.route(/CustomerPage-[^/]*\.js$/, (route) => route.abort());
  await page.goto(`/customers/${id}`);
  const crash = page.getByRole('alert').filter({ hasText: t('common:crash.title') });
  const [reference = 'none'] = /[0-9A-Z]{4}-\d{8}-\d{4}/.exec(await crash.innerText()) ?? [];
  expect(await crash.innerText()).toContain(t('common:failure.requestId', { id: reference }));
  expect(complaints.join('\n')).toMatch(new RegExp(`${reference}.*CustomerPage-`));
});

test('the list finds while one types, and what it shows stands in the address', async () => {
  const { id, legalName } = await someCustomer('nordlys');
  const { page } = await signedIn(browser, provider);
  await page.goto('/customers');
  const rows = page.getByRole('rowheader');
  const count = page.getByRole('main').getByRole('status').first();
  await expect.poll(() => rows.count()).toBe(25);
  // The count comes after the rows.
  await expect.poll(() => count.innerText()).toMatch(/\d/);
  const all = await count.innerText();
  const search = page.getByRole('searchbox');
  await search.pressSequentially(legalName, { delay: 15 });
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(legalName);
  await page.getByRole('link', { name: legalName }).click();
  await page.waitForURL(`**/customers/${id}`);
  await page.goBack();
  await expect.poll(() => search.inputValue()).toBe(legalName);
  await search.fill('no customer is called this');
  await page.getByText(t('customers:listEmpty.nothingFoundText')).waitFor();
  await page.getByRole('button', { name: t('customers:listFilter.clear') }).click();
  await expect.poll(() => count.innerText()).toBe(all);
});

test('filters and order narrow the list down, and “back” takes them away one by one', async () => {
  const { page } = await signedIn(browser, provider);
  await page.goto('/customers');
  const country = page.getByRole('combobox', { name: t('customers:listFilter.country') });
  await country.click();
  await country.fill('Swed');
  const sweden = page.getByRole('option', { name: /^Sweden \d+$/ });
  const customers = (await sweden.innerText()).replace(/\D/g, '');
  await sweden.click();
  await page.waitForURL('**/customers?country=SE');
  await page
    .getByRole('status')
    .getByText(new RegExp(`^${customers} `))
    .waitFor();
  await page.getByLabel(t('customers:listFilter.agreement'), { exact: true }).selectOption('MISSING');
  await page.getByLabel(t('customers:listSort.label')).selectOption('NAME_DESC');
  await page.waitForURL('**/customers?country=SE&agreement=MISSING&sort=NAME_DESC');
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect.poll(() => rows.allInnerTexts()).toSatisfy(isDescendingInSweden);

  await page.goBack();
  await page.waitForURL('**/customers?country=SE&agreement=MISSING');
  await page.goBack();
  await page.waitForURL('**/customers?country=SE');
  expect(await page.getByLabel(t('customers:listFilter.agreement'), { exact: true }).inputValue()).toBe('');
});

function isDescendingInSweden(rows: string[]): boolean {
  const { compare } = new Intl.Collator('en');
  return (
    rows.length > 1 &&
    rows.every((row, index) => {
      const isWanted = row.includes('Sweden') && row.includes(t('customers:agreementStatus.MISSING'));
      return isWanted && compare(row, rows[index + 1] ?? '') > 0;
    })
  );
}

test('pages of the list go forth and back without a gap, also after a reload', async () => {
  const { page } = await signedIn(browser, provider);
  await page.goto('/customers?sort=NAME_ASC');
  const rows = page.getByRole('rowheader');
  await expect.poll(() => rows.count()).toBe(25);
  const first = await rows.allInnerTexts();
  const next = page.getByRole('button', { name: t('common:pager.next') });
  await next.click();
  await page.waitForURL('**after=*');
  await expect.poll(async () => (await rows.allInnerTexts())[0]).not.toBe(first[0]);
  const second = await rows.allInnerTexts();
  expect(second.filter((row) => first.includes(row))).toEqual([]);
  await page.reload();
  await expect.poll(() => rows.allInnerTexts()).toEqual(second);
  await page.getByRole('button', { name: t('common:pager.previous') }).click();
  await expect.poll(() => rows.allInnerTexts()).toEqual(first);
  await page.goBack();
  await expect.poll(() => rows.allInnerTexts()).toEqual(second);
});

test('an indirect reseller sees its customers, and nothing that only its provider may do', async () => {
  const { id, legalName } = await someCustomer('wisla');
  const { page } = await signedIn(browser, 'global.admin@wisla.example');
  await page.goto('/customers');
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('link', { name: t('customers:list.add') }).count()).toBe(0);
  await page.goto(`/customers/${id}`);
  await page.getByRole('heading', { level: 1, name: legalName }).waitFor();
  await page.getByText(t('customers:page.askProvider', { provider: 'Nordlys Distribution AB' })).waitFor();
  for (const action of ['customers:page.placeOrder', 'customers:page.update']) {
    expect(await page.getByRole('button', { name: t(action) }).count()).toBe(0);
  }
  await page.goto('/customers/add');
  await page.getByText(t('wizard:notAllowed.reseller')).waitFor();
  await page.goto(`/customers/${id}/order`);
  await page.getByText(t('failures:resellerMayNot')).waitFor();
});

test('nobody is offered what their roles do not allow', async () => {
  const { id, legalName } = await someCustomer('nordlys');
  const users = await signedIn(browser, 'user.admin@nordlys.example');
  await users.page.goto(`/customers/${id}/subscriptions`);
  await users.page.getByRole('heading', { level: 1, name: legalName }).waitFor();
  await users.page.getByRole('rowheader').first().waitFor();
  const main = users.page.getByRole('main');
  expect(await main.getByRole('button').count()).toBe(0);
  expect(await main.getByRole('link', { name: t('customers:page.history') }).count()).toBe(0);
  await users.page.goto(`/customers/${id}/update`);
  await users.page.getByText(t('common:failure.forbidden.message')).waitFor();
  const helpdesk = await signedIn(browser, 'helpdesk.agent@nordlys.example');
  await helpdesk.page.goto('/customers/add');
  await helpdesk.page.getByText(t('wizard:notAllowed.role')).waitFor();
});

test("another partner's customer, and one that never was, cannot be found", async () => {
  const foreign = await someCustomer('tulpen');
  const { page } = await signedIn(browser, provider);
  const own = await someCustomer('nordlys');
  for (const path of [foreign.id, `${foreign.id}/update`, `${foreign.id}/order`, 'customer_nonsense']) {
    await page.goto(`/customers/${path}`);
    await page.getByRole('heading', { level: 1, name: t('customers:page.notFoundTitle') }).waitFor();
    expect(await page.getByText(foreign.legalName).count()).toBe(0);
  }
  await page.goto(`/customers/${own.id}/no-such-tab`);
  await page.waitForURL(`**/customers/${own.id}`);
  await page.goto('/no/such/page');
  await page.getByRole('heading', { level: 1, name: t('common:notFoundPage.title') }).waitFor();
});
