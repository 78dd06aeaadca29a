import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { keyboard } from './support/keyboard.js';
import { swede } from './support/newcomers.js';
import { signedIn } from './support/session.js';
import { texts } from './support/texts.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const t = texts('en');
const basic = 'Microsoft 365 Business Basic';

function buttons(page: Page) {
  return (key: string, vars = {}) => page.getByRole('button', { name: t(key, vars), exact: true });
}

test('the whole wizard works with the keyboard alone, and one always sees where one is', async () => {
  const customer = swede();
  const { page, complaints } = await signedIn(browser, 'sales.agent@tulpen.example', {
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  await page.goto('/customers');
  await page.getByRole('table').waitFor();
  const { press, hasFocus, tabTo, enter, use } = keyboard(page);
  const button = buttons(page);
  const main = page.getByRole('main');

  // The first stop of every page leads past the header.
  await press('Tab');
  const skip = page.getByRole('link', { name: t('common:app.skipToContent') });
  expect(await hasFocus(skip)).toBe(true);
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await press('Enter');
  await use(page.getByRole('link', { name: t('customers:list.add') }));
  await page.waitForURL('**/customers/add?step=account');

  await tabTo(main.getByRole('combobox', { name: t('customers:field.country') }));
  await page.keyboard.type('Swed');
  await press('Enter');
  await enter('company.legalName', customer.legalName);
  await enter('company.registrationId', customer.registrationId);
  await enter('company.address.line1', customer.line1);
  await enter('company.address.postalCode', customer.postalCode);
  await enter('company.address.city', customer.city);
  await enter('domainPrefix', customer.domainPrefix);
  await enter('company.tags', 'north');
  await press('Enter');
  await enter('contact.firstName', customer.firstName);
  await enter('contact.lastName', customer.lastName);
  await enter('contact.email', customer.email);
  // A radio group is one stop; arrows choose in it.
  await tabTo(page.getByRole('radio', { name: t('wizard:agreement.partner') }));
  await press('ArrowDown');
  expect(await page.locator('[name="agreement.acceptedOn"]').count()).toBe(0);
  await press('ArrowUp');
  await tabTo(page.locator('[name="agreement.acceptedOn"]'));
  await page.keyboard.type('2024-03-05');
  await press('Tab');
  expect(await page.locator('[name="agreement.acceptedOn"]').inputValue()).toBe('3/5/2024');
  await use(button('wizard:action.nextSubscriptions'));
  await page.waitForURL('**/customers/add?step=subscriptions');

  await tabTo(page.getByRole('searchbox'));
  await page.keyboard.type(basic);
  await use(button('wizard:catalogue.addOffer', { offer: basic }));
  await enter('order.lines.0.licenceCount', '5');
  await use(page.locator('[name="order.attestations.actsAsDeclared"]'), 'Space');
  await use(page.locator('[name="order.attestations.notResoldToAffiliates"]'), 'Space');
  await use(button('wizard:action.nextReview'));
  await page.waitForURL('**/customers/add?step=review');

  await use(button('wizard:review.updatePart', { part: t('wizard:order.title') }));
  await page.waitForURL('**/customers/add?step=subscriptions');
  await use(button('wizard:action.nextReview'));
  await page.waitForURL('**/customers/add?step=review');
  await use(button('wizard:action.submit'));
  await page.waitForURL('**/customers/add/done');
  await use(page.getByRole('checkbox', { name: t('wizard:done.saved') }), 'Space');
  await use(page.getByRole('link', { name: t('wizard:action.done'), exact: true }));
  await page.getByRole('heading', { level: 1, name: customer.legalName }).waitFor();

  // Menus open and move with the arrows, Esc leaves what opened and comes back to where one was.
  await use(page.getByRole('link', { name: t('customers:page.subscriptions') }));
  const manage = button('subscriptions:action.manageOffer', { offer: basic });
  await manage.waitFor();
  await use(manage);
  await page.getByRole('menu').waitFor();
  await press('ArrowDown');
  await press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t('subscriptions:suspend.title', { offer: basic })).waitFor();
  await press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => hasFocus(manage)).toBe(true);
  expect(complaints).toEqual([]);
});

test('“Cancel” asks in a dialog that holds the focus, and Esc goes back to the button', async () => {
  const { page } = await signedIn(browser, 'sales.agent@tulpen.example', { reducedMotion: 'reduce' });
  await page.goto('/customers/add');
  await page.locator('[name="company.legalName"]').waitFor();
  const { press, hasFocus, use, enter } = keyboard(page);
  const button = buttons(page);
  await enter('company.legalName', 'Fjordbygg');
  await use(button('common:action.cancel'));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t('wizard:cancel.title')).waitFor();
  for (let stops = 0; stops < 5; stops += 1) {
    expect(await dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true);
    await press('Tab');
  }
  await press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => hasFocus(button('common:action.cancel'))).toBe(true);
});
