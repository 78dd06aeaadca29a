import { makeStyles } from '@fluentui/react-components';
import { useWatch } from 'react-hook-form';
import { AdditionalResellersSection } from './AdditionalResellersSection';
import { AttestationsSection } from './AttestationsSection';
import { Catalogue } from './Catalogue';
import { mayHaveMoreResellers } from './customerForm';
import { OrderSection } from './OrderSection';
import { StepActions } from './StepActions';
import { useWizard } from './useWizard';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    '@media (max-width: 959px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  order: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

/** The catalogue, and beside it what was chosen. Nothing has to be. */
export function SubscriptionsStep() {
  const styles = useStyles();
  const { form, rules } = useWizard();
  const values = useWatch({ control: form.control });
  const isEmpty = !values.order?.lines?.length;
  return (
    <>
      <div className={styles.columns}>
        <Catalogue />
        <div className={styles.order}>
          <OrderSection />
          {!isEmpty && mayHaveMoreResellers(form.getValues(), rules) && <AdditionalResellersSection />}
          {!isEmpty && <AttestationsSection />}
        </div>
      </div>
      <StepActions />
    </>
  );
}
