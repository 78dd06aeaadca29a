import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { focusPlace } from '../../core/focusPlace';
import { useTell } from '../../core/useTell';
import { LinkButton } from '../../ui/LinkButton';
import { Outcome } from '../../ui/Outcome';
import { Section } from '../../ui/Section';
import { AdditionalResellersSection } from '../customers/add/AdditionalResellersSection';
import { AttestationsSection } from '../customers/add/AttestationsSection';
import { Catalogue } from '../customers/add/Catalogue';
import { mayHaveMoreResellers } from '../customers/add/customerForm';
import { OrderSection } from '../customers/add/OrderSection';
import { ReviewOrder } from '../customers/add/ReviewOrder';
import { LeaveGuard } from '../customers/LeaveGuard';
import { CustomerFormContext } from '../customers/useCustomerForm';
import { SentOrder } from './SentOrder';
import { type OrderingCustomer, usePlaceOrder } from './usePlaceOrder';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    '@media (max-width: 959px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  order: { display: 'flex', flexDirection: 'column', gap: '16px' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px' },
});

/** The wizard's second step, for a customer that has been through it. */
export function PlaceOrderForm({ customer }: { customer: OrderingCustomer }) {
  const { t } = useTranslation(['customers', 'common', 'wizard']);
  const styles = useStyles();
  const navigate = useNavigate();
  const tell = useTell();
  const page = `/customers/${customer.id}/subscriptions`;
  const frame = useRef<HTMLFormElement>(null);
  const { pathname, search } = useLocation();
  const order = usePlaceOrder(customer, {
    onRight: () => void navigate(`${pathname}?step=review`),
    onPlaced: (number) => {
      tell(t('page.ordered', { orderNumber: number }));
      void navigate(page, { state: { done: true } });
    },
    onRefused: (field) => frame.current && focusPlace(frame.current, field),
  });
  const { form, rules, dryRun, tried, isChecking, isReviewed, delivery, refused, sent, review, place } = order;
  const lines = useWatch({ control: form.control, name: 'order.lines' });
  const isEmpty = lines.length === 0;

  const goToPlace = (place: string) => {
    void navigate(pathname);
    setTimeout(() => frame.current && focusPlace(frame.current, place));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isChecking) void review();
  };
  // Problems of a line or a box show there; the rest is said beside the buttons.
  const elsewhere = dryRun.errors.filter(({ field }) => !field?.startsWith('order.'));
  const problems = refused.length > 0 ? refused : elsewhere;
  if (sent) return <SentOrder order={order} />;
  if (isReviewed && search === '?step=review') {
    return (
      <CustomerFormContext value={{ ...order, goToPlace }}>
        <LeaveGuard isChanged={!isEmpty} delivery={delivery} />
        <Section title={t('wizard:step.review')}>
          <ReviewOrder price={dryRun.verdict?.price} resellers={dryRun.verdict?.additionalResellers ?? []} />
        </Section>
        <div className={styles.actions}>
          <Button onClick={() => void navigate(pathname)}>{t('common:action.back')}</Button>
          <Button appearance="primary" onClick={place}>
            {t('page.placeOrder')}
          </Button>
        </div>
      </CustomerFormContext>
    );
  }
  return (
    <CustomerFormContext value={order}>
      <LeaveGuard isChanged={!isEmpty} delivery={delivery} />
      <form
        ref={frame}
        className={styles.form}
        noValidate
        autoComplete="off"
        onSubmit={submit}
        onBlur={dryRun.checkSoon}
      >
        <div className={styles.columns}>
          <Catalogue />
          <div className={styles.order}>
            <OrderSection />
            {!isEmpty && mayHaveMoreResellers(form.getValues(), rules) && <AdditionalResellersSection />}
            {!isEmpty && <AttestationsSection />}
            <Outcome delivery={delivery} problems={tried ? problems : []} />
            <div className={styles.actions}>
              <LinkButton to={page}>{t('common:action.cancel')}</LinkButton>
              <Button type="submit" appearance="primary" disabledFocusable={isChecking}>
                {t('wizard:action.nextReview')}
              </Button>
            </div>
          </div>
        </div>
      </form>
    </CustomerFormContext>
  );
}
