import type { Page } from 'playwright-core';
import { swede } from './newcomers.js';
import { type Language, texts } from './texts.js';
import { wizard } from './wizard.js';

const basic = 'Microsoft 365 Business Basic';

/**
 * Leads through every page, step and dialog as a provider's admin agent, and stops at each with its name.
 * The customer has to have a subscription to Microsoft 365 Business Basic; at the end there is one customer more.
 */
export async function* tour(page: Page, language: Language, customerId: string): AsyncGenerator<string> {
  const t = texts(language);
  const home = `/customers/${customerId}`;
  const heading = page.getByRole('heading', { level: 1 });
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const button = (key: string) => main.getByRole('button', { name: t(key), exact: true });
  const isPhone = (page.viewportSize()?.width ?? 0) < 640;

  async function closeDialog(): Promise<void> {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // The page behind comes back a moment later.
    await page.locator('header:not([aria-hidden])').waitFor();
  }

  await page.goto('/customers');
  await main.getByRole('button', { name: t('common:pager.next') }).waitFor();
  yield 'the list';
  if (isPhone) await button('customers:listFilter.more').click();
  await main.getByRole('combobox', { name: t('customers:listFilter.country') }).click();
  await page.getByRole('listbox').waitFor();
  yield 'the list with a filter open';
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('no customer is called this');
  await page.getByText(t('customers:listEmpty.nothingFoundText')).waitFor();
  yield 'the list with nothing found';
  await page.getByRole('banner').getByRole('button').last().click();
  await page.getByRole('button', { name: t('common:account.signOut') }).waitFor();
  yield 'the account menu';

  await page.goto(home);
  await page.getByRole('heading', { name: t('customers:account.record') }).waitFor();
  yield 'a customer';
  await page.getByRole('link', { name: t('customers:page.agreements') }).click();
  await button('customers:page.confirmAgreement').click();
  await dialog.waitFor();
  await dialog.getByRole('button', { name: t('customers:page.confirmAgreement') }).click();
  await dialog.locator('[aria-invalid="true"]').waitFor();
  yield 'confirming an agreement';
  await closeDialog();
  yield 'the agreements';
  await page.getByRole('link', { name: t('customers:page.history') }).click();
  await main.getByRole('time').first().or(main.locator('time').first()).waitFor();
  yield 'the history';

  await page.getByRole('link', { name: t('customers:page.subscriptions') }).click();
  const manage = button('subscriptions:action.manageOffer').or(
    main.getByRole('button', { name: t('subscriptions:action.manageOffer', { offer: basic }) }),
  );
  await manage.click();
  await page.getByRole('menuitem').first().waitFor();
  yield 'the menu of a subscription';
  for (const action of ['CHANGE_LICENCE_COUNT', 'SUSPEND', 'CANCEL']) {
    if ((await page.getByRole('menuitem').count()) === 0) await manage.click();
    await page.getByRole('menuitem', { name: t(`subscriptions:action.${action}`) }).click();
    await dialog.waitFor();
    yield `the dialog of ${action}`;
    await closeDialog();
  }

  await page.goto(`${home}/update`);
  await button('common:action.save').waitFor();
  yield 'the update of a customer';
  await page.goto(`${home}/order`);
  await page.getByRole('searchbox').fill(basic);
  await main.getByRole('button', { name: t('wizard:catalogue.addOffer', { offer: basic }) }).click();
  await button('wizard:action.nextReview').click();
  await page.locator('[aria-invalid="true"]').first().waitFor();
  yield 'an order';
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await button('wizard:action.nextReview').click();
  await button('customers:page.placeOrder').waitFor();
  yield 'the review of an order';
  await page.goto('/customers/customer_nonsense');
  await heading.getByText(t('customers:page.notFoundTitle')).waitFor();
  yield 'a customer that is not there';
  await page.goto('/no/such/page');
  await heading.getByText(t('common:notFoundPage.title')).waitFor();
  yield 'a page that is not there';

  yield* wizardTour(page, language);
}

async function* wizardTour(page: Page, language: Language): AsyncGenerator<string> {
  const t = texts(language);
  const add = wizard(page, language);
  const dialog = page.getByRole('dialog');
  const reseller = 'Vinge Datapartner AB';
  await add.open();
  await add.refusedNext();
  yield 'Account info, all wrong';
  await add.fillAccount(swede({ reseller }));
  await page.getByText(t('wizard:company.example', { example: '113 30' })).waitFor();
  yield 'Account info';
  await page.getByRole('button', { name: t('common:action.cancel'), exact: true }).click();
  await dialog.waitFor();
  yield 'discarding a customer';
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await add.nextToSubscriptions();
  await add.addOffer(basic, 0);
  await add.addAdditionalReseller('1');
  await add.refusedNext();
  yield 'Subscriptions, all wrong';
  await page.getByRole('button', { name: t('wizard:moreResellers.remove', { number: 1 }) }).click();
  await page.locator('[name="order.lines.0.licenceCount"]').fill('5');
  await add.attest();
  await add.nextToReview();
  yield 'Review';
  await add.submit();
  yield 'Done';
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('common:navigation.customers') })
    .click();
  await dialog.waitFor();
  yield 'leaving without the password';
}
