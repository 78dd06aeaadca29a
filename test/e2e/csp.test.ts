import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { signedIn, visit } from './support/session.js';

// That every page of the app keeps the policy is looked at on the tour through all of them: axe.test.ts.
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('GraphiQL keeps the policy too, and runs its first query for whoever is signed in', async () => {
  const { page, complaints } = await signedIn(browser, 'admin.agent@nordlys.example');
  const schema = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.goto('/graphql');
  await schema;
  await page.getByRole('button', { name: /execute query/i }).click();
  await page.locator('.result-window').getByText('Nordlys Distribution AB').waitFor();
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
