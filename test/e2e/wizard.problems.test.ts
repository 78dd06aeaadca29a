import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registrationIdSamples } from '../../server/src/features/countries/registration-id.samples.js';
import { launchBrowser } from '../support/browser.js';
import { swede } from './support/newcomers.js';
import { focused, signedIn } from './support/session.js';
import { texts } from './support/texts.js';
import { wizard } from './support/wizard.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const t = texts('en');
const provider = 'admin.agent@nordlys.example';
const basic = 'Microsoft 365 Business Basic';

async function opened(email = provider) {
  const { page, complaints } = await signedIn(browser, email);
  const add = wizard(page, 'en');
  await add.open();
  return { page, add, complaints, field: (name: string) => page.locator(`[name="${name}"]`) };
}

/** Leaves the field one is in, and waits until it says this. */
async function leavesWith(page: Page, message: string): Promise<void> {
  await page.keyboard.press('Tab');
  await page.getByText(message, { exact: true }).waitFor();
}

test('a field says what is wrong with it when it is left, and no field that nobody has been in', async () => {
  const { page, add, field } = await opened();
  await field('contact.email').fill('karin at fjordbygg');
  await leavesWith(page, t('errors:email.format'));
  expect(await add.problems()).toEqual([t('errors:email.format')]);
  await field('contact.email').fill('karin@fjordbygg.example');
  await expect.poll(() => add.problems()).toEqual([]);
});

test('“Next” on an empty step says everything at once and leads to the first field that is wrong', async () => {
  const { page, add } = await opened();
  expect(await add.refusedNext()).toEqual([
    t('errors:companyName.required'),
    t('errors:address.line1.required'),
    t('errors:address.postalCode.required'),
    t('errors:address.city.required'),
    t('errors:domainPrefix.required'),
    t('errors:personName.required'),
    t('errors:personName.required'),
    t('errors:email.required'),
    t('errors:agreement.dateInvalid'),
  ]);
  await expect.poll(() => focused(page)).toBe('company.legalName');
  await page.getByRole('button', { name: t('errors:agreement.dateInvalid') }).click();
  await expect.poll(() => focused(page)).toBe('agreement.acceptedOn');
  expect(new URL(page.url()).searchParams.get('step')).toBe('account');
});

test('one wrong digit in a registration ID is found, whatever the country', async () => {
  const { page, add, field } = await opened();
  for (const country of ['SE', 'CN', 'TR']) {
    const sample = registrationIdSamples.find((one) => one.country === country && one.checked);
    await add.chooseCountry(country);
    await field('company.registrationId').fill(sample?.wrong.id ?? '');
    await leavesWith(page, t('errors:registrationId.checkDigit'));
    await field('company.registrationId').fill(sample?.id ?? '');
    await page.getByText(t('errors:registrationId.checkDigit')).waitFor({ state: 'hidden' });
  }
});

test('a domain that is taken says so while it is typed, and offers some that are free', async () => {
  const { page, field } = await opened();
  const query = '{ customers(first: 1) { nodes { domain domainPrefix } } }';
  const headers = { 'apollo-require-preflight': 'true' };
  const { data } = await (await page.request.post('/graphql', { data: { query }, headers })).json();
  const [{ domain, domainPrefix }] = data.customers.nodes;
  await field('domainPrefix').fill(domainPrefix);
  await page.getByText(t('errors:customer.domainTaken', { domain })).first().waitFor();
  const suggestion = page.getByRole('button', { name: new RegExp(`^${domainPrefix.slice(0, 20)}`) }).first();
  const free = await suggestion.innerText();
  await suggestion.click();
  await page.getByText(t('wizard:domain.available', { domain: `${free}.onmicrosoft.com` })).waitFor();
  expect(await field('domainPrefix').inputValue()).toBe(free);
  await expect.poll(() => focused(page)).toBe('domainPrefix');
});

