import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../core/access';
import { useViewer } from '../../core/viewer';
import type { CustomerAction, CustomerHeadFragment } from '../../generated/graphql';
import { ErrorState } from '../../ui/ErrorState';
import { Notice } from '../../ui/Notice';
import { AgreementNotice } from '../agreements/AgreementNotice';

type Props = {
  action: CustomerAction;
  mutation: 'updateCustomer' | 'placeOrder';
  customer: CustomerHeadFragment;
  children: ReactNode;
};

/** The page of an action may be reached by its address: who may not, or not now, reads why instead of filling in a form for nothing. */
export function ActionGate({ action, mutation, customer, children }: Props) {
  const { t } = useTranslation();
  const isCallable = useCan(mutation);
  const { canOrder } = useViewer().partner;
  const verdict = customer.allowedActions.find((one) => one.action === action);
  // No role helps an indirect reseller: the API says whom to ask.
  if (!canOrder && verdict?.reason) return <Notice intent="warning">{verdict.reason}</Notice>;
  if (!isCallable) return <ErrorState title={t('failure.forbidden.title')} message={t('failure.forbidden.message')} />;
  if (verdict?.allowed !== false) return children;
  if (action === 'PLACE_ORDER' && customer.agreementStatus === 'MISSING')
    return <AgreementNotice customer={customer} />;
  return <Notice intent="warning">{verdict.reason}</Notice>;
}
