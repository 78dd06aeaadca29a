import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { failureOf, requestIdOf } from '../core/errors';
import { Notice } from './Notice';

type Props = {
  /** What the API said that belongs to no single field. */
  problems?: readonly { message: string }[];
  /** What went wrong on the way there. */
  error?: unknown;
  /** No answer came: what was asked for may have been done. */
  isUnknown?: boolean;
};

const useStyles = makeStyles({ line: { display: 'block' } });

/** Why a form could not be saved, where no field can show it. Nothing while all is well. */
export function Problems({ problems = [], error, isUnknown = false }: Props) {
  const { t } = useTranslation(['common', 'outcome']);
  const styles = useStyles();
  if (error) {
    const failure = failureOf(error);
    const requestId = requestIdOf(error);
    if (isUnknown) {
      return (
        <Notice intent="warning" title={t('outcome:change.unknownTitle')}>
          {t('outcome:change.unknownText')}
          {requestId && <span className={styles.line}>{t('failure.requestId', { id: requestId })}</span>}
        </Notice>
      );
    }
    return (
      <Notice intent="error" title={t(`failure.${failure}.title`)}>
        {t(`failure.${failure}.message`)}
        {requestId && <span className={styles.line}>{t('failure.requestId', { id: requestId })}</span>}
      </Notice>
    );
  }
  if (problems.length === 0) return null;
  return (
    <Notice intent="error">
      {problems.map(({ message }) => (
        <span key={message} className={styles.line}>
          {message}
        </span>
      ))}
    </Notice>
  );
}
