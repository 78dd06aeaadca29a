import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { OfferChoiceFragment } from '../../../generated/graphql';
import { StatusBadge } from '../../../ui/StatusBadge';
import { useCustomerForm } from '../useCustomerForm';
import { Prerequisites } from './Prerequisites';
import { useAddOffer } from './useAddOffer';
import { usePlanText } from './usePlanText';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  text: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { flexShrink: 0 },
});

/** One offer of the catalogue. It goes into the order with its usual plan and its smallest count. */
export function OfferItem({ offer }: { offer: OfferChoiceFragment }) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'ordering', 'catalog', 'subscriptions']);
  const { from } = usePlanText();
  const held = useCustomerForm().heldOffers?.get(offer.id);
  const { add, isAdded: isInOrder } = useAddOffer();
  const isAdded = isInOrder(offer.id);

  return (
    <li className={styles.item}>
      <div className={styles.text}>
        <div className={styles.head}>
          <span className={styles.name}>{offer.name}</span>
          {offer.isTrial && <StatusBadge tone="info">{t('catalog:trial')}</StatusBadge>}
          {held !== undefined && <StatusBadge tone="success">{t('ordering:owned', { count: held })}</StatusBadge>}
          {offer.isAddOn && <StatusBadge tone="neutral">{t('catalog:addOn')}</StatusBadge>}
        </div>
        <span className={styles.detail}>{from(offer.plans)}</span>
        <Prerequisites offer={offer} />
      </div>
      <Button
        className={styles.button}
        size="small"
        icon={isAdded ? <CheckmarkRegular /> : <AddRegular />}
        appearance={isAdded ? 'subtle' : 'secondary'}
        disabledFocusable={isAdded}
        aria-label={
          isAdded ? t('catalogue.addedOffer', { offer: offer.name }) : t('catalogue.addOffer', { offer: offer.name })
        }
        onClick={() => add(offer)}
      >
        {isAdded ? t('catalogue.added') : t('catalogue.add')}
      </Button>
    </li>
  );
}
