import { useWatch } from 'react-hook-form';
import type { OfferChoiceFragment } from '../../../generated/graphql';
import { useCustomerForm } from '../useCustomerForm';

/** Puts an offer into the order, with its usual plan and its smallest count, unless it is there already. */
export function useAddOffer() {
  const { form, dryRun } = useCustomerForm();
  const lines = useWatch({ control: form.control, name: 'order.lines' });
  const isAdded = (id: string) => lines.some(({ offerId }) => offerId === id);
  const add = (offer: OfferChoiceFragment) => {
    const [plan] = offer.plans;
    if (!plan || isAdded(offer.id)) return;
    const { term, billingFrequency } = plan;
    const line = { offerId: offer.id, licenceCount: offer.minLicenceCount, term, billingFrequency };
    form.setValue('order.lines', [...lines, line], { shouldDirty: true });
    dryRun.checkSoon();
  };
  return { add, isAdded };
}
