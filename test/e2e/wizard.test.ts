import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { leftovers } from './support/leftovers.js';
import { newcomers } from './support/newcomers.js';
import { focused, visit } from './support/session.js';
import { type Language, languages, orderNumber, texts } from './support/texts.js';
import { wizard } from './support/wizard.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const standard = 'Microsoft 365 Business Standard';
const telephony = 'Microsoft Teams Phone Standard';

test.each(languages)('a partner adds a customer in %s, from the sign-in to the list', async (language) => {
  const { partner, customer, domain, written } = newcomers[language];
  const t = texts(language);
  const { page, complaints } = await visit(browser, { language });
  const { inLanguage, linesOf } = reader(page, language);
  const add = wizard(page, language);
  const main = page.getByRole('main');

  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(`^${partner}`) }).waitFor();
  await inLanguage();
  await page.getByRole('button', { name: new RegExp(`^${partner}`) }).click();
  await page.waitForURL('**/customers');
  await page.getByRole('table').waitFor();
  await inLanguage();

  await page.getByRole('link', { name: t('customers:list.add') }).click();
  await page.waitForURL('**/customers/add?step=account');
  await add.fillAccount(customer);
  await page.getByText(t('wizard:domain.available', { domain })).waitFor();
  await inLanguage();

  await add.nextToSubscriptions();
  await add.addOffer(standard, 12);
  await add.addOffer(telephony, 3);
  await add.attest();
  await inLanguage();

  await add.nextToReview();
  await inLanguage();
  const review = await linesOf(main);
  // As it is stored, not as it was typed.
  const registrationId = customer.registrationId?.replace(/[^\dA-Z]/g, '');
  const { contact, phone, acceptedOn, country } = written;
  for (const shown of [contact, phone, acceptedOn, country, registrationId, domain]) {
    expect(review).toContain(shown);
  }
  expect(review.filter((line) => written.total.test(line))).toHaveLength(1);

  // There and back: the place one is led to has the focus, and all else is as it was.
  await add.update('wizard:contact.title');
  await expect.poll(() => focused(page)).toMatch(/^contact\./);
  const email = `new.${customer.email}`;
  await page.locator('[name="contact.email"]').fill(email);
  await add.nextToReview();
  expect(await linesOf(main)).toEqual(review.map((line) => (line === customer.email ? email : line)));
  await add.update('wizard:order.title');
  await page.waitForURL('**/customers/add?step=subscriptions');
  await add.nextToReview();

  const setup = await add.submit();
  await main.getByText(new RegExp(`^${orderNumber}$`)).waitFor();
  await inLanguage();
  expect(setup).toMatchObject({ domain, userName: `admin@${domain}`, password: expect.stringMatching(/^\S{12,}$/) });

  await add.done();
  await page.getByRole('heading', { level: 1, name: customer.legalName }).waitFor();
  const record = await linesOf(main);
  for (const shown of [contact, phone, registrationId, ...written.address]) {
    expect(record).toContain(shown);
    expect(review).toContain(shown);
  }
  await inLanguage();
  await page.getByRole('link', { name: t('customers:page.subscriptions') }).click();
  for (const [offer, licences] of [
    [standard, '12'],
    [telephony, '3'],
  ] as const) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: offer }) });
    await row.getByRole('cell', { name: licences, exact: true }).waitFor();
  }
  await inLanguage();

  // The password was shown once: neither “back” nor a reload brings it back.
  for (const again of [() => page.goBack(), () => page.reload()]) {
    await again();
    await page.getByText(t('wizard:done.goneTitle')).waitFor();
    expect(await page.content()).not.toContain(setup.password);
  }
  await inLanguage();

  await page.getByRole('link', { name: t('common:navigation.toCustomers') }).click();
  await page.getByRole('searchbox').fill(customer.legalName);
  await page.getByRole('link', { name: customer.legalName }).waitFor();
  expect(complaints).toEqual([]);
});

/** What a person reads on the page. Blanks that do not break are blanks to them. */
function reader(page: Page, language: Language) {
  return {
    async inLanguage(): Promise<void> {
      expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-Hans' : language);
      expect(await leftovers(page, language)).toEqual([]);
    },
    async linesOf(part: ReturnType<Page['getByRole']>): Promise<string[]> {
      const text = await part.innerText();
      return text
        .split('\n')
        .map((line) => line.replace(/\s/g, ' ').trim())
        .filter(Boolean);
    },
  };
}
