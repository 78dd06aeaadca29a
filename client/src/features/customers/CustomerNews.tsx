import { useSubscription } from '@apollo/client/react';
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomersChangedDocument } from '../../generated/graphql';
import { Notice } from '../../ui/Notice';

type Props = {
  /** From where on there is news; null while that is not known. */
  after: string | null;
  /** What the list shows now, as a text: another list has no news yet. */
  shown: string;
  onShow: () => void;
};

const nothing = { ids: new Set<string>(), isMore: false };

/** Says beside a list that others have added or changed customers since it was read. Nothing moves until it is asked to. */
export function CustomerNews({ after, shown, onShow }: Props) {
  const { t } = useTranslation('live');
  const [news, setNews] = useState(nothing);
  // Later ones come with the news itself.
  const [from, setFrom] = useState(after);
  if (from === null && after !== null) setFrom(after);
  useEffect(() => setNews(nothing), [shown]);
  useSubscription(CustomersChangedDocument, {
    skip: from === null,
    variables: { after: from },
    ignoreResults: true,
    onData: ({ data }) => {
      const change = data.data?.customersChanged;
      if (!change || change.isOwn) return;
      setNews(({ ids, isMore }) => ({
        ids: new Set([...ids, ...change.customerIds]),
        isMore: isMore || change.isIncomplete,
      }));
    },
  });
  const show = () => {
    setNews(nothing);
    onShow();
  };
  const { ids, isMore } = news;
  return (
    <div aria-live="polite">
      {(ids.size > 0 || isMore) && (
        <Notice
          intent="info"
          actions={
            <Button size="small" onClick={show}>
              {t('list.show')}
            </Button>
          }
        >
          {isMore ? t('list.someNews') : t('list.news', { count: ids.size })}
        </Notice>
      )}
    </div>
  );
}
