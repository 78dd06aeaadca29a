import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { signedIn, visit } from './support/session.js';
import { texts } from './support/texts.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const agent = 'admin.agent@nordlys.example';
const rows = 'main a[href^="/customers/customer_"]';

/** Opens the first customer with an active subscription that may be suspended, at its subscriptions. */
async function openSubscription(page: Page): Promise<void> {
  const query = `query Active { subscriptions(first: 100, filter: { statuses: [ACTIVE] }) {
    nodes { customer { id } allowedActions { action allowed } } } }`;
  const response = await page.request.post('/graphql', {
    data: { query },
    headers: { 'apollo-require-preflight': 'true' },
  });
  const { data } = await response.json();
  const found = data.subscriptions.nodes.find((node: { allowedActions: { action: string; allowed: boolean }[] }) =>
    node.allowedActions.some(({ action, allowed }) => action === 'SUSPEND' && allowed),
  );
  await page.goto(`/customers/${found.customer.id}/subscriptions`);
}

describe('a change that was made', () => {
  test('is told in a live region, with the way back, which is told too', async () => {
    const t = texts('sv');
    const { page, complaints } = await signedIn(browser, agent, { language: 'sv' });
    await openSubscription(page);
    const told = page.getByRole('status').filter({ hasText: t('common:undo.action') });
    const manage = page.getByRole('button', { name: /^Hantera/ });
    await manage.first().waitFor();
    for (let at = 0; at < (await manage.count()); at++) {
      await manage.nth(at).click();
      const suspend = page.getByRole('menuitem', { name: new RegExp(`^${t('subscriptions:action.SUSPEND')}`) });
      if ((await suspend.count()) > 0 && (await suspend.isEnabled())) {
        await suspend.click();
        break;
      }
      await page.keyboard.press('Escape');
    }
    await page.getByRole('dialog').getByRole('button').last().click();
    await told.waitFor();
    await told.getByRole('button', { name: t('common:undo.action') }).click();
    await page
      .getByRole('status')
      .filter({ hasText: t('common:undo.done') })
      .waitFor();
    expect(complaints).toEqual([]);
  });
});

test('nothing reaches beyond a window of 320 pixels, in any language', async () => {
  const stranger = await visit(browser, { viewport: { width: 320, height: 640 } });
  await stranger.page.goto('/sign-in');
  await stranger.page.getByRole('listitem').first().waitFor();
  expect(await beyondInAnyLanguage(stranger.page)).toEqual([]);
  const { page } = await signedIn(browser, agent, { viewport: { width: 320, height: 640 } });
  await page.goto('/customers');
  await page.locator(rows).first().waitFor();
  const customer = await page.locator(rows).first().getAttribute('href');
  expect(await beyondInAnyLanguage(page)).toEqual([]);
  for (const place of ['', '/subscriptions', '/history', '/update', '/order']) {
    await page.goto(`${customer}${place}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect([place, await beyondInAnyLanguage(page)]).toEqual([place, []]);
  }
});

/** Switches the page to each language in turn and, when all answers in that language have arrived, looks for what is too wide. */
async function beyondInAnyLanguage(page: Page): Promise<string[]> {
  const underWay = new Set<Request>();
  // The stream of live updates stays open.
  const isCall = (request: Request) => !request.url().endsWith('/graphql/stream');
  page.on('request', (request) => void (isCall(request) && underWay.add(request)));
  page.on('requestfinished', (request) => void underWay.delete(request));
  page.on('requestfailed', (request) => void underWay.delete(request));
  const found: string[] = [];
  for (const language of ['sv', 'nl', 'zh', 'pl', 'hu', 'en']) {
    const asked = page.waitForRequest('**/graphql');
    await page.locator('select:has(option[value="hu"])').first().selectOption(language);
    await asked;
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toMatch(language);
    await expect.poll(() => underWay.size).toBe(0);
    found.push(...(await beyond(page)).map((what) => `${language}: ${what}`));
  }
  return found;
}

/** What can be seen only by scrolling sideways. */
function beyond(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > width + 1,
    );
    return wide.slice(0, 3).map((one) => `${one.tagName} ${one.textContent?.slice(0, 40)}`);
  });
}

test.each(['/sign-in', '/customers'])('%s is drawn where it stays', async (path) => {
  const { page } = path === '/customers' ? await signedIn(browser, agent) : await visit(browser);
  await page.addInitScript(() => {
    Reflect.set(window, 'shift', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThan(0.02);
});

test('the way back to a list leads to the list as it was, and to the row that was opened', async () => {
  const { page } = await signedIn(browser, agent);
  await page.goto('/customers?country=SE');
  const row = page.locator(rows).nth(2);
  const href = await row.getAttribute('href');
  await row.click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const crumb = page.getByRole('link', { name: 'Customers' }).last();
  await expect.poll(() => crumb.getAttribute('href')).toBe('/customers?country=SE');
  await page.goBack();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href);
});

test('a page that takes its time is announced by a bar', async () => {
  const { page } = await signedIn(browser, agent);
  await page.goto('/customers');
  await page.locator(rows).first().waitFor();
  await page.route('**/assets/AddCustomerPage*', async (route) => {
    await new Promise((later) => setTimeout(later, 1500));
    await route.continue();
  });
  await page.getByRole('link', { name: 'Add customer' }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Add customer' }).waitFor();
  expect(await page.getByRole('progressbar').count()).toBe(0);
});

test('an indirect reseller is offered nothing that it can never do, and is told whom to ask', async () => {
  const { page } = await signedIn(browser, 'global.admin@wisla.example');
  await page.goto('/customers');
  await page.locator(rows).first().click();
  await page.getByText('Your indirect provider Nordlys Distribution AB manages this customer.').waitFor();
  expect(await page.getByRole('button', { name: /^(Edit|Place order)$/ }).count()).toBe(0);
});
