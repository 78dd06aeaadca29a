import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useDryRun } from '../../core/dryRun';
import { CheckOrderDocument, type CustomerForOrderQuery, PlaceOrderDocument } from '../../generated/graphql';
import { type CustomerForm, emptyForm, toInput } from '../customers/add/customerForm';
import { useCountryRules } from '../customers/add/useCountryRules';

export type OrderingCustomer = NonNullable<CustomerForOrderQuery['customer']>;

type Outcomes = { onPlaced: () => void; onRefused: (field: string) => void };

/** The order part of a customer form, filled with what the catalogue needs to know of the customer. */
export function usePlaceOrder(customer: OrderingCustomer, { onPlaced, onRefused }: Outcomes) {
  const apollo = useApolloClient();
  const form = useForm<CustomerForm>({ defaultValues: startOf(customer) });
  const rules = useCountryRules(customer.address.country);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [idempotencyKey] = useState(() => crypto.randomUUID());

  const inputOf = (values: CustomerForm) => {
    const nothing = { lines: [], attestations: values.order.attestations };
    return { customerId: customer.id, idempotencyKey, order: toInput(values, rules).order ?? nothing };
  };
  const dryRun = useDryRun({
    form,
    ask: async (values) => {
      const variables = { input: { ...inputOf(values), dryRun: true } };
      const { data } = await apollo.mutate({ mutation: CheckOrderDocument, variables, fetchPolicy: 'no-cache' });
      return data?.placeOrder;
    },
    isRevealed: () => tried,
  });

  const send = async () => {
    const verdict = await dryRun.check();
    if (!verdict) return;
    const [first] = verdict.userErrors;
    if (first) return onRefused(first.field ?? '');
    const { data } = await apollo.mutate({
      mutation: PlaceOrderDocument,
      variables: { input: inputOf(form.getValues()) },
    });
    if (data?.placeOrder?.userErrors.length === 0) onPlaced();
    else await dryRun.check();
  };
  const place = async () => {
    setTried(true);
    setFailure(null);
    setBusy(true);
    await send().catch(setFailure);
    setBusy(false);
  };
  const heldOfferIds = customer.licencesInUse.byOffer.map(({ offer }) => offer.id);
  return { form, rules, dryRun, heldOfferIds, tried, busy, failure, place };
}

function startOf({ segment, address, reseller }: OrderingCustomer): CustomerForm {
  const form = emptyForm(address.country, '');
  return { ...form, company: { ...form.company, segment }, resellerId: reseller?.id ?? '' };
}
