import { useTranslation } from 'react-i18next';
import { useFormat } from '../../core/format';

/**
 * The fields of a customer or subscription by their path in the API, in the words of the page; what it has no words for stays
 * as it is. Chinese has a word of its own for the provinces of China, hence the country of the address.
 */
export function useFieldText(country: string | undefined) {
  const { t } = useTranslation(['customers', 'subscriptions', 'wizard']);
  const format = useFormat();

  const labels: Record<string, string> = {
    'company.legalName': t('field.legalName'),
    'company.registrationId': t('field.registrationId'),
    'company.phone': t('field.phone'),
    'company.website': t('field.website'),
    'company.segment': t('field.segment'),
    'company.educationSegment': t('field.educationSegment'),
    'company.tags': t('field.tags'),
    externalId: t('wizard:company.externalId'),
    'company.address.country': t('field.country'),
    'company.address.line1': t('field.line1'),
    'company.address.line2': t('field.line2'),
    'company.address.city': t('field.city'),
    'company.address.state': country === 'CN' ? t('field.stateInChina') : t('field.state'),
    'company.address.postalCode': t('field.postalCode'),
    'contact.firstName': t('field.firstName'),
    'contact.lastName': t('field.lastName'),
    'contact.email': t('field.email'),
    'contact.phone': t('field.contactPhone'),
    'contact.language': t('field.language'),
    'contact.nameOrder': t('field.nameOrder'),
    reseller: t('field.reseller'),
    resellerId: t('field.reseller'),
    licenceCount: t('subscriptions:change.field'),
    status: t('subscriptions:column.status'),
  };
  const words: Record<string, string> = {
    GIVEN_FIRST: t('nameOrder.GIVEN_FIRST'),
    FAMILY_FIRST: t('nameOrder.FAMILY_FIRST'),
    K12: t('educationSegment.K12'),
    HIGHER_EDUCATION: t('educationSegment.HIGHER_EDUCATION'),
    ACTIVE: t('subscriptions:status.ACTIVE'),
    SUSPENDED: t('subscriptions:status.SUSPENDED'),
    EXPIRED: t('subscriptions:status.EXPIRED'),
    DISABLED: t('subscriptions:status.DISABLED'),
    CANCELED: t('subscriptions:status.CANCELED'),
    DELETED: t('subscriptions:status.DELETED'),
  };
  const spelled: Record<string, (value: string) => string> = {
    'company.address.country': format.country,
    'contact.language': format.language,
    'contact.nameOrder': (value) => words[value] ?? value,
    'company.educationSegment': (value) => words[value] ?? value,
    status: (value) => words[value] ?? value,
    licenceCount: (value) => format.number(Number(value)),
  };
  return {
    label: (field: string) => labels[field] ?? field,
    value: (field: string, value: string | null | undefined) =>
      value ? (spelled[field]?.(value) ?? value) : t('field.nothing'),
  };
}
