import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { ChosenResellerDocument, FindResellersDocument, type ResellerChoiceFragment } from '../../../generated/graphql';

const pause = 250;

/** Resellers whose name or partner ID matches; the ones before until the answer is here. */
export function useResellerSearch(typed: string, isOpen: boolean) {
  const [search, setSearch] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, previousData, loading } = useQuery(FindResellersDocument, { variables: { search }, skip: !isOpen });
  const found = (data ?? previousData)?.resellers;
  const nodes = found?.nodes ?? [];
  const isPending = loading || typed.trim() !== search;
  return { resellers: nodes, more: (found?.totalCount ?? 0) - nodes.length, isLoading: loading && !found, isPending };
}

export function useChosenReseller(id: string): ResellerChoiceFragment | null {
  const { data } = useQuery(ChosenResellerDocument, { variables: { id }, skip: !id });
  const node = data?.node;
  return node && 'mpaSigned' in node ? node : null;
}
