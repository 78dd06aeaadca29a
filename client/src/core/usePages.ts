import { useState } from 'react';
import type { PagesFragment } from '../generated/graphql';

const pageSize = 25;
type Place = { after?: string | null } | { before?: string | null };

/** A place in a list of pages: the variables that read it, and how to turn on from there. */
export function usePages() {
  const [place, setPlace] = useState<Place>({});
  return {
    variables: { ...('before' in place ? { last: pageSize } : { first: pageSize }), ...place },
    /** What a pager gets. */
    turning: ({ hasPreviousPage, hasNextPage, startCursor, endCursor }: PagesFragment) => ({
      hasPrevious: hasPreviousPage,
      hasNext: hasNextPage,
      onPrevious: () => setPlace({ before: startCursor }),
      onNext: () => setPlace({ after: endCursor }),
    }),
  };
}
