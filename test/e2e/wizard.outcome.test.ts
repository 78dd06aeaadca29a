import { randomUUID } from 'node:crypto';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { customersNamed } from './support/claims.js';
import { type Fate, fates, loses } from './support/fates.js';
import { swede } from './support/newcomers.js';
import { signedIn, signInAgain } from './support/session.js';
import { type Language, texts } from './support/texts.js';
import { type WizardCustomer, wizard } from './support/wizard.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const seller = 'admin.agent@tulpen.example';
const basic = 'Microsoft 365 Business Basic';

interface Filled {
  customer: WizardCustomer;
  entries: [name: string, value: string][];
}

/** The draft that the first test filled in. The other tests load it into their tabs instead of filling in the form again. */
let filled: Filled | undefined;

async function upToReview(customer: WizardCustomer, language: Language = 'en') {
  const tab = await signedIn(browser, seller, { language });
  // The browser asks before it leaves a half-filled form.
  tab.page.on('dialog', (dialog) => void dialog.accept());
  const add = wizard(tab.page, language);
  if (filled) await takeOver(tab.page, customer, filled);
  else filled = await fillAll(tab.page, customer, language);
  await add.nextToReview();
  const t = texts(language);
  const submit = tab.page.getByRole('button', { name: t('wizard:action.submit'), exact: true });
  return { ...tab, t, submit };
}

async function fillAll(page: Page, customer: WizardCustomer, language: Language): Promise<Filled> {
  const add = wizard(page, language);
  await add.open();
  await add.fillAccount(customer);
  await add.nextToSubscriptions();
  await add.addOffer(basic, 5);
  await add.attest();
  return { customer, entries: await page.evaluate(() => Object.entries(sessionStorage)) };
}

/** The last step before Review with the same entries for another customer, under a key of its own. */
async function takeOver(page: Page, customer: WizardCustomer, { customer: former, entries }: Filled): Promise<void> {
  const own = entries.map(([name, value]) => {
    const draft = value.replaceAll(String(former.domainPrefix), String(customer.domainPrefix));
    return [name, draft.replace(/(?<="idempotencyKey":")[^"]+/, randomUUID())] as const;
  });
  await page.addInitScript(keepOnce, own);
  await page.goto('/customers/add?step=subscriptions');
}

// Runs in the page, before the app. What the app removes later in the test stays removed.
function keepOnce(entries: (readonly [name: string, value: string])[]): void {
  if (sessionStorage.getItem('kept')) return;
  sessionStorage.setItem('kept', 'once');
  for (const [name, value] of entries) sessionStorage.setItem(name, value);
}

const isSubmit = (route: Route) => route.request().postDataJSON()?.operationName === 'AddCustomer';

/** Waits for Done, which says whose customer was added. */
async function done(page: Page, t: ReturnType<typeof texts>, { legalName }: WizardCustomer): Promise<void> {
  await page.waitForURL('**/customers/add/done');
  await page.getByText(t('wizard:done.added', { customer: legalName })).waitFor();
}

describe('a submission that loses its first answer', () => {
  test.each(fates)('(%s) ends on Done with one customer', async (fate) => {
    const customer = swede();
    const language = fate === 'server error after the work' ? 'zh' : 'en';
    const { page, t, submit } = await upToReview(customer, language);
    await loses(page, isSubmit, [fate]);
    await submit.click();
    await done(page, t, customer);
    expect(await customersNamed(customer)).toBe(1);
  });

  test.each(['unanswered', 'server error before the work'] as const)(
    '(%s) and every other one claims neither, and tells the outcome when there is one',
    async (fate) => {
      const customer = swede();
      const { page, t, submit } = await upToReview(customer);
      const isDone = fate === 'unanswered';
      const heal = await loses(page, isSubmit, Array<Fate>(4).fill(fate));
      await submit.click();
      await page.getByText(t('outcome:customer.unknownTitle')).waitFor();
      expect(await customersNamed(customer)).toBe(isDone ? 1 : 0);
      expect(await page.getByRole('button', { name: t('common:action.cancel'), exact: true }).count()).toBe(0);

      await page
        .getByRole('banner')
        .getByRole('link', { name: t('common:navigation.customers') })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(t('outcome:customer.leaveText')).waitFor();
      await dialog.getByRole('button', { name: t('wizard:leave.confirm') }).click();
      await page.waitForURL('**/customers');
      await heal();
      await page.getByRole('link', { name: t('customers:list.add') }).click();
      await done(page, t, customer);
      expect(await customersNamed(customer)).toBe(1);
      if (isDone) await page.getByText(t('wizard:done.lostText')).waitFor();
      else await page.getByText(t('wizard:done.onceTitle')).waitFor();
    },
  );
});

