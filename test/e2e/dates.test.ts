import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { dayIn, offsetTo } from '../support/days.js';
import { freePort, startServer } from '../support/server.js';
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

  await day.fill(dayIn('Europe/Amsterdam'));
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: t('common:field.openCalendar') }).press('Enter');
  await page.getByRole('button', { name: t('common:field.previousMonth') }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await calendar.first().waitFor({ state: 'hidden' });
  const tomorrow = dayIn('Europe/Amsterdam', { later: 1 });
  await day.fill(tomorrow);
  await page.keyboard.press('Tab');
  await page.getByText(t('errors:agreement.dateInFuture')).waitFor();
});

test('the latest day is the server’s today, whatever the clock of the browser says', async () => {
  const t = texts('en');
  const { page } = await signedIn(browser, seller, { timezoneId: 'Pacific/Honolulu' });
  // A computer whose clock is three days ahead.
  await page.clock.setFixedTime(Date.now() + 3 * 86_400_000);
  await wizard(page, 'en').open();
  await page.getByRole('button', { name: t('common:field.openCalendar') }).press('Enter');
  const today = dayIn('Europe/Amsterdam');
  await expect.poll(() => focusedDay(page)).toBe(today);
  await page.keyboard.press('ArrowRight');
  expect(await focusedDay(page)).toBe(today);
  await page.keyboard.press('Enter');
  const [year, month, date] = today.split('-').map(Number);
  await expect.poll(() => page.locator('[name="agreement.acceptedOn"]').inputValue()).toBe(`${month}/${date}/${year}`);
});

test('a calendar that is opened after midnight has the new day, although the page is of the day before', async () => {
  const t = texts('en');
  const port = String(await freePort());
  const evening = await startServer({
    env: { SEED: 'demo', PORT: port, CLOCK_OFFSET: offsetTo('2027-01-15T22:30:00Z') },
  });
  const { page } = await signedIn(browser, seller, { baseURL: evening.url });
  await wizard(page, 'en').open();
  await evening.stop();
  const clock = { DATABASE_URL: evening.databaseUrl, PORT: port, CLOCK_OFFSET: offsetTo('2027-01-15T23:30:00Z') };
  const night = await startServer({ env: clock });
  onTestFinished(async () => void (await night.stop()));
  await page.getByRole('button', { name: t('common:field.openCalendar') }).press('Enter');
  await expect.poll(() => focusedDay(page)).toBe('2027-01-15');
  await page.locator('[data-day="2027-01-16"]:not([aria-disabled="true"])').waitFor();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focusedDay(page)).toBe('2027-01-16');
});

test('a moment is told in the time zone of the user, wherever the browser is', async () => {
  const { page } = await signedIn(browser, seller, { timezoneId: 'Pacific/Honolulu' });
  const answer = await page.request.post('/graphql', {
    data: { query: '{ customers(first: 1) { nodes { id createdAt } } }' },
    headers: { 'apollo-require-preflight': 'true' },
  });
  const [customer] = (await answer.json()).data.customers.nodes;
  const inAmsterdam = new Intl.DateTimeFormat('en', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
  await page.goto(`/customers/${customer.id}`);
  await page
    .getByText(inAmsterdam.format(new Date(customer.createdAt)))
    .first()
    .waitFor();
});

function focusedDay(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-day'));
}
