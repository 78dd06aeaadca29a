import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { signedIn } from './support/session.js';
import { languages, texts } from './support/texts.js';
import { wizard } from './support/wizard.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const written = {
  en: '3/5/2024',
  sv: '2024-03-05',
  nl: '05-03-2024',
  zh: '2024/3/5',
  pl: '5.03.2024',
  hu: '2024. 03. 05.',
};
const seller = 'admin.agent@tulpen.example';

test.each(languages)('a day is typed and shown in %s, whatever the language of the browser', async (language) => {
  const t = texts(language);
  const { page } = await signedIn(browser, seller, { language, locale: language === 'en' ? 'sv-SE' : 'en-US' });
  await wizard(page, language).open();
  const day = page.locator('[name="agreement.acceptedOn"]');
  for (const typed of [written[language], '2024-03-05']) {
    await day.fill(typed);
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await day.inputValue()).replace(/\s/g, ' ')).toBe(written[language]);
  }
  await day.fill('2024-02-30');
  await page.keyboard.press('Tab');
  await page.getByText(t('errors:agreement.dateInvalid')).waitFor();
  expect(await day.inputValue()).toBe('2024-02-30');
});

test('a day is picked by keyboard from a calendar in the language of the page, never after today', async () => {
  const t = texts('pl');
  const { page } = await signedIn(browser, seller, { language: 'pl', locale: 'en-US' });
  await wizard(page, 'pl').open();
  const day = page.locator('[name="agreement.acceptedOn"]');
  await day.fill('2024-03-05');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: t('common:field.openCalendar') }).press('Enter');
  const calendar = page.getByRole('dialog', { name: t('wizard:agreement.acceptedOn') }).or(page.getByRole('group'));
  await page.getByText('marzec 2024').waitFor();
  await page.getByRole('button', { name: 'wtorek, 5 marca 2024' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('PageUp');
  await page.getByText('luty 2024').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => day.inputValue()).toBe('12.02.2024');
  expect(await day.evaluate((element) => element === document.activeElement)).toBe(true);

  await day.fill(new Date().toISOString().slice(0, 10));
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: t('common:field.openCalendar') }).press('Enter');
  await page.getByRole('button', { name: t('common:field.previousMonth') }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await calendar.first().waitFor({ state: 'hidden' });
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await day.fill(tomorrow);
  await page.keyboard.press('Tab');
  await page.getByText(t('errors:agreement.dateInFuture')).waitFor();
});