test('another language or another country in the middle of it loses nothing', async () => {
  const { page, add, field } = await opened();
  await add.fillAccount(swede({ reseller: 'Vinge Datapartner AB', email: 'karin at fjordbygg' }));
  await leavesWith(page, t('errors:email.format'));
  const before = await values(page);
  const pl = texts('pl');
  await page.getByLabel(t('common:language.label'), { exact: true }).selectOption('pl');
  await page.getByText(pl('errors:email.format'), { exact: true }).waitFor();
  await page.getByRole('heading', { name: pl('wizard:title') }).waitFor();
  expect(await page.getByText(t('errors:email.format')).count()).toBe(0);
  expect(await page.getByRole('combobox', { name: pl('customers:field.country') }).inputValue()).toBe('Szwecja');
  const inPolish = { ...before, 'agreement.acceptedOn': '5.03.2024' };
  expect(await values(page)).toEqual(inPolish);

  const polish = wizard(page, 'pl');
  // Where there is no postal code the box goes, and comes back with what was in it.
  await polish.chooseCountry('AE');
  await field('company.address.postalCode').waitFor({ state: 'hidden' });
  await polish.chooseCountry('SE');
  await field('company.address.postalCode').waitFor();
  expect(await values(page)).toEqual(inPolish);
});

test('the subscriptions step wants its attestations, and counts within the limits of an offer', async () => {
  const { page, add } = await opened('sales.agent@tulpen.example');
  await add.fillAccount(swede());
  await add.nextToSubscriptions();
  await add.addOffer(basic, 301);
  expect(await add.refusedNext()).toEqual([
    t('errors:order.licenceCountRange', { offer: basic, min: 1, max: 300 }),
    t('errors:order.attestationRequired'),
    t('errors:order.attestationRequired'),
  ]);
  await expect.poll(() => focused(page)).toBe('order.lines.0.licenceCount');
  await page.locator('[name="order.lines.0.licenceCount"]').fill('300');
  await add.attest();
  await add.nextToReview();
});

test('an add-on wants the product it extends, and without any offer there is nothing to attest', async () => {
  const { page, add } = await opened();
  await add.fillAccount(swede());
  await add.nextToSubscriptions();
  const addOn = 'Microsoft Teams Phone Standard';
  await add.addOffer(addOn);
  await add.attest();
  expect(await add.refusedNext()).toEqual([t('errors:order.prerequisiteMissing', { offer: addOn })]);
  await add.removeOffer(addOn);
  await add.nextToReview();
  await page.getByText(t('wizard:review.noOrder')).waitFor();
});

test('the resellers behind the first one are declared by the partner ID of one of ours', async () => {
  const { page, add, complaints } = await opened();
  await add.fillAccount(swede({ reseller: 'Vinge Datapartner AB' }));
  await add.nextToSubscriptions();
  await add.addOffer(basic, 5);
  await add.attest();
  await add.addAdditionalReseller('1234567');
  expect(await add.refusedNext()).toEqual([t('errors:order.additionalResellerUnknown', { partnerId: '1234567' })]);
  await expect.poll(() => focused(page)).toBe('order.additionalResellers.0');
  await page.locator('[name="order.additionalResellers.0"]').fill('4567890');
  await add.addAdditionalReseller('4521873', 2);
  await add.refusedNext();
  // The first field was wrong before: its message goes when the answer is here.
  const isFirst = t('errors:order.additionalResellerIsFirst', { name: 'Vinge Datapartner AB' });
  await expect.poll(() => add.problems()).toEqual([isFirst]);
  await page.locator('[name="order.additionalResellers.1"]').fill('4533904');
  await add.nextToReview();
  await page.getByText('4533904').waitFor();
  await page.getByText(t('wizard:attest.indirect', { partner: 'Nordlys Distribution AB' })).waitFor();
  const { domain } = await add.submit();
  expect(domain).toMatch(/^t\w+\.onmicrosoft\.com$/);
  expect(complaints).toEqual([]);
});

/** What stands in each field of the page, by its name. */
function values(page: Page): Promise<Record<string, string>> {
  return page.locator('form [name]').evaluateAll((fields) =>
    Object.fromEntries(
      fields
        .filter((field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        .filter((field) => field.type !== 'radio' || ('checked' in field && field.checked))
        .map((field) => [field.name, field.value]),
    ),
  );
}
