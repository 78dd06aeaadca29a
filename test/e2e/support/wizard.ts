import type { Locator, Page } from 'playwright-core';
import { type Language, texts } from './texts.js';

export interface WizardCustomer {
  country: string;
  legalName: string;
  registrationId?: string;
  phone?: string;
  line1: string;
  city?: string;
  postalCode?: string;
  /** Its code, where the country's states are a list. */
  state?: string;
  /** The partner's own number of it. */
  externalId?: string;
  /** Its own instead of the one made from the legal name. */
  domainPrefix?: string;
  firstName: string;
  lastName: string;
  email: string;
  /** The day the customer accepted; absent: it will accept directly, and the wizard has no Subscriptions step. */
  acceptedOn?: string;
  /** Name of an indirect reseller. */
  reseller?: string;
}

export interface SetupInfo {
  domain: string;
  userName: string;
  password: string;
}

/** Drives the add-a-customer wizard as a person does: by what is written on the page, in the given language. */
export function wizard(page: Page, language: Language) {
  const t = texts(language);
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const section = (key: string) => page.getByRole('region', { name: t(key), exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const company = section('wizard:company.title');
  const contact = section('wizard:contact.title');
  const agreement = section('wizard:agreement.title');
  const order = section('wizard:order.title');

  async function fill(part: Locator, label: string, value: string | undefined): Promise<void> {
    if (value === undefined) return;
    await part.getByRole('textbox', { name: t(label), exact: true }).fill(value);
  }

  async function pick(part: Locator, label: string, name: string): Promise<void> {
    const box = part.getByRole('combobox', { name: t(label), exact: true });
    await box.click();
    await box.fill(name);
    await page.getByRole('option', { name }).first().click();
  }

  async function chooseCountry(country: string): Promise<void> {
    const name = countries.of(country) ?? country;
    const box = company.getByRole('combobox', { name: t('customers:field.country'), exact: true });
    // Until the countries are here the box is empty.
    await box.and(page.locator('[value]:not([value=""])')).waitFor();
    if ((await box.inputValue()) === name) return;
    await box.click();
    await box.fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  }

  async function fillState(state: string): Promise<void> {
    // Its label is the language's own name for it in that country.
    const box = company.locator('input[name="company.address.state"]');
    const list = company.locator('select[name="company.address.state"]');
    await box.or(list).waitFor();
    await ((await list.count()) > 0 ? list.selectOption(state) : box.fill(state));
  }

  return {
    async open(): Promise<void> {
      await page.goto('/customers/add');
      await company.waitFor();
    },

    chooseCountry,

    async fillCompany(customer: WizardCustomer): Promise<void> {
      await chooseCountry(customer.country);
      await fill(company, 'customers:field.legalName', customer.legalName);
      // Its label is the country's own name for it.
      if (customer.registrationId) {
        await company.locator('[name="company.registrationId"]').fill(customer.registrationId);
      }
      await fill(company, 'customers:field.phone', customer.phone);
      // The labels are the country's own, and come with its rules.
      for (const part of ['line1', 'city', 'postalCode'] as const) {
        if (customer[part]) await company.locator(`[name="company.address.${part}"]`).fill(customer[part]);
      }
      if (customer.state) await fillState(customer.state);
      await fill(company, 'wizard:domain.label', customer.domainPrefix);
      await fill(company, 'wizard:company.externalId', customer.externalId);
    },

    async fillContact({ firstName, lastName, email }: WizardCustomer): Promise<void> {
      await fill(contact, 'customers:field.firstName', firstName);
      await fill(contact, 'customers:field.lastName', lastName);
      await fill(contact, 'customers:field.email', email);
    },

    async fillAgreement({ acceptedOn }: WizardCustomer): Promise<void> {
      const choice = acceptedOn ? t('wizard:agreement.partner') : t('wizard:agreement.customer');
      await agreement.getByRole('radio', { name: choice }).check();
      if (acceptedOn) await agreement.getByLabel(t('wizard:agreement.acceptedOn')).fill(acceptedOn);
    },

    chooseReseller: (name: string) => pick(section('wizard:reseller.title'), 'customers:field.reseller', name),

    /** The whole of Account info, up to but without “Next”. */
    async fillAccount(customer: WizardCustomer): Promise<void> {
      await this.fillCompany(customer);
      await this.fillContact(customer);
      await this.fillAgreement(customer);
      if (customer.reseller) await this.chooseReseller(customer.reseller);
    },

    async addOffer(name: string, licenceCount?: number): Promise<void> {
      await page.getByRole('searchbox', { name: t('wizard:catalogue.search') }).fill(name);
      await button(t('wizard:catalogue.addOffer', { offer: name })).click();
      const line = order.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
      await line.waitFor();
      if (licenceCount !== undefined) await fill(line, 'subscriptions:change.field', String(licenceCount));
    },

    async removeOffer(name: string): Promise<void> {
      await button(t('wizard:order.removeLine', { offer: name })).click();
    },

    async addAdditionalReseller(partnerId: string, number = 1): Promise<void> {
      await button(t('wizard:moreResellers.add')).click();
      await page
        .getByRole('textbox', { name: t('wizard:moreResellers.partnerId', { number }), exact: true })
        .fill(partnerId);
    },

    async attest(): Promise<void> {
      for (const box of await section('wizard:attest.title').getByRole('checkbox').all()) await box.check();
    },

    async nextToSubscriptions(): Promise<void> {
      await button(t('wizard:action.nextSubscriptions')).click();
      await page.waitForURL('**/customers/add?step=subscriptions');
    },

    async nextToReview(): Promise<void> {
      await button(t('wizard:action.nextReview')).click();
      await page.waitForURL('**/customers/add?step=review');
      await button(t('wizard:action.submit')).waitFor();
    },

    /** “Next” on a step that is expected to stay; gives the messages at its fields. */
    async refusedNext(): Promise<string[]> {
      await page.getByRole('button', { name: new RegExp(`^(${nextLabels(t).join('|')})$`) }).click();
      await page.locator('[aria-invalid="true"]').first().waitFor();
      return this.problems();
    },

    /** The messages at the fields that are wrong. */
    async problems(): Promise<string[]> {
      const fields = await page.locator('[aria-invalid="true"]').all();
      return Promise.all(fields.map((field) => field.evaluate(describedBy)));
    },

    /** “Change” beside a part of Review: `wizard:company.title`, `wizard:order.title` … */
    async update(part: string): Promise<void> {
      await button(t('wizard:review.updatePart', { part: t(part) })).click();
      await page.waitForURL((url) => url.searchParams.get('step') !== 'review');
      await page.locator('form :focus').waitFor();
    },

    async submit(): Promise<SetupInfo> {
      await button(t('wizard:action.submit')).click();
      await page.waitForURL('**/customers/add/done');
      const values = section('wizard:done.setup').locator('code');
      await values.nth(2).waitFor();
      const [domain = '', userName = '', password = ''] = await values.allTextContents();
      return { domain, userName, password };
    },

    /** Says that the password is saved and leaves for the customer's page. */
    async done(): Promise<void> {
      await page.getByRole('checkbox', { name: t('wizard:done.saved') }).check();
      await page.getByRole('link', { name: t('wizard:action.done'), exact: true }).click();
      await page.waitForURL('**/customers/customer_*');
    },
  };
}

function nextLabels(t: ReturnType<typeof texts>): string[] {
  return [t('wizard:action.nextSubscriptions'), t('wizard:action.nextReview')];
}

// Runs in the page.
function describedBy(field: Element): string {
  const [id = ''] = (field.getAttribute('aria-describedby') ?? '').split(' ');
  return document.getElementById(id)?.textContent ?? '';
}
