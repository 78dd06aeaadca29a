import { DomainEvent } from '../../core/event.js';

export const agreementConfirmed = new DomainEvent(
  'AGREEMENT_CONFIRMED',
  'agreement.confirmed',
  'Confirmed that a customer accepted the customer agreement: `confirmAgreement` or `addCustomer`.',
);
