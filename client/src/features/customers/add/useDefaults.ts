import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { languageOf, prefixFrom } from './suggestions';
import { useWizard } from './useWizard';

/** Another country brings its language, unless another was chosen; a state it does not have goes. */
export function useCountryDefaults(): void {
  const { form, rules } = useWizard();
  const country = useWatch({ control: form.control, name: 'company.address.country' });
  const before = useRef(country);

  useEffect(() => {
    if (form.getValues('contact.language') === languageOf(before.current)) {
      form.setValue('contact.language', languageOf(country));
    }
    before.current = country;
  }, [country, form]);

  useEffect(() => {
    if (rules?.country !== country || rules.states.length === 0) return;
    const state = form.getValues('company.address.state');
    if (!rules.states.some(({ code }) => code === state)) form.setValue('company.address.state', '');
  }, [rules, country, form]);
}

/** The domain prefix follows the legal name until someone writes their own. */
export function useSuggestedPrefix(): void {
  const { form } = useWizard();
  const legalName = useWatch({ control: form.control, name: 'company.legalName' });
  const before = useRef(legalName);

  useEffect(() => {
    if (before.current === legalName) return;
    const prefix = form.getValues('domainPrefix');
    if (prefix === '' || prefix === prefixFrom(before.current)) form.setValue('domainPrefix', prefixFrom(legalName));
    before.current = legalName;
  }, [legalName, form]);
}
