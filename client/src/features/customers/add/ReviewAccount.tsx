import { useQuery } from '@apollo/client/react';
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../core/format';
import { useViewer } from '../../../core/viewer';
import { DomainAvailabilityDocument } from '../../../generated/graphql';
import { DataList } from '../../../ui/DataList';
import type { CountryRules, CustomerForm } from './customerForm';
import { ReviewPart } from './ReviewPart';
import { personName } from './suggestions';
import { useChosenReseller } from './useResellers';
import { useWizard } from './useWizard';

const useStyles = makeStyles({ line: { display: 'block' }, text: { margin: 0 } });

export function ReviewAccount() {
  const { form, rules } = useWizard();
  const isProvider = useViewer().partner.type === 'INDIRECT_PROVIDER';
  const values = form.getValues();
  return (
    <>
      <Company values={values} rules={rules} />
      <Contact values={values} rules={rules} />
      <AgreementPart values={values} rules={rules} />
      {isProvider && <ResellerPart id={values.resellerId} />}
    </>
  );
}

type Props = { values: CustomerForm; rules: CountryRules | undefined };

function Company({ values, rules }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'customers']);
  const format = useFormat();
  const { company, domainPrefix } = values;
  const { data } = useQuery(DomainAvailabilityDocument, { variables: { prefix: domainPrefix.trim() } });
  const kind = company.segment === 'EDUCATION' && company.educationSegment;
  return (
    <ReviewPart title={t('company.title')} step="account" place="company.legalName">
      <DataList
        items={[
          { label: t('customers:field.legalName'), value: company.legalName },
          { label: rules?.registrationId.label ?? t('customers:field.registrationId'), value: company.registrationId },
          {
            label: t('customers:field.address'),
            value: [...addressLines(company.address, rules), format.country(company.address.country)].map((line) => (
              <span key={line} className={styles.line}>
                {line}
              </span>
            )),
          },
          { label: t('customers:field.phone'), value: company.phone },
          { label: t('customers:field.domain'), value: data?.domainAvailability?.domain ?? domainPrefix },
          { label: t('customers:field.segment'), value: t(`customers:segment.${company.segment}`) },
          ...(kind
            ? [{ label: t('customers:field.educationSegment'), value: t(`customers:educationSegment.${kind}`) }]
            : []),
          { label: t('customers:field.website'), value: company.website },
          { label: t('customers:field.tags'), value: format.list(company.tags) },
        ]}
      />
    </ReviewPart>
  );
}

function Contact({ values, rules }: Props) {
  const { t } = useTranslation(['wizard', 'customers']);
  const format = useFormat();
  const { contact } = values;
  return (
    <ReviewPart title={t('contact.title')} step="account" place="contact">
      <DataList
        items={[
          { label: t('customers:field.name'), value: personName(contact, contact.nameOrder || rules?.nameOrder) },
          { label: t('customers:field.email'), value: contact.email },
          { label: t('customers:field.phone'), value: contact.phone },
          { label: t('customers:field.language'), value: format.language(contact.language) },
        ]}
      />
    </ReviewPart>
  );
}

function AgreementPart({ values, rules }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'customers']);
  const format = useFormat();
  const { acceptance, agreement, contact, signerIsContact } = values;
  const signer = signerIsContact ? contact : agreement.signer;
  return (
    <ReviewPart title={t('agreement.title')} step="account" place="agreement">
      {acceptance === 'CUSTOMER' ? (
        <p className={styles.text}>{t('agreement.customer')}</p>
      ) : (
        <DataList
          items={[
            {
              label: t('customers:agreement.signer'),
              value: personName(signer, contact.nameOrder || rules?.nameOrder),
            },
            { label: t('customers:field.email'), value: signer.email },
            { label: t('agreement.acceptedOn'), value: agreement.acceptedOn && format.date(agreement.acceptedOn) },
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
    <ReviewPart title={t('reseller.title')} step="account" place="resellerId">
      <p className={styles.text}>{id ? (reseller?.name ?? '') : t('reseller.none', { partner: name })}</p>
    </ReviewPart>
  );
}

// As on an envelope: what stands beside the city stands on its line.
function addressLines(address: CustomerForm['company']['address'], rules: CountryRules | undefined): string[] {
  const { line1, line2, city, state, postalCode } = address;
  const values = { LINE1: line1, LINE2: line2, CITY: city, STATE: state, POSTAL_CODE: postalCode };
  const lines: string[] = [];
  let place: string[] = [];
  for (const { field } of rules?.addressFields ?? []) {
    if (field !== 'LINE1' && field !== 'LINE2') {
      place.push(values[field]);
      continue;
    }
    lines.push(place.filter(Boolean).join(' '), values[field]);
    place = [];
  }
  return [...lines, place.filter(Boolean).join(' ')].filter(Boolean);
}
