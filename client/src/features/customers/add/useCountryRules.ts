import { useQuery } from '@apollo/client/react';
import { WizardCountryRulesDocument } from '../../../generated/graphql';
import type { CountryRules } from './customerForm';

/** The rules of the chosen country; until they are here, those of the one before. */
export function useCountryRules(country: string): CountryRules | undefined {
  // The cache may hold another language's labels: show them for a moment, then the right ones.
  const { data, previousData } = useQuery(WizardCountryRulesDocument, {
    variables: { country },
    skip: !country,
    fetchPolicy: 'cache-and-network',
  });
  return data?.countryRules ?? previousData?.countryRules ?? undefined;
}
