import { useQuery } from '@apollo/client/react';
import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type OfferChoiceFragment, OfferChoicesDocument } from '../../../generated/graphql';
import { useCustomerForm } from '../useCustomerForm';
import { useAddOffer } from './useAddOffer';
import { useIsExtended } from './useOffers';

const useStyles = makeStyles({ bases: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** The products an add-on may extend, each to put into the order with one click, until one of them is there. */
export function AddBase({ offer }: { offer: OfferChoiceFragment }) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'ordering']);
  const { form } = useCustomerForm();
  const country = useWatch({ control: form.control, name: 'company.address.country' });
  const { add } = useAddOffer();
  const isExtended = useIsExtended(offer);
  const ids = offer.prerequisites.map(({ id }) => id);
  const { data } = useQuery(OfferChoicesDocument, { variables: { ids, country }, skip: isExtended });
  if (isExtended) return null;
  return (
    <div className={styles.bases}>
      {data?.nodes?.map(
        (base) =>
          base &&
          'plans' in base && (
            <Button key={base.id} size="small" icon={<AddRegular />} onClick={() => add(base)}>
              {t('ordering:addBase', { offer: base.name })}
            </Button>
          ),
      )}
    </div>
  );
}
