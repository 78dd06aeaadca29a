import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/Notice';

/** Somebody saved the customer while it is being edited here. What was typed stays, and so does the focus. */
export function OutdatedNotice({ onShow }: { onShow: () => void }) {
  const { t } = useTranslation('live');
  return (
    <div aria-live="polite">
      <Notice
        intent="info"
        actions={
          <Button size="small" onClick={onShow}>
            {t('customer.showChanges')}
          </Button>
        }
      >
        {t('customer.changedMeanwhile')}
      </Notice>
    </div>
  );
}
