import { useQuery } from '@apollo/client/react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../core/viewer';
import { type CustomerAccountFragment, RegistrationIdLabelDocument } from '../../generated/graphql';
import { DataList } from '../../ui/DataList';
import { LongAddress } from '../../ui/LongAddress';
import { Section } from '../../ui/Section';
import { Phone } from './Phone';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column' },
  tags: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  tag: {
    padding: '1px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The company as the register, the post and the partner know it. */
export function CustomerCompany({ customer }: { customer: CustomerAccountFragment }) {
  const { t } = useTranslation(['customers', 'wizard']);
  const styles = useStyles();
  const { country, formatted } = customer.address;
  // The number has another name in every country; until that is known the general one will do.
  const { data } = useQuery(RegistrationIdLabelDocument, { variables: { country } });
  // The number is the partner's own: an indirect reseller is not told it.
  const isOwn = useViewer().partner.type !== 'INDIRECT_RESELLER';
  const segment = t(`segment.${customer.segment}`);
  return (
    <Section title={t('wizard:company.title')}>
      <DataList
        items={[
          { label: t('field.legalName'), value: customer.legalName },
          {
            label: data?.countryRules?.registrationId.label ?? t('field.registrationId'),
            value: customer.registrationId,
          },
          { label: t('field.domain'), value: <LongAddress address={customer.domain} /> },
          {
            label: t('field.address'),
            value: (
              <span className={styles.lines}>
                {formatted.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </span>
            ),
          },
          { label: t('field.phone'), value: customer.phoneFormatted && <Phone number={customer.phoneFormatted} /> },
          { label: t('field.website'), value: customer.website && <Website address={customer.website} /> },
          { label: t('field.segment'), value: segment },
          ...(customer.educationSegment
            ? [{ label: t('field.educationSegment'), value: t(`educationSegment.${customer.educationSegment}`) }]
            : []),
          ...(isOwn ? [{ label: t('wizard:company.externalId'), value: customer.externalId }] : []),
          { label: t('field.tags'), value: customer.tags.length > 0 && <Tags tags={customer.tags} /> },
        ]}
      />
    </Section>
  );
}

function Website({ address }: { address: string }) {
  const url = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer">
      <LongAddress address={address} />
    </Link>
  );
}

function Tags({ tags }: { tags: string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.tags}>
      {tags.map((tag) => (
        <li key={tag} className={styles.tag}>
          {tag}
        </li>
      ))}
    </ul>
  );
}
