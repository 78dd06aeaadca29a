import { useTranslation } from 'react-i18next';
import type { CustomerEditFragment } from '../../../generated/graphql';
import { DataList } from '../../../ui/DataList';
import { LongAddress } from '../../../ui/LongAddress';
import { Section } from '../../../ui/Section';

/** What an update cannot touch, and why, so that nobody looks for it among the fields. */
export function FixedSection({ customer }: { customer: CustomerEditFragment }) {
  const { t } = useTranslation('customers');
  return (
    <Section title={t('update.fixedTitle')} description={t('update.fixedText')}>
      <DataList
        items={[
          { label: t('field.domain'), value: <LongAddress address={customer.domain} /> },
          { label: t('field.segment'), value: t(`segment.${customer.segment}`) },
        ]}
      />
    </Section>
  );
}
