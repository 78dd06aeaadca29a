import { useTranslation } from 'react-i18next';
import type { SubscriptionRowFragment } from '../../generated/graphql';

export type SwitchAction = 'SUSPEND' | 'REACTIVATE' | 'CANCEL';

type Consequences = { title: string; confirm: string; keep?: string; sentences: string[] };

/** What suspending, reactivating or cancelling means for this subscription. */
export function useConsequences(action: SwitchAction, subscription: SubscriptionRowFragment): Consequences {
  const { t } = useTranslation('subscriptions');
  const offer = subscription.offer.name;
  const date = subscription.endDate;

  if (action === 'SUSPEND') {
    return {
      title: t('suspend.title', { offer }),
      confirm: t('suspend.confirm'),
      sentences: [
        t('suspend.access'),
        t('suspend.billing', { date }),
        t('suspend.renewal'),
        t('suspend.undo', { date }),
      ],
    };
  }
  if (action === 'REACTIVATE') {
    return {
      title: t('reactivate.title', { offer }),
      confirm: t('reactivate.confirm'),
      sentences: [t('reactivate.access'), t('reactivate.renewal', { date })],
    };
  }
  const until = subscription.allowedActions.find((one) => one.action === 'CANCEL')?.until;
  return {
    title: t('cancel.title', { offer }),
    confirm: t('cancel.confirm'),
    keep: t('cancel.keep'),
    sentences: [
      t('cancel.access'),
      t('cancel.refund'),
      t('cancel.final'),
      ...(until ? [t('cancel.until', { time: until })] : []),
    ],
  };
}
