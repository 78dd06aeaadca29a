import { useCan } from '../../core/access';
import type { SubscriptionAction } from '../../generated/graphql';

/** Which actions the viewer's roles include, whatever state a subscription is in. */
export function useSubscriptionRights(): Record<SubscriptionAction, boolean> {
  return {
    CHANGE_LICENCE_COUNT: useCan('changeLicenceCount'),
    SUSPEND: useCan('suspendSubscription'),
    REACTIVATE: useCan('reactivateSubscription'),
    CANCEL: useCan('cancelSubscription'),
  };
}
