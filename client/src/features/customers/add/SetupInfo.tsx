import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { useWarningOnClose } from '../../../core/leaving';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Notice } from '../../../ui/Notice';
import { Section } from '../../../ui/Section';
import type { Added } from './added';
import { CopyText } from './CopyText';

const useStyles = makeStyles({ frame: { display: 'flex', flexDirection: 'column', gap: '16px' } });

/** How the customer's first admin signs in. Whoever copied the password, or says it is saved, may leave without a question. */
export function SetupInfo({ added }: { added: Added }) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'customers']);
  const [isSaved, setSaved] = useState(false);
  const { customer, adminCredential } = added;
  const password = adminCredential?.temporaryPassword;
  const blocker = useBlocker(Boolean(password) && !isSaved);
  useWarningOnClose(Boolean(password) && !isSaved);

  return (
    <Section title={t('done.setup')} description={t('done.setupText')}>
      <div className={styles.frame}>
        {customer && <CopyText label={t('customers:field.domain')} value={customer.domain} />}
        {adminCredential && <CopyText label={t('customers:field.adminUserName')} value={adminCredential.userName} />}
        {password ? (
          <>
            <CopyText label={t('done.password')} value={password} onCopy={() => setSaved(true)} />
            <Notice intent="warning" title={t('done.onceTitle')}>
              {t('done.onceText')}
            </Notice>
            <Checkbox
              checked={isSaved}
              onChange={(_, { checked }) => setSaved(checked === true)}
              label={t('done.saved')}
            />
          </>
        ) : (
          <Notice intent="warning" title={t('done.lostTitle')}>
            {t('done.lostText')}
          </Notice>
        )}
      </div>
      <ConfirmDialog
        open={blocker.state === 'blocked'}
        title={t('done.leaveTitle')}
        confirmLabel={t('done.leaveConfirm')}
        cancelLabel={t('leave.stay')}
        tone="danger"
        onConfirm={() => blocker.proceed?.()}
        onCancel={() => blocker.reset?.()}
      >
        {t('done.leaveText')}
      </ConfirmDialog>
    </Section>
  );
}
