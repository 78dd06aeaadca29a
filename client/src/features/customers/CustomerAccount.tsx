import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../core/format';
import type { CustomerAccountFragment } from '../../generated/graphql';
import { DataList } from '../../ui/DataList';
import { LongAddress } from '../../ui/LongAddress';
import { Section } from '../../ui/Section';
import { CustomerCompany } from './CustomerCompany';
import { Phone } from './Phone';

type Props = { customer: CustomerAccountFragment };

/** The record itself: company, contact, and what Kundpost knows about it. */
export function CustomerAccount({ customer }: Props) {
  const { t } = useTranslation(['customers', 'wizard']);
  const format = useFormat();
  const { contact } = customer;
  return (
    <>
      <CustomerCompany customer={customer} />
      <Section title={t('wizard:contact.title')}>
        <DataList
          items={[
            { label: t('field.name'), value: contact.fullName },
            { label: t('field.email'), value: <Mail address={contact.email} /> },
            { label: t('field.phone'), value: contact.phoneFormatted && <Phone number={contact.phoneFormatted} /> },
            { label: t('field.language'), value: format.language(contact.language) },
          ]}
        />
      </Section>
      <Section title={t('account.record')}>
        <DataList
          items={[
            { label: t('field.adminUserName'), value: <LongAddress address={customer.adminUserName} /> },
            { label: t('listColumn.added'), value: format.dateTime(customer.createdAt) },
            { label: t('field.updated'), value: format.dateTime(customer.updatedAt) },
          ]}
        />
      </Section>
    </>
  );
}

function Mail({ address }: { address: string }) {
  return (
    <Link href={`mailto:${address}`}>
      <LongAddress address={address} />
    </Link>
  );
}
