import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { signedIn, visit } from './support/session.js';

// That every page of the app keeps the policy is looked at on the tour through all of them: axe.test.ts.
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** GraphiQL, once it has read the schema and shows its first query: before that, it would run an empty one. */
async function openGraphiql(page: Page): Promise<void> {
  const schema = page.waitForResponse((response) => response.request().postData()?.includes('__schema') ?? false);
  await page.goto('/graphql');
  await schema;
  await page.locator('.graphiql-query-editor').getByText('FirstLook').waitFor();
}

test('GraphiQL keeps the policy too, and runs its first query for whoever is signed in', async () => {
  const { page, complaints } = await signedIn(browser, 'admin.agent@nordlys.example');
  await openGraphiql(page);
  await page.getByText('Signed in as admin.agent@nordlys.example').waitFor();
  await page.getByRole('button', { name: /execute query/i }).click();
  await page.locator('.result-window').getByText('Nordlys Distribution AB').waitFor();
  expect(complaints).toEqual([]);
});

test('a stranger to GraphiQL signs in with one choice, and out again', async () => {
  const { page, complaints } = await visit(browser);
  await openGraphiql(page);
  await page.getByLabel('Demo account').selectOption('sales.agent@tulpen.example');
  await page.getByText('Signed in as sales.agent@tulpen.example').waitFor();
  await page.getByRole('button', { name: /execute query/i }).click();
  await page.locator('.result-window').getByText('Tulpen').first().waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('Not signed in').waitFor();
  expect(complaints).toEqual([]);
});

test('the policy holds: a script that somebody smuggled in does not run, and the page says so', async () => {
  const { page, complaints } = await visit(browser);
  const response = await page.goto('/sign-in');
  expect(response?.headers()['content-security-policy']).toMatch(/script-src 'self';/);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "smuggled"';
    document.body.append(script);
  });
  expect(await page.title()).not.toBe('smuggled');
  expect(complaints).toEqual([expect.stringContaining('Content Security Policy')]);
});
