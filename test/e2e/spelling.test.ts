import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { swede } from './support/newcomers.js';
import { focused, signedIn, visit } from './support/session.js';
import { texts } from './support/texts.js';
import { wizard } from './support/wizard.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const t = texts('en');

test('an address keeps what is typed, letter by letter, until it is stored in its one spelling', async () => {
  const { page, complaints } = await signedIn(browser, 'sales.agent@tulpen.example');
  const add = wizard(page, 'en');
  await add.open();
  await add.fillAccount(swede());
  for (const [name, typed] of [
    ['contact.email', 'anna@åäö.example'],
    ['contact.email', 'test@testß.example'],
    ['contact.email', 'anna＠ＫＵＮＤ.example'],
    ['company.website', 'https://åre.example/a b'],
    ['company.website', 'xn--re-xia.example'],
  ] as const) {
    const box = page.locator(`[name="${name}"]`);
    await box.fill('');
    await box.pressSequentially(typed);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).not.toBe(name);
    expect(await box.inputValue()).toBe(typed);
  }
  await add.nextToSubscriptions();
  await add.nextToReview();
  await add.submit();
  await add.done();
  await page.getByText('anna@kund.example').waitFor();
  await page.getByText('åre.example').waitFor();
  expect(complaints).toEqual([]);
});

test('who signs in sees the address as it was typed', async () => {
  const { page } = await visit(browser);
  await page.goto('/');
  const box = page.getByRole('textbox', { name: t('auth:signIn.email') });
  await box.pressSequentially('anna@åäö.example');
  await page.keyboard.press('Tab');
  expect(await box.inputValue()).toBe('anna@åäö.example');
  expect(await box.getAttribute('autocomplete')).toBe('username');
});
