import { get } from 'react-hook-form';
import type { CustomerEditFragment } from '../../../generated/graphql';
import { type CustomerForm, emptyForm } from '../add/customerForm';

/** The record as the fields hold it. */
export function toForm(customer: CustomerEditFragment): CustomerForm {
  const { address, contact, reseller } = customer;
  const form = emptyForm(address.country, contact.language);
  return {
    ...form,
    company: {
      legalName: customer.legalName,
      registrationId: customer.registrationId ?? '',
      address: {
        country: address.country,
        line1: address.line1,
        line2: address.line2 ?? '',
        city: address.city ?? '',
        state: address.state ?? '',
        postalCode: address.postalCode ?? '',
      },
      phone: customer.phoneFormatted ?? '',
      segment: customer.segment,
      educationSegment: customer.educationSegment ?? '',
      website: customer.website ?? '',
      tags: customer.tags,
    },
    externalId: customer.externalId ?? '',
    contact: {
      firstName: contact.firstName,
      lastName: contact.lastName,
      email: contact.email,
      phone: contact.phoneFormatted ?? '',
      language: contact.language,
      nameOrder: contact.nameOrder,
    },
    resellerId: reseller?.id ?? '',
  };
}

/** Every field that an update can change, in the order of the page. */
export const editable = [
  'company.legalName',
  'company.registrationId',
  'company.phone',
  'company.address.country',
  'company.address.line1',
  'company.address.line2',
  'company.address.city',
  'company.address.state',
  'company.address.postalCode',
  'company.educationSegment',
  'company.website',
  'externalId',
  'company.tags',
  'contact.firstName',
  'contact.lastName',
  'contact.email',
  'contact.phone',
  'contact.language',
  'contact.nameOrder',
  'resellerId',
] as const;
export type Editable = (typeof editable)[number];
type Value = string | string[];
export type Difference = { field: Editable; mine: Value; theirs: Value; choice: 'mine' | 'theirs' };

/**
 * What somebody else changed since the form was opened, unless the form says the same by now. Where only they touched a
 * field theirs is the better guess, where both did it is mine.
 */
export function differences(base: CustomerForm, mine: CustomerForm, theirs: CustomerForm): Difference[] {
  return editable
    .map((field) => ({
      field,
      before: valueAt(base, field),
      mine: valueAt(mine, field),
      theirs: valueAt(theirs, field),
    }))
    .filter((one) => !isSame(one.theirs, one.before) && !isSame(one.theirs, one.mine))
    .map(({ field, before, mine, theirs }) => ({
      field,
      mine,
      theirs,
      choice: isSame(mine, before) ? 'theirs' : 'mine',
    }));
}

/** Whether two versions differ from their base in the same fields. The values cannot be compared: the server writes them in its own way. */
export function isSameEdit(base: CustomerForm, mine: CustomerForm, theirs: CustomerForm): boolean {
  const changed = (form: CustomerForm) =>
    editable.filter((field) => !isSame(valueAt(form, field), valueAt(base, field)));
  return changed(mine).join() === changed(theirs).join();
}

function valueAt(form: CustomerForm, field: Editable): Value {
  return get(form, field);
}

function isSame(a: Value, b: Value): boolean {
  return String(a) === String(b);
}