test('while the answer is under way there is no way to discard the customer, to change it or to go back', async () => {
  const customer = swede();
  const { page, t, submit } = await upToReview(customer);
  const held: Route[] = [];
  await page.route('**/graphql', (route) => (isSubmit(route) ? void held.push(route) : route.continue()));
  await submit.click();
  await page.getByText(t('outcome:customer.wait')).waitFor();
  for (const name of ['common:action.cancel', 'common:action.back', 'wizard:action.submit']) {
    expect(await page.getByRole('button', { name: t(name), exact: true }).count()).toBe(0);
  }
  const steps = page.getByRole('list', { name: t('common:steps.label') });
  expect(await steps.getByRole('link').count()).toBe(0);
  await page.goBack();
  await page.getByText(t('outcome:customer.wait')).waitFor();
  expect(held).toHaveLength(1);
  await held[0]?.continue();
  await done(page, t, customer);
  expect(await customersNamed(customer)).toBe(1);
});

test('whoever leaves meanwhile and comes back sees the outcome, with the password', async () => {
  const customer = swede();
  const { page, t, submit } = await upToReview(customer);
  const held: Route[] = [];
  await page.route('**/graphql', (route) => (isSubmit(route) ? void held.push(route) : route.continue()));
  await submit.click();
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('common:navigation.customers') })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('wizard:leave.confirm') })
    .click();
  const link = page.getByRole('link', { name: t('customers:list.add') });
  await link.waitFor();
  await held[0]?.continue();
  await expect.poll(() => customersNamed(customer)).toBe(1);
  await link.click();
  await done(page, t, customer);
  await page.getByText(t('wizard:done.onceTitle')).waitFor();
});

test.each(['unsent', 'unanswered'] as const)(
  'a page reloaded right after Submit (%s) tells the outcome',
  async (fate) => {
    const customer = swede();
    const { page, t, submit } = await upToReview(customer);
    let isFirst = true;
    await page.route('**/graphql', async (route) => {
      if (!isSubmit(route) || !isFirst) return route.continue();
      isFirst = false;
      if (fate === 'unanswered') await route.fetch();
      // It stays without an answer until the reload cancels it.
    });
    await submit.click();
    await expect.poll(() => isFirst).toBe(false);
    await expect.poll(() => customersNamed(customer)).toBe(fate === 'unanswered' ? 1 : 0);
    await page.reload();
    await done(page, t, customer);
    expect(await customersNamed(customer)).toBe(1);
  },
);

test('a session that ends with Submit adds nothing until one is signed in again, and then what was submitted', async () => {
  const customer = swede();
  const tab = await upToReview(customer);
  const { page, t, submit } = tab;
  await page.context().clearCookies();
  await submit.click();
  await page.waitForURL('**/sign-in?next=*');
  expect(await customersNamed(customer)).toBe(0);
  await signInAgain(tab, seller);
  await page.goto('/customers/add');
  await done(page, t, customer);
  expect(await customersNamed(customer)).toBe(1);
});

test('a session that ends after a lost answer leads back to the outcome', async () => {
  const customer = swede();
  const tab = await upToReview(customer);
  const { page, t, submit } = tab;
  let isLost = false;
  await page.route('**/graphql', async (route) => {
    if (!isSubmit(route) || isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await page.context().clearCookies();
    await route.abort('connectionreset');
  });
  await submit.click();
  await page.waitForURL('**/sign-in?next=*');
  await signInAgain(tab, seller);
  await page.goto('/customers/add');
  await done(page, t, customer);
  await page.getByText(t('wizard:done.lostTitle')).waitFor();
  expect(await customersNamed(customer)).toBe(1);
});

test('a browser without a connection says that nothing is known, and asks by itself once it has one', async () => {
  const customer = swede();
  const { page, t, submit } = await upToReview(customer);
  await page.context().setOffline(true);
  await submit.click();
  await page.getByText(t('outcome:customer.unknownTitle')).waitFor();
  await page.context().setOffline(false);
  await done(page, t, customer);
  expect(await customersNamed(customer)).toBe(1);
});

test('a duplicated tab has a draft of its own: what is submitted in one is refused in the other, and both say so', async () => {
  const customer = swede();
  const { page, t, submit } = await upToReview(customer);
  const [copy] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(() => void window.open(window.location.href)),
  ]);
  await copy.getByText(t('wizard:draft.copyTitle')).waitFor();
  const submitCopy = copy.getByRole('button', { name: t('wizard:action.submit'), exact: true });
  await submitCopy.waitFor();
  await submit.click();
  await done(page, t, customer);
  await submitCopy.click();
  await copy.getByText(t('outcome:customer.refusedTitle')).waitFor();
  expect(await customersNamed(customer)).toBe(1);
});

test('whatever request of Review is cut, nothing is added before Submit, and one customer after it', async () => {
  const customer = swede();
  const { page, t, submit } = await upToReview(customer);
  const operations = new Set<string>();
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) operations.add(String(request.postDataJSON()?.operationName));
  });
  await page.reload();
  await submit.waitFor();
  expect(operations).toContain('CheckNewCustomer');
  const retry = page.getByRole('button', { name: t('common:action.retry') });
  for (const name of [...operations]) {
    await loses(page, (route) => route.request().postDataJSON()?.operationName === name, ['unanswered']);
    await page.reload();
    await submit.or(retry).first().waitFor();
    expect([name, await customersNamed(customer)]).toEqual([name, 0]);
    await page.unrouteAll({ behavior: 'wait' });
  }
  await page.reload();
  await submit.click();
  await done(page, t, customer);
  expect(await customersNamed(customer)).toBe(1);
});
