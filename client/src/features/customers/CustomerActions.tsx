import { CartRegular, EditRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCan } from '../../core/access';
import type { CustomerAction, CustomerHeadFragment } from '../../generated/graphql';
import { AllowedButton } from '../../ui/AllowedButton';

/** What the viewer's roles allow at all; what the customer's state forbids today is shown with its reason. */
export function CustomerActions({ customer }: { customer: CustomerHeadFragment }) {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const canUpdate = useCan('updateCustomer');
  const canOrder = useCan('placeOrder');
  const allowed = (wanted: CustomerAction) => customer.allowedActions.find(({ action }) => action === wanted);
  return (
    <>
      {canUpdate && (
        <AllowedButton
          allowed={allowed('UPDATE')}
          icon={<EditRegular />}
          onClick={() => void navigate(`/customers/${customer.id}/update`)}
        >
          {t('page.update')}
        </AllowedButton>
      )}
      {canOrder && (
        <AllowedButton
          allowed={allowed('PLACE_ORDER')}
          appearance="primary"
          icon={<CartRegular />}
          onClick={() => void navigate(`/customers/${customer.id}/order`)}
        >
          {t('page.placeOrder')}
        </AllowedButton>
      )}
    </>
  );
}
