import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useBackOnline, useDelivery } from '../../core/delivery';
import { type Problem, useDryRun } from '../../core/dryRun';
import { isSignedOut } from '../../core/errors';
import { keptInTab } from '../../core/storage';
import { useViewer } from '../../core/viewer';
import {
  CheckOrderDocument,
  type CustomerForOrderQuery,
  PlaceOrderDocument,
  type PlaceOrderInput,
} from '../../generated/graphql';
import { type CustomerForm, emptyForm, toInput } from '../customers/add/customerForm';
import { useCountryRules } from '../customers/add/useCountryRules';

export type OrderingCustomer = NonNullable<CustomerForOrderQuery['customer']>;

type Outcomes = { onRight: () => void; onPlaced: (number: string) => void; onRefused: (field: string) => void };

/** The order part of a customer form, filled with what the catalogue needs to know of the customer. */
export function usePlaceOrder(customer: OrderingCustomer, { onRight, onPlaced, onRefused }: Outcomes) {
  const apollo = useApolloClient();
  const form = useForm<CustomerForm>({ defaultValues: startOf(customer) });
  const rules = useCountryRules(customer.address.country);
  const [tried, setTried] = useState(false);
  const [isChecking, setChecking] = useState(false);
  // What was changed after it was judged is judged again before it can be placed.
  const [isReviewed, setReviewed] = useState(false);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => setReviewed(false) }), [form]);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const { sent, keep, forget } = useSentOrder(customer.id);
  const delivery = useDelivery(sent !== null);
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

  const judge = async () => {
    const verdict = await dryRun.check();
    if (!verdict) return;
    const [first] = verdict.userErrors;
    if (first) return onRefused(first.field ?? '');
    setReviewed(true);
    onRight();
  };
  const review = async () => {
    setTried(true);
    setRefused([]);
    setChecking(true);
    await judge().catch(delivery.fail);
    setChecking(false);
  };
  const place = () => keep(inputOf(form.getValues()));
  const ask = async () => {
    if (!sent) return;
    const delivered = await delivery.run((signal) =>
      apollo.mutate({
        mutation: PlaceOrderDocument,
        variables: { input: sent },
        context: { fetchOptions: { signal } },
      }),
    );
    if (!delivered) return;
    forget();
    const answer = delivered.answer?.data?.placeOrder;
    if (answer?.order) return onPlaced(answer.order.number);
    setRefused(answer?.userErrors ?? []);
    setReviewed(false);
    await dryRun.check().catch(delivery.fail);
  };
  const latestAsk = useRef(ask);
  latestAsk.current = ask;
  useEffect(() => {
    if (sent) void latestAsk.current();
  }, [sent]);
  useBackOnline(delivery.isUnknown, () => void ask());
  // Turned away before anything was done: the order can be changed again.
  const isTurnedAway =
    sent !== null && delivery.failure !== null && !delivery.isUnknown && !isSignedOut(delivery.failure);
  useEffect(() => {
    if (isTurnedAway) forget();
  }, [isTurnedAway, forget]);
  const heldOffers = new Map(customer.licencesInUse.byOffer.map(({ offer, licenceCount }) => [offer.id, licenceCount]));
  return {
    form,
    rules,
    dryRun,
    heldOffers,
    tried,
    isChecking,
    isReviewed,
    delivery,
    refused,
    sent,
    review,
    place,
    ask,
  };
}

// What was sent is kept until there is an answer to it, so that a page that was reloaded asks for the same order again.
function useSentOrder(customerId: string) {
  const { id } = useViewer();
  const kept = useMemo(() => keptInTab<PlaceOrderInput>(`kundpost.placeOrder.${id}.${customerId}`), [id, customerId]);
  const [sent, setSent] = useState(kept.read);
  const keep = (input: PlaceOrderInput) => {
    kept.write(input);
    setSent(input);
  };
  const forget = useCallback(() => {
    kept.remove();
    setSent(null);
  }, [kept]);
  return { sent, keep, forget };
}

function startOf({ segment, address, reseller }: OrderingCustomer): CustomerForm {
  const form = emptyForm(address.country, '');
  return { ...form, company: { ...form.company, segment }, resellerId: reseller?.id ?? '' };
}
