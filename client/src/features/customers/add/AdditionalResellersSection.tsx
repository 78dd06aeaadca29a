import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/Section';
import { TextField } from '../../../ui/TextField';
import { useCustomerForm, useField } from '../useCustomerForm';

/** Beyond these the button goes; the server is the one that refuses. */
const most = 5;

const useStyles = makeStyles({ add: { alignSelf: 'start' } });

/** Resellers between the first one and the customer, each by its Partner ID. */
export function AdditionalResellersSection() {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { form, dryRun } = useCustomerForm();
  const field = useField();
  const resellers = useWatch({ control: form.control, name: 'order.additionalResellers' });
  const change = (next: string[]) => {
    form.clearErrors('order.additionalResellers');
    form.setValue('order.additionalResellers', next, { shouldDirty: true });
    dryRun.checkSoon();
  };
  const add = () => {
    form.setValue('order.additionalResellers', [...resellers, ''], { shouldDirty: true });
    setTimeout(() => form.setFocus(`order.additionalResellers.${resellers.length}`));
  };

  return (
    <Section title={t('moreResellers.title')} description={t('moreResellers.text')}>
      {resellers.map((_, index) => (
        <TextField
          key={index}
          {...field(`order.additionalResellers.${index}`)}
          label={t('moreResellers.partnerId', { number: index + 1 })}
          inputMode="numeric"
          required
          after={
            <Button
              appearance="transparent"
              size="small"
              icon={<DeleteRegular />}
              aria-label={t('moreResellers.remove', { number: index + 1 })}
              onClick={() => change(resellers.filter((_, position) => position !== index))}
            />
          }
        />
      ))}
      {resellers.length < most && (
        <Button className={styles.add} data-place="order.additionalResellers" icon={<AddRegular />} onClick={add}>
          {t('moreResellers.add')}
        </Button>
      )}
    </Section>
  );
}
