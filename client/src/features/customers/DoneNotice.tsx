import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Notice } from '../../ui/Notice';

/** Says that the form one comes from did its work. It goes with the next move. */
export function DoneNotice() {
  const { t } = useTranslation('customers');
  const { state } = useLocation();
  if (state?.done === 'updated') return <Notice intent="success">{t('page.updated')}</Notice>;
  if (state?.done === 'ordered') return <Notice intent="success">{t('page.ordered')}</Notice>;
  return null;
}
