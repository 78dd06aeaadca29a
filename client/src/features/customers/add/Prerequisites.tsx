import { makeStyles, tokens } from '@fluentui/react-components';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { OfferChoiceFragment } from '../../../generated/graphql';
import { useCustomerForm } from '../useCustomerForm';

const useStyles = makeStyles({ text: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } });

/** What an add-on needs, as long as neither the order nor the customer has any of it. */
export function Prerequisites({ offer }: { offer: OfferChoiceFragment }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { form, heldOfferIds = [] } = useCustomerForm();
  const lines = useWatch({ control: form.control, name: 'order.lines' });
  const isMet = offer.prerequisites.some(
    ({ id }) => lines.some(({ offerId }) => offerId === id) || heldOfferIds.includes(id),
  );
  if (!offer.isAddOn || isMet) return null;
  const offers = offer.prerequisites.map(({ name }) => name);
  return <span className={styles.text}>{t('catalogue.needs', { offers })}</span>;
}
