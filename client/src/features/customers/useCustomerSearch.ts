import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { AgreementStatus, CustomerListQueryVariables, CustomerSort, Segment } from '../../generated/graphql';
import { longestSearch } from '../../ui/SearchInput';

const pageSize = 25;
const filterNames = ['q', 'country', 'reseller', 'agreement', 'segment'] as const;

export const sorts = [
  'CREATED_AT_DESC',
  'CREATED_AT_ASC',
  'NAME_ASC',
  'NAME_DESC',
] as const satisfies readonly CustomerSort[];
export const agreementStatuses: readonly AgreementStatus[] = ['CONFIRMED', 'MISSING'];
export const segments: readonly Segment[] = ['COMMERCIAL', 'EDUCATION', 'GOVERNMENT', 'NONPROFIT', 'STATE_OWNED'];

export type CustomerSearch = Record<(typeof filterNames)[number] | 'sort', string>;

/** What the list shows lives in the address: back, reload and a shared link keep it. */
export function useCustomerSearch() {
  const [params, setParams] = useSearchParams();
  const read = (name: string) => params.get(name) ?? '';
  const search: CustomerSearch = {
    q: read('q'),
    country: read('country'),
    reseller: read('reseller'),
    agreement: read('agreement'),
    segment: read('segment'),
    sort: read('sort'),
  };

  // The router does not queue: of two changes between two renders the second would undo the first. So the addresses that
  // were asked for and have not arrived yet are kept, the oldest first.
  const ahead = useRef<string[]>([]);
  useEffect(() => {
    const arrived = ahead.current.indexOf(params.toString());
    ahead.current = arrived < 0 ? [] : ahead.current.slice(arrived + 1);
  }, [params]);
  const change = useCallback(
    (changes: Record<string, string>, { replace = false } = {}) => {
      const next = new URLSearchParams(ahead.current.at(-1) ?? params);
      // Another filter is another list: it starts on its first page.
      for (const name of ['after', 'before']) next.delete(name);
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      ahead.current.push(next.toString());
      setParams(next, { replace });
    },
    [params, setParams],
  );

  return {
    search,
    change,
    clear: () => change(Object.fromEntries(filterNames.map((name) => [name, '']))),
    variables: variablesOf(search, read('after'), read('before')),
    isOnLaterPage: Boolean(read('after') || read('before')),
    activeFilters: filterNames.filter((name) => search[name]).length,
  };
}

function variablesOf(search: CustomerSearch, after: string, before: string): CustomerListQueryVariables {
  const { q, country, reseller, agreement, segment, sort } = search;
  return {
    ...(before ? { last: pageSize, before } : { first: pageSize, after: after || null }),
    sort: oneOf(sorts, sort) ?? 'CREATED_AT_DESC',
    filter: {
      search: [...q].slice(0, longestSearch).join('') || null,
      countries: listOf(isCountry(country) ? country : null),
      resellerIds: listOf(/^reseller_[0-9a-z]{26}$/.test(reseller) ? reseller : null),
      agreementStatus: oneOf(agreementStatuses, agreement),
      segments: listOf(oneOf(segments, segment)),
    },
  };
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** `ZZ` is the code of no country, and `UK` is known as `GB`. */
function isCountry(code: string): boolean {
  if (!/^[a-z]{2}$/i.test(code) || regions.of(code.toUpperCase()) === undefined) return false;
  const { region } = new Intl.Locale(`und-${code}`);
  return region === code.toUpperCase() && region !== 'ZZ';
}

// A mistyped address shows the unfiltered list instead of an error.
function oneOf<T extends string>(known: readonly T[], text: string): T | null {
  return known.find((one) => one === text) ?? null;
}

function listOf<T>(item: T | null): T[] | null {
  return item === null ? null : [item];
}
