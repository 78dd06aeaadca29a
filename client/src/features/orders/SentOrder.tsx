import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { LoadingState } from '../../ui/LoadingState';
import { Outcome } from '../../ui/Outcome';
import { LeaveGuard } from '../customers/LeaveGuard';
import type { usePlaceOrder } from './usePlaceOrder';

type Props = { order: Pick<ReturnType<typeof usePlaceOrder>, 'delivery' | 'ask'> };

/** From the moment an order is sent until its outcome is known. Nothing can be changed meanwhile. */
export function SentOrder({ order: { delivery, ask } }: Props) {
  const { t } = useTranslation(['outcome', 'common']);
  return (
    <>
      <LeaveGuard isChanged={false} delivery={delivery} />
      <Outcome delivery={delivery} />
      {delivery.isUnknown && !delivery.isBusy ? (
        <div>
          <Button appearance="primary" onClick={() => void ask()}>
            {t('common:action.retry')}
          </Button>
        </div>
      ) : (
        <LoadingState label={t('change.sending')} rows={4} />
      )}
    </>
  );
}
