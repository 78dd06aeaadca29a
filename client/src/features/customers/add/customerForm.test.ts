import { expect, test } from 'vitest';
import { type CountryRules, type CustomerForm, emptyForm, toInput } from './customerForm';
import { problemsAtContact } from './problems';

const sweden: CountryRules = {
  country: 'SE',
  currency: 'SEK',
  nameOrder: 'GIVEN_FIRST',
  additionalResellersAllowed: true,
  addressFields: [
    { field: 'LINE1', required: true, label: 'Address line 1' },
    { field: 'POSTAL_CODE', required: true, label: 'Postal code' },
    { field: 'CITY', required: true, label: 'City' },
  ],
  states: [],
  postalCode: { example: '113 30' },
  registrationId: { required: false, label: 'Organization number', hint: null, example: '556123-4567' },
  phone: { required: false, callingCode: '+46', example: null },
};
const line = { offerId: 'offer_1', licenceCount: 5, term: 'P1Y', billingFrequency: 'MONTHLY' } as const;

function formWith(change: (form: CustomerForm) => void): CustomerForm {
  const form = emptyForm('SE', 'sv');
  change(form);
  return form;
}

test('a state typed for another country is kept in the form but not sent', () => {
  const form = formWith((draft) => {
    draft.company.address.state = 'WA';
  });
  expect(toInput(form, sweden).company.address.state).toBeNull();
});

test('the primary contact signs unless someone else is named', () => {
  const form = formWith((draft) => {
    draft.contact.email = 'anna@fjordbygg.example';
    draft.agreement.signer.email = 'karin@fjordbygg.example';
  });
  expect(toInput(form, sweden).agreement?.signer.email).toBe('anna@fjordbygg.example');
  form.signerIsContact = false;
  expect(toInput(form, sweden).agreement?.signer.email).toBe('karin@fjordbygg.example');
});

test('a customer that accepts the agreement itself orders nothing, and its order is not lost', () => {
  const form = formWith((draft) => {
    draft.order.lines = [line];
    draft.acceptance = 'CUSTOMER';
  });
  expect(toInput(form, sweden)).toMatchObject({ agreement: null, order: null });
  form.acceptance = 'PARTNER';
  expect(toInput(form, sweden).order?.lines).toEqual([line]);
});

test('additional resellers are sent only behind a first one', () => {
  const form = formWith((draft) => {
    draft.order.lines = [line];
    draft.order.additionalResellers = ['4592317'];
  });
  expect(toInput(form, sweden).order?.additionalResellers).toEqual([]);
  form.resellerId = 'reseller_1';
  expect(toInput(form, sweden).order?.additionalResellers).toEqual(['4592317']);
});

test('what is wrong with a signer that is the contact is said once, at the contact', () => {
  const at = (field: string) => ({ code: 'email.invalid', field, message: 'Enter an email address.' });
  const verdict = { userErrors: [at('contact.email'), at('agreement.signer.email')], warnings: [] };
  expect(problemsAtContact(verdict).userErrors).toEqual([at('contact.email')]);
});
