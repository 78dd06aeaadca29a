import { useTranslation } from 'react-i18next';
import type { Delivery } from '../core/delivery';
import { Notice } from './Notice';
import { Problems } from './Problems';

type Props = {
  delivery: Pick<Delivery, 'isAskingAgain' | 'isUnknown' | 'failure'>;
  /** What the API said that belongs to no single field. */
  problems?: readonly { message: string }[];
};

/** What became of a change that was sent. Nothing while all is well. */
export function Outcome({ delivery, problems }: Props) {
  const { t } = useTranslation('outcome');
  const { isAskingAgain, isUnknown, failure } = delivery;
  if (isAskingAgain) return <Notice intent="info">{t('change.asking')}</Notice>;
  return <Problems problems={problems} error={failure} isUnknown={isUnknown} />;
}
