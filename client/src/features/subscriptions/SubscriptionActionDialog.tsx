import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDelivery } from '../../core/delivery';
import { useStay } from '../../core/leaving';
import { useTell } from '../../core/useTell';
import {
  CancelSubscriptionDocument,
  ReactivateSubscriptionDocument,
  type SubscriptionRowFragment,
  type SubscriptionStatus,
  SuspendSubscriptionDocument,
} from '../../generated/graphql';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Outcome } from '../../ui/Outcome';
import { type SwitchAction, useConsequences } from './useConsequences';

type Variables = { input: { subscriptionId: string; expectedVersion?: number | null } };
type Answer = {
  done?: {
    subscription?: { status: SubscriptionStatus; version: number } | null;
    userErrors: { code: string; message: string }[];
  } | null;
};
type Props = { action: SwitchAction; subscription: SubscriptionRowFragment; onClose: () => void };

const documents: Record<SwitchAction, TypedDocumentNode<Answer, Variables>> = {
  SUSPEND: SuspendSubscriptionDocument,
  REACTIVATE: ReactivateSubscriptionDocument,
  CANCEL: CancelSubscriptionDocument,
};

const wanted: Record<SwitchAction, SubscriptionStatus> = {
  SUSPEND: 'SUSPENDED',
  REACTIVATE: 'ACTIVE',
  CANCEL: 'CANCELED',
};

/** Says what will happen, then does it. The answer brings the subscription as it is now, also when somebody was faster. */
export function SubscriptionActionDialog({ action, subscription, onClose }: Props) {
  const { t } = useTranslation(['subscriptions', 'common', 'outcome']);
  const { title, confirm, keep, sentences } = useConsequences(action, subscription);
  const apollo = useApolloClient();
  const delivery = useDelivery();
  const tell = useTell();
  useStay(delivery.isBusy);
  // Every try expects the version that the first one did: so none acts twice.
  const [expectedVersion] = useState(subscription.version);
  const [problems, setProblems] = useState<{ message: string }[]>([]);

  const run = async () => {
    const variables = { input: { subscriptionId: subscription.id, expectedVersion } };
    const delivered = await delivery.run((signal) =>
      apollo.mutate({ mutation: documents[action], variables, context: { fetchOptions: { signal } } }),
    );
    if (!delivered) return;
    const answer = delivered.answer?.data?.done;
    const refused = answer?.userErrors ?? [];
    // In the wanted state although it is refused: the try whose answer was lost had brought it there.
    const isDone = delivered.wasLost && answer?.subscription?.status === wanted[action];
    if (refused.length === 0 || isDone) {
      tell(t(`done.${action}`, { offer: subscription.offer.name }), wayBack(answer?.subscription?.version));
      return onClose();
    }
    setProblems(refused);
  };
  // Suspending and reactivating undo each other; a cancellation is for good.
  const wayBack = (version?: number) => {
    const back = action === 'SUSPEND' ? 'REACTIVATE' : action === 'REACTIVATE' ? 'SUSPEND' : null;
    if (!back || version === undefined) return undefined;
    return async () => {
      const variables = { input: { subscriptionId: subscription.id, expectedVersion: version } };
      const { data } = await apollo.mutate({ mutation: documents[back], variables });
      return data?.done?.userErrors[0]?.message;
    };
  };
  const close = () => {
    if (delivery.isUnknown) void apollo.refetchQueries({ include: 'active' });
    onClose();
  };

  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={confirm}
      cancelLabel={delivery.isUnknown ? t('outcome:change.close') : (keep ?? t('common:action.cancel'))}
      tone={action === 'REACTIVATE' ? 'normal' : 'danger'}
      busy={delivery.isBusy}
      onConfirm={() => void run()}
      onCancel={close}
    >
      <Outcome delivery={delivery} problems={problems} />
      <ul style={{ margin: 0, paddingInlineStart: '20px' }}>
        {sentences.map((sentence) => (
          <li key={sentence} style={{ marginBottom: '4px' }}>
            {sentence}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
