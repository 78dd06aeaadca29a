import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CancelSubscriptionDocument,
  ReactivateSubscriptionDocument,
  type SubscriptionRowFragment,
  SuspendSubscriptionDocument,
} from '../../generated/graphql';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Problems } from '../../ui/Problems';
import { useConsequences } from './useConsequences';

export type SwitchAction = 'SUSPEND' | 'REACTIVATE' | 'CANCEL';
type Variables = { input: { subscriptionId: string; expectedVersion?: number | null } };
type Answer = { done?: { userErrors: { code: string; message: string }[] } | null };
type Props = { action: SwitchAction; subscription: SubscriptionRowFragment; onClose: () => void };

const documents: Record<SwitchAction, TypedDocumentNode<Answer, Variables>> = {
  SUSPEND: SuspendSubscriptionDocument,
  REACTIVATE: ReactivateSubscriptionDocument,
  CANCEL: CancelSubscriptionDocument,
};

/** Says what will happen, then does it. The answer brings the subscription as it is now, also when somebody was faster. */
export function SubscriptionActionDialog({ action, subscription, onClose }: Props) {
  const { t } = useTranslation(['subscriptions', 'common']);
  const { title, confirm, keep, sentences } = useConsequences(action, subscription);
  const [send, { loading, error }] = useMutation(documents[action], { errorPolicy: 'none' });
  const [problems, setProblems] = useState<{ message: string }[]>([]);

  const run = async () => {
    const { data } = await send({
      variables: { input: { subscriptionId: subscription.id, expectedVersion: subscription.version } },
    });
    const refused = data?.done?.userErrors ?? [];
    if (refused.length === 0) return onClose();
    setProblems(refused);
  };

  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={confirm}
      cancelLabel={keep ?? t('common:action.cancel')}
      tone={action === 'REACTIVATE' ? 'normal' : 'danger'}
      busy={loading}
      onConfirm={() => void run().catch(() => undefined)}
      onCancel={onClose}
    >
      <Problems problems={problems} error={error} />
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
