import { makeStyles } from '@fluentui/react-components';
import { useViewer } from '../../../core/viewer';
import { AgreementSection } from './AgreementSection';
import { CompanySection } from './CompanySection';
import { ContactSection } from './ContactSection';
import { ResellerSection } from './ResellerSection';
import { StepActions } from './StepActions';

// Two fields side by side are easy to follow; three are not.
const useStyles = makeStyles({ narrow: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '840px' } });

export function AccountStep() {
  const styles = useStyles();
  const { type } = useViewer().partner;
  return (
    <div className={styles.narrow}>
      <CompanySection />
      <ContactSection />
      <AgreementSection />
      {type === 'INDIRECT_PROVIDER' && <ResellerSection />}
      <StepActions />
    </div>
  );
}
