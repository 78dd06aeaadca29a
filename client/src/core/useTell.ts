import { useTranslation } from 'react-i18next';
import { showToast } from './toast';

/** Takes a change back; resolves with what stands in the way, if anything does. */
type Undo = () => Promise<string | undefined>;

/** Tells that a change was made, with the way back where there is one. */
export function useTell() {
  const { t } = useTranslation();
  return (text: string, undo?: Undo) => {
    const run = async () => {
      const problem = await undo?.().catch(() => t('undo.failed'));
      if (problem) showToast({ intent: 'error', text: problem });
      else showToast({ intent: 'success', text: t('undo.done') });
    };
    showToast({ intent: 'success', text, action: undo && { label: t('undo.action'), run } });
  };
}
