import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { failureOf, requestIdOf } from '../core/errors';
import { ErrorState } from './ErrorState';
import { LinkButton } from './LinkButton';

type Props = { error: unknown; onRetry?: () => void };

const useStyles = makeStyles({
  reference: { display: 'block', marginTop: '8px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** An error from the API, in words a person can act on. */
export function Failure({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const failure = failureOf(error);
  const requestId = requestIdOf(error);
  // Trying again does not bring rights or a missing record.
  const isFinal = failure === 'forbidden' || failure === 'notFound';
  return (
    <ErrorState
      title={t(`failure.${failure}.title`)}
      message={
        <>
          {t(`failure.${failure}.message`)}
          {requestId && <span className={styles.reference}>{t('failure.requestId', { id: requestId })}</span>}
        </>
      }
      onRetry={isFinal ? undefined : onRetry}
      action={isFinal ? <LinkButton to="/customers">{t('navigation.toCustomers')}</LinkButton> : undefined}
    />
  );
}
