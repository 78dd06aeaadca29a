import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionAction, SubscriptionRowFragment } from '../../generated/graphql';
import { ChangeLicenceCountDialog } from './ChangeLicenceCountDialog';
import { SubscriptionActionDialog } from './SubscriptionActionDialog';
import { useSubscriptionRights } from './useSubscriptionRights';

type Props = { subscription: SubscriptionRowFragment };
type Allowed = SubscriptionRowFragment['allowedActions'][number];

/** What may be done to a subscription now, until when; and what may not, with the reason. */
export function SubscriptionMenu({ subscription }: Props) {
  const { t } = useTranslation('subscriptions');
  const mayCall = useSubscriptionRights();
  const [chosen, setChosen] = useState<SubscriptionAction | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  const actions = subscription.allowedActions.filter(({ action }) => mayCall[action] && isMeant(action, subscription));
  if (actions.length === 0) return null;

  // The dialog was opened from a menu that is gone by now: the way back is its button.
  const close = () => {
    setChosen(null);
    requestAnimationFrame(() => trigger.current?.focus());
  };
  const note = ({ allowed, until, reason }: Allowed) =>
    allowed ? until && t('action.until', { time: until }) : reason;

  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            ref={trigger}
            size="small"
            aria-label={t('action.manageOffer', { offer: subscription.offer.name })}
          >
            {t('action.manage')}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover style={{ maxWidth: '320px' }}>
          <MenuList>
            {actions.map((one) => (
              <MenuItem
                key={one.action}
                disabled={!one.allowed}
                subText={{ children: note(one), style: { color: tokens.colorNeutralForeground2 } }}
                onClick={() => setChosen(one.action)}
              >
                {t(`action.${one.action}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {chosen === 'CHANGE_LICENCE_COUNT' && <ChangeLicenceCountDialog subscription={subscription} onClose={close} />}
      {chosen && chosen !== 'CHANGE_LICENCE_COUNT' && (
        <SubscriptionActionDialog action={chosen} subscription={subscription} onClose={close} />
      )}
    </>
  );
}

// Suspending and reactivating are one switch: only the direction that makes sense is offered.
function isMeant(action: SubscriptionAction, { status }: SubscriptionRowFragment): boolean {
  if (action === 'SUSPEND') return status !== 'SUSPENDED';
  if (action === 'REACTIVATE') return status === 'SUSPENDED';
  return true;
}
