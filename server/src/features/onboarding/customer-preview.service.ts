import { isDay } from '../../core/duration.js';
import type { AgreementFacts } from '../agreements/agreement.service.js';
import { formatPhone } from '../countries/phone.check.js';
import type { Customer } from '../customers/customer.entity.js';
import { domainSuffix } from '../customers/domain.service.js';
import type { OrderDraft } from '../orders/order.check.js';
import type { CustomerPreview } from './customer-preview.types.js';

type Facts = Pick<
  Customer,
  | 'legalName'
  | 'registrationId'
  | 'country'
  | 'line1'
  | 'line2'
  | 'city'
  | 'state'
  | 'postalCode'
  | 'phone'
  | 'segment'
  | 'educationSegment'
  | 'website'
  | 'tags'
  | 'externalId'
  | 'domainPrefix'
  | 'contactFirstName'
  | 'contactLastName'
  | 'contactEmail'
  | 'contactPhone'
  | 'contactLanguage'
  | 'contactNameOrder'
>;

/** What the checks made of an input: what would be stored, in the shape in which it is read. */
export function previewOf(facts: Facts, agreement: AgreementFacts | null, order: OrderDraft | null): CustomerPreview {
  const { country, line1, line2, city, state, postalCode } = facts;
  const { legalName, registrationId, externalId, phone, website, tags, segment, educationSegment } = facts;
  return {
    legalName,
    registrationId,
    externalId,
    phone,
    phoneFormatted: phone && formatPhone(phone),
    website,
    tags,
    segment,
    educationSegment,
    address: { country, line1, line2, city, state, postalCode },
    domain: facts.domainPrefix + domainSuffix,
    contact: {
      firstName: facts.contactFirstName,
      lastName: facts.contactLastName,
      email: facts.contactEmail,
      phone: facts.contactPhone,
      language: facts.contactLanguage,
      nameOrder: facts.contactNameOrder,
    },
    signer: agreement?.signer ?? null,
    acceptedOn: agreement && isDay(agreement.acceptedOn) ? agreement.acceptedOn : null,
    additionalResellers: order?.additionalResellers ?? [],
  };
}
