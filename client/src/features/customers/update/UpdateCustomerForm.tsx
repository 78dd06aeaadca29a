import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { focusPlace } from '../../../core/focusPlace';
import { useTell } from '../../../core/useTell';
import { useViewer } from '../../../core/viewer';
import type { CustomerEditFragment } from '../../../generated/graphql';
import { LinkButton } from '../../../ui/LinkButton';
import { Outcome } from '../../../ui/Outcome';
import { ContactSection } from '../add/ContactSection';
import { ResellerSection } from '../add/ResellerSection';
import { LeaveGuard } from '../LeaveGuard';
import { CustomerFormContext } from '../useCustomerForm';
import { CompanyUpdateSection } from './CompanyUpdateSection';
import { ConflictNotice } from './ConflictNotice';
import { FixedSection } from './FixedSection';
import { OutdatedNotice } from './OutdatedNotice';
import { useCustomerUpdate } from './useCustomerUpdate';

const useStyles = makeStyles({
  // As in the wizard: two fields side by side are easy to follow, three are not.
  form: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '840px' },
  fields: { display: 'contents' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px' },
});

export function UpdateCustomerForm({ customer }: { customer: CustomerEditFragment }) {
  const { t } = useTranslation(['customers', 'common']);
  const styles = useStyles();
  const navigate = useNavigate();
  const tell = useTell();
  const { type } = useViewer().partner;
  const page = `/customers/${customer.id}`;
  const frame = useRef<HTMLFormElement>(null);
  const update = useCustomerUpdate(customer, {
    onSaved: (undo) => {
      tell(t('page.updated'), undo);
      void navigate(page, { state: { done: true } });
    },
    onRefused: (field) => frame.current && focusPlace(frame.current, field),
  });
  const { form, dryRun, conflict, choose, busy, delivery, save } = update;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void save();
  };
  return (
    <CustomerFormContext value={update}>
      <form ref={frame} className={styles.form} noValidate onSubmit={submit} onBlur={dryRun.checkSoon}>
        {conflict && !update.isOutdated && <ConflictNotice differences={conflict} onChoose={choose} />}
        <fieldset className={styles.fields} disabled={delivery.isUnknown}>
          <CompanyUpdateSection />
          <ContactSection />
          {type === 'INDIRECT_PROVIDER' && <ResellerSection />}
        </fieldset>
        <FixedSection customer={customer} />
        <LeaveGuard isChanged={form.formState.isDirty} delivery={delivery} />
        {update.isOutdated && <OutdatedNotice key={customer.version} onShow={update.showChanges} />}
        <Outcome delivery={delivery} problems={update.elsewhere} />
        <div className={styles.actions}>
          <LinkButton to={page}>{t('common:action.cancel')}</LinkButton>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {t('common:action.save')}
          </Button>
        </div>
      </form>
    </CustomerFormContext>
  );
}
