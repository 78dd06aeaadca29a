import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../../core/toast';
import { Notice } from '../../../ui/Notice';

/**
 * Somebody saved the customer while it is being edited here. A message that covers nothing of the form says so at once; the notice
 * stays beside the buttons, below the fields, so that what one is typing in does not move.
 */
export function OutdatedNotice({ onShow }: { onShow: () => void }) {
  const { t } = useTranslation('live');
  const text = t('customer.changedMeanwhile');
  useEffect(() => showToast({ intent: 'success', text }), [text]);
  const show = () => {
    showToast(null);
    onShow();
  };
  return (
    <Notice
      intent="info"
      actions={
        <Button size="small" onClick={show}>
          {t('customer.showChanges')}
        </Button>
      }
    >
      {text}
    </Notice>
  );
}
