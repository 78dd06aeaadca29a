import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';

type Props = { title: string; message: ReactNode; onRetry?: () => void; action?: ReactNode; heading?: 'h1' | 'h2' };

/** Something could not be shown. For an error from the API use `Failure`, which finds the words. */
export function ErrorState({ title, message, onRetry, action, heading }: Props) {
  const { t } = useTranslation();
  const retry = onRetry && (
    <Button appearance="primary" onClick={onRetry}>
      {t('action.retry')}
    </Button>
  );
  return (
    <div role="alert">
      <EmptyState
        title={title}
        text={message}
        icon={<ErrorCircleRegular />}
        action={action ?? retry}
        heading={heading}
      />
    </div>
  );
}
