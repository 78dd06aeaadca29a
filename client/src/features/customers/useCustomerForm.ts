import { createContext, useContext } from 'react';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import type { DryRun } from '../../core/dryRun';
import type { CountryRules, CustomerForm } from './add/customerForm';

type Judgement = Pick<DryRun<never>, 'errors' | 'warningAt' | 'checkSoon'>;

/** What fields of a customer and its order need, whichever page they stand on: the wizard, an update, an order. */
export type CustomerFormParts = {
  form: UseFormReturn<CustomerForm>;
  rules: CountryRules | undefined;
  dryRun: Judgement;
  /** Offers the customer has already, with their licences: they count where an add-on needs one. */
  heldOffers?: ReadonlyMap<string, number>;
  /** Opens the place where something was entered, by its path. */
  goToPlace?: (place: string) => void;
};

export const CustomerFormContext = createContext<CustomerFormParts | null>(null);

export function useCustomerForm(): CustomerFormParts {
  const parts = useContext(CustomerFormContext);
  if (!parts) throw new Error('useCustomerForm is for parts of a customer form');
  return parts;
}

/** What every field needs: `<TextField {...field('company.legalName')} label=… />`. */
export function useField() {
  const { form, dryRun } = useCustomerForm();
  return <Name extends FieldPath<CustomerForm>>(name: Name) => ({
    control: form.control,
    name,
    warning: dryRun.warningAt(name),
  });
}
