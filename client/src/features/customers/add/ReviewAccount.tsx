import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../core/format';
import { useViewer } from '../../../core/viewer';
import type { CustomerPreviewFragment } from '../../../generated/graphql';
import { DataList } from '../../../ui/DataList';
import { LongAddress } from '../../../ui/LongAddress';
import type { CustomerForm } from './customerForm';
import { ReviewPart } from './ReviewPart';
import { useChosenReseller } from './useResellers';
import { useWizard } from './useWizard';

const useStyles = makeStyles({ line: { display: 'block' }, text: { margin: 0 } });

/** The account as it will be stored and printed: in the words of the server's dry run, not as it was typed. */
export function ReviewAccount({ preview }: { preview: CustomerPreviewFragment }) {
  const { form } = useWizard();
  const isProvider = useViewer().partner.type === 'INDIRECT_PROVIDER';
  const values = form.getValues();
  return (
    <>
      <Company values={values} preview={preview} />
      <Contact values={values} preview={preview} />
      <AgreementPart values={values} preview={preview} />
      {isProvider && <ResellerPart id={values.resellerId} />}
    </>
  );
}

type Props = { values: CustomerForm; preview: CustomerPreviewFragment };

function Company({ values: { company }, preview }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'customers']);
  const format = useFormat();
  const { rules } = useWizard();
  const kind = company.segment === 'EDUCATION' && company.educationSegment;
  return (
    <ReviewPart title={t('company.title')} place="company.legalName">
      <DataList
        items={[
          { label: t('customers:field.legalName'), value: preview.legalName },
          { label: rules?.registrationId.label ?? t('customers:field.registrationId'), value: preview.registrationId },
          {
            label: t('customers:field.address'),
            value: preview.address.formatted.map((line) => (
              <span key={line} className={styles.line}>
                {line}
              </span>
            )),
          },
          { label: t('customers:field.phone'), value: preview.phoneFormatted },
          { label: t('customers:field.domain'), value: <LongAddress address={preview.domain} /> },
          { label: t('customers:field.segment'), value: t(`customers:segment.${company.segment}`) },
          ...(kind
            ? [{ label: t('customers:field.educationSegment'), value: t(`customers:educationSegment.${kind}`) }]
            : []),
          { label: t('customers:field.website'), value: preview.website && <LongAddress address={preview.website} /> },
          { label: t('company.externalId'), value: preview.externalId },
          { label: t('customers:field.tags'), value: format.list(preview.tags) },
        ]}
      />
    </ReviewPart>
  );
}

function Contact({ values, preview: { contact } }: Props) {
  const { t } = useTranslation(['wizard', 'customers']);
  const format = useFormat();
  return (
    <ReviewPart title={t('contact.title')} place="contact">
      <DataList
        items={[
          { label: t('customers:field.name'), value: contact.fullName },
          { label: t('customers:field.email'), value: <LongAddress address={contact.email} /> },
          { label: t('customers:field.phone'), value: contact.phoneFormatted },
          { label: t('customers:field.language'), value: format.language(values.contact.language) },
        ]}
      />
    </ReviewPart>
  );
}

function AgreementPart({ values, preview: { signer, acceptedOn } }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'customers']);
  const format = useFormat();
  return (
    <ReviewPart title={t('agreement.title')} place="agreement">
      {values.acceptance === 'CUSTOMER' || !signer ? (
        <p className={styles.text}>{t('agreement.customer')}</p>
      ) : (
        <DataList
          items={[
            { label: t('customers:agreement.signer'), value: signer.fullName },
            { label: t('customers:field.email'), value: <LongAddress address={signer.email} /> },
            { label: t('agreement.acceptedOn'), value: acceptedOn && format.date(acceptedOn) },
          ]}
        />
      )}
    </ReviewPart>
  );
}

function ResellerPart({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { name } = useViewer().partner;
  const reseller = useChosenReseller(id);
  return (
    <ReviewPart title={t('reseller.title')} place="resellerId">
      <p className={styles.text}>{id ? (reseller?.name ?? '') : t('reseller.none', { partner: name })}</p>
    </ReviewPart>
  );
}
