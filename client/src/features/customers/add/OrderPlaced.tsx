import { useTranslation } from 'react-i18next';
import { DataList } from '../../../ui/DataList';
import { Section } from '../../../ui/Section';
import type { Added } from './added';
import { CopyText } from './CopyText';
import { Totals } from './Totals';
import { totalsOf } from './totals';

type Props = { order: NonNullable<Added['order']> };

export function OrderPlaced({ order }: Props) {
  const { t } = useTranslation(['wizard', 'subscriptions']);
  return (
    <Section title={t('step.subscriptions')}>
      <CopyText label={t('done.orderNumber')} value={order.number} />
      <DataList
        items={[
          ...order.lines.map(({ offer, licenceCount }) => ({
            label: offer.name,
            value: t('subscriptions:change.licences', { count: licenceCount }),
          })),
        ]}
      />
      <Totals totals={totalsOf(order.lines) ?? []} />
    </Section>
  );
}
