import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useFieldArray, useFormState, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/Section';
import { useCustomerForm } from '../useCustomerForm';
import { OrderLine } from './OrderLine';
import { Totals } from './Totals';
import { totalsOf } from './totals';
import { linePrice, useOrderedOffers } from './useOffers';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '16px', ':focus': { outlineStyle: 'none' } },
  lines: { display: 'flex', flexDirection: 'column', gap: '16px', margin: 0, padding: 0, listStyleType: 'none' },
  total: { paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  empty: { margin: 0, color: tokens.colorNeutralForeground2 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** What the customer will get, line by line, and what that costs. */
export function OrderSection() {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { form, dryRun } = useCustomerForm();
  const { fields, remove } = useFieldArray({ control: form.control, name: 'order.lines' });
  const lines = useWatch({ control: form.control, name: 'order.lines' });
  const offers = useOrderedOffers();
  const totals = totalsOf(
    lines.map((line) => ({
      billingFrequency: line.billingFrequency,
      price: linePrice(offers.get(line.offerId), line),
    })),
  );
  const frame = useRef<HTMLDivElement>(null);
  const { errors } = useFormState({ control: form.control, name: 'order.lines' });
  const removeLine = (index: number) => {
    // Errors sit at positions, and those move.
    form.clearErrors('order.lines');
    remove(index);
    frame.current?.focus();
    dryRun.checkSoon();
  };

  return (
    <Section title={t('order.title')}>
      <div ref={frame} className={styles.frame} tabIndex={-1} data-place="order">
        {fields.length === 0 ? (
          <p className={styles.empty}>{t('order.empty')}</p>
        ) : (
          <ul className={styles.lines}>
            {fields.map(({ id, offerId }, index) => (
              <OrderLine key={id} index={index} offer={offers.get(offerId)} onRemove={() => removeLine(index)} />
            ))}
          </ul>
        )}
        {typeof errors.order?.lines?.message === 'string' && (
          <p className={styles.problem}>{errors.order.lines.message}</p>
        )}
        <div role="status">
          {totals && totals.length > 0 && (
            <div className={styles.total}>
              <Totals totals={totals} />
            </div>
          )}
        </div>
      </div>
    </Section>
  );
}
