import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useDelivery } from '../../../core/delivery';
import { useDryRun } from '../../../core/dryRun';
import {
  CheckCustomerUpdateDocument,
  type CustomerEditFragment,
  UpdateCustomerDocument,
  type UpdateCustomerInput,
} from '../../../generated/graphql';
import { type CountryRules, type CustomerForm, toInput } from '../add/customerForm';
import { useCountryRules } from '../add/useCountryRules';
import { type Difference, differences, editable, isSameEdit, toForm } from './edits';

type Outcomes = { onSaved: (undo?: () => Promise<string | undefined>) => void; onRefused: (field: string) => void };

/** The form over `updateCustomer`: judged by its dry run, saved against the version it began with. */
export function useCustomerUpdate(customer: CustomerEditFragment, { onSaved, onRefused }: Outcomes) {
  const apollo = useApolloClient();
  const [base, setBase] = useState({ values: toForm(customer), version: customer.version });
  const form = useForm<CustomerForm>({ defaultValues: base.values });
  const rules = useCountryRules(useWatch({ control: form.control, name: 'company.address.country' }));
  const [conflict, setConflict] = useState<Difference[] | null>(null);
  const [isChecking, setChecking] = useState(false);
  const delivery = useDelivery();

  const inputOf = (values: CustomerForm) => updateInput(customer.id, values, rules);
  const dryRun = useDryRun({
    form,
    ask: async (values) => {
      const variables = { input: { ...inputOf(values), dryRun: true } };
      const { data } = await apollo.mutate({
        mutation: CheckCustomerUpdateDocument,
        variables,
        fetchPolicy: 'no-cache',
      });
      return data?.updateCustomer;
    },
    isRevealed: () => true,
  });

  const send = async () => {
    if (!delivery.isUnknown) {
      const verdict = await dryRun.check();
      if (!verdict) return;
      const [first] = verdict.userErrors;
      if (first) return onRefused(first.field ?? '');
    }
    const input = { ...inputOf(form.getValues()), expectedVersion: base.version };
    const delivered = await delivery.run((signal) =>
      apollo.mutate({ mutation: UpdateCustomerDocument, variables: { input }, context: { fetchOptions: { signal } } }),
    );
    if (!delivered) return;
    const answer = delivered.answer?.data?.updateCustomer;
    // The newer version is this very one then, and nobody else's.
    const isOurs = (version: number) => setBase({ values: form.getValues(), version });
    if (answer?.userErrors.length === 0) {
      if (answer.customer) isOurs(answer.customer.version);
      return onSaved(wayBack(answer.customer?.version));
    }
    if (!answer?.customer || !answer.userErrors.some(({ code }) => code === 'customer.conflict')) {
      return void (await dryRun.check());
    }
    // What stands in the way is this very change: the try whose answer was lost had saved it.
    if (delivered.wasLost && isSameEdit(base.values, form.getValues(), toForm(answer.customer))) {
      isOurs(answer.customer.version);
      return onSaved();
    }
    meet(answer.customer);
  };

  // The values that the form began with, as a further change: it meets a conflict like any other.
  const wayBack = (version?: number) => {
    if (version === undefined) return undefined;
    return async () => {
      const input = { ...inputOf(base.values), expectedVersion: version };
      const { data } = await apollo.mutate({ mutation: UpdateCustomerDocument, variables: { input } });
      return data?.updateCustomer?.userErrors[0]?.message;
    };
  };
  // Somebody was faster: their version becomes the base, and each field they changed a choice.
  const meet = (current: CustomerEditFragment) => {
    const theirs = toForm(current);
    const found = differences(base.values, form.getValues(), theirs);
    for (const { field, choice, theirs: value } of found) {
      if (choice === 'theirs') form.setValue(field, value);
    }
    setBase({ values: theirs, version: current.version });
    setConflict(found);
  };
  const choose = (field: string, choice: Difference['choice']) => {
    setConflict((known) => known?.map((one) => (one.field === field ? { ...one, choice } : one)) ?? null);
    const chosen = conflict?.find((one) => one.field === field);
    if (chosen) form.setValue(chosen.field, chosen[choice]);
  };

  // Somebody saved while the form is open: it says so, and nothing in it moves until that is wished.
  const isOutdated = customer.version > base.version && !isChecking && !delivery.isBusy;
  const showChanges = () => meet(customer);

  const save = async () => {
    setChecking(true);
    await send().catch(delivery.fail);
    setChecking(false);
  };
  // What is wrong at no field of this page is said beside the buttons.
  const elsewhere = dryRun.errors.filter(({ field }) => !editable.some((known) => known === field));
  const busy = isChecking || delivery.isBusy;
  return { form, rules, dryRun, elsewhere, conflict, choose, isOutdated, showChanges, busy, delivery, save };
}

// An absent reseller stays as it is, null takes it away: a partner without resellers sends neither.
function updateInput(customerId: string, values: CustomerForm, rules: CountryRules | undefined): UpdateCustomerInput {
  const { company, externalId, contact, resellerId } = toInput(values, rules);
  return { customerId, company, externalId, contact, resellerId };
}
