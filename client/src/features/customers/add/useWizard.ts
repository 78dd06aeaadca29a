import { useApolloClient } from '@apollo/client/react';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { type DryRun, type Problem, useDryRun } from '../../../core/dryRun';
import { useViewer } from '../../../core/viewer';
import { CheckNewCustomerDocument, type CheckNewCustomerMutation } from '../../../generated/graphql';
import { type CountryRules, type CustomerForm, emptyForm, toInput } from './customerForm';
import { problemsAtContact } from './problems';
import { type Step, stepOf } from './steps';
import { languageOf } from './suggestions';
import { useCountryRules } from './useCountryRules';
import { type DraftKeeper, useDraft } from './useDraft';
import { type StepControl, useStep } from './useStep';

export type Verdict = NonNullable<CheckNewCustomerMutation['addCustomer']>;
export type Wizard = StepControl & {
  form: UseFormReturn<CustomerForm>;
  rules: CountryRules | undefined;
  draft: DraftKeeper;
  dryRun: DryRun<Verdict>;
  isChanged: boolean;
  /** From now on the problems of a step show at all its fields. */
  reveal: (step: Step) => void;
  submit: () => void;
  /** Why the last submission added nothing; null once something was changed. */
  refusal: Refusal | null;
  refuse: (refusal: Refusal) => void;
  goToPlace: (path: string) => void;
};
export type Refusal = { problems: readonly Problem[]; failure: unknown };

/** Everything one wizard is made of: draft, form, rules of the country, judgement, place. */
export function useNewWizard(): Wizard {
  const apollo = useApolloClient();
  const { id, partner } = useViewer();
  const draft = useDraft(id, () => emptyForm(partner.country, languageOf(partner.country)));
  const form = useForm<CustomerForm>({ defaultValues: draft.values });
  const rules = useCountryRules(useWatch({ control: form.control, name: 'company.address.country' }));
  const acceptance = useWatch({ control: form.control, name: 'acceptance' });
  const place = useStep(acceptance, draft.done, draft.sent !== null);

  // Steps that were done once show their problems at once, also after a reload.
  const revealed = useRef(new Set<Step>(draft.done));
  const dryRun = useDryRun({
    form,
    ask: async (values) => {
      const variables = { input: { ...toInput(values, rules), dryRun: true } };
      const { data } = await apollo.mutate({
        mutation: CheckNewCustomerDocument,
        variables,
        fetchPolicy: 'no-cache',
      });
      const verdict = data?.addCustomer;
      return verdict && values.signerIsContact ? problemsAtContact(verdict) : verdict;
    },
    isRevealed: (field) => revealed.current.has(stepOf(field)),
  });

  const [refusal, refuse] = useState<Refusal | null>(null);
  const { keep } = draft;
  useEffect(() => {
    const callback = () => {
      keep(form.getValues());
      refuse(null);
    };
    return form.subscribe({ formState: { values: true }, callback });
  }, [form, keep]);
  usePreselectedReseller(form, partner.type === 'INDIRECT_PROVIDER');

  const isChanged = form.formState.isDirty || draft.isRestored;
  const reveal = (step: Step) => revealed.current.add(step);
  const goToPlace = (path: string) => place.goTo(stepOf(path), path);
  const submit = () => {
    refuse(null);
    draft.send({ ...toInput(form.getValues(), rules), idempotencyKey: draft.idempotencyKey });
  };
  return { form, rules, draft, dryRun, isChanged, reveal, submit, refusal, refuse, goToPlace, ...place };
}

// “Add customer” on a reseller's page names it in the address.
function usePreselectedReseller(form: UseFormReturn<CustomerForm>, hasResellers: boolean): void {
  // Read before the step takes its place in the address.
  const [resellerId] = useState(() => new URLSearchParams(location.search).get('resellerId'));
  useEffect(() => {
    if (resellerId && hasResellers) form.setValue('resellerId', resellerId, { shouldDirty: true });
  }, [form, resellerId, hasResellers]);
}

export const WizardContext = createContext<Wizard | null>(null);

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (!wizard) throw new Error('useWizard is for parts of the wizard');
  return wizard;
}
