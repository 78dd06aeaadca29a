import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OfferChoiceFragment } from '../../../generated/graphql';
import { useIsExtended } from './useOffers';

const useStyles = makeStyles({ text: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } });

/** What an add-on needs, as long as neither the order nor the customer has any of it. */
export function Prerequisites({ offer }: { offer: OfferChoiceFragment }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  if (useIsExtended(offer)) return null;
  const offers = offer.prerequisites.map(({ name }) => name);
  return <span className={styles.text}>{t('catalogue.needs', { offers })}</span>;
}
