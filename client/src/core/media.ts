import { useSyncExternalStore } from 'react';

/** The width below which tables become cards and side-by-side becomes stacked. */
export const phone = '(max-width: 639px)';

/** The width below which a table has no room for its columns, as on a tablet or at twice the size. */
export const narrow = '(max-width: 899px)';

export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
