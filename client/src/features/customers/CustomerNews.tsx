import { useSubscription } from '@apollo/client/react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomersChangedDocument } from '../../generated/graphql';

type Props = {
  /** From where on there is news; null while that is not known. */
  after: string | null;
  /** Identifies the filter, order and page of the list. When it changes, the list has been read anew and the news is old. */
  shown: string;
  onShow: () => void;
};

const nothing = { ids: new Set<string>(), isMore: false };

const useStyles = makeStyles({
  // In the line that is there anyway: the rows stay where they are.
  news: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    color: tokens.colorNeutralForeground1,
  },
});

/** Says beside a list that others have added or changed customers since it was read. Nothing moves until it is asked to. */
export function CustomerNews({ after, shown, onShow }: Props) {
  const { t } = useTranslation('live');
  const styles = useStyles();
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
    <span aria-live="polite" className={styles.news}>
      {(ids.size > 0 || isMore) && (
        <>
          {isMore ? t('list.someNews') : t('list.news', { count: ids.size })}
          <Button size="small" onClick={show}>
            {t('list.show')}
          </Button>
        </>
      )}
    </span>
  );
}
