import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { signedIn } from './support/session.js';
import { type Language, texts } from './support/texts.js';
import { wizard } from './support/wizard.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function opened(language: Language) {
  const { page, complaints } = await signedIn(browser, 'admin.agent@nordlys.example', { language });
  const t = texts(language);
  await wizard(page, language).open();
  const box = page.getByRole('combobox', { name: t('customers:field.country'), exact: true });
  await box.and(page.locator('[value]:not([value=""])')).waitFor();
  const options = page.getByRole('listbox').getByRole('option');
  return { page, complaints, t, box, options };
}

const nameIn = (language: Language, code: string) => new Intl.DisplayNames(language, { type: 'region' }).of(code);

test.each<[Language, string, string]>([
  ['sv', 'no', 'NO'],
  ['sv', 'JP', 'JP'],
  ['sv', 'Deutschland', 'DE'],
  ['zh', '日', 'JP'],
  ['zh', 'Sweden', 'SE'],
  ['hu', 'sverige', 'SE'],
  ['en', 'suomi', 'FI'],
])('in %s “%s” and Enter choose the first that is offered, marked as such', async (language, typed, code) => {
  const { page, box, options, complaints } = await opened(language);
  await box.click();
  await page.keyboard.type(typed);
  await expect.poll(() => options.first().innerText()).toContain(nameIn(language, code));
  const marked = () => box.getAttribute('aria-activedescendant');
  await expect.poll(marked).toBe(await options.first().getAttribute('id'));
  await page.keyboard.press('Enter');
  await expect.poll(() => box.inputValue()).toBe(nameIn(language, code));
  expect(complaints).toEqual([]);
});

test('Enter chooses nothing where nothing is offered, and what the arrows led to where something is', async () => {
  const { page, t, box, options } = await opened('sv');
  const before = await box.inputValue();
  await box.click();
  await page.keyboard.type('xyz');
  await page.getByText(t('common:field.noMatches')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(t('common:field.noMatches')).waitFor();
  await page.getByLabel(t('customers:field.legalName')).click();
  await expect.poll(() => box.inputValue()).toBe(before);
  await box.click();
  await page.keyboard.type('korea');
  await expect.poll(() => options.count()).toBe(2);
  await page.keyboard.press('ArrowDown');
  const second = await options.nth(1).innerText();
  await page.keyboard.press('Enter');
  expect(second).toContain(await box.inputValue());
});

test('the countries of one’s own customers come first while nothing is typed', async () => {
  const { page, t, box } = await opened('sv');
  await box.click();
  const own = page.getByRole('group', { name: t('customers:countryGroup.own') });
  await own.getByRole('option', { name: nameIn('sv', 'SE') }).waitFor();
  const others = page.getByRole('group', { name: t('customers:countryGroup.others') });
  expect(await others.getByRole('option', { name: nameIn('sv', 'SE') }).count()).toBe(0);
  await others.getByRole('option', { name: nameIn('sv', 'KM') }).waitFor();
});

test('a reseller is chosen by Enter only when what is offered answers what was typed', async () => {
  const { page, t } = await opened('sv');
  const box = page.getByRole('combobox', { name: t('customers:field.reseller') });
  await box.click();
  // By its Partner ID, which is in no label's beginning: only the answer can offer it.
  await page.keyboard.type('4521873');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Vinge Datapartner AB' }).waitFor();
  await expect.poll(() => page.getByRole('listbox').getByRole('option').count()).toBe(1);
  await expect.poll(() => box.getAttribute('aria-activedescendant')).toBeTruthy();
  await page.keyboard.press('Enter');
  await expect.poll(() => box.inputValue()).toBe('Vinge Datapartner AB');
});
