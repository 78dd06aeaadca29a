import { act, renderHook } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { useCustomerSearch } from './useCustomerSearch';

const at = (address: string) =>
  renderHook(() => useCustomerSearch(), {
    wrapper: ({ children }) => <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>,
  });

describe('the customer list in the address', () => {
  it('starts with the newest customers, unfiltered', () => {
    const { variables, activeFilters } = at('/customers').result.current;
    expect(variables).toMatchObject({
      first: 25,
      after: null,
      sort: 'CREATED_AT_DESC',
      filter: { search: null, countries: null },
    });
    expect(activeFilters).toBe(0);
  });

  it('is read back from a shared link', () => {
    const { variables, activeFilters } = at('/customers?q=ek&country=SE&agreement=MISSING&sort=NAME_ASC&before=c9')
      .result.current;
    expect(variables).toMatchObject({
      last: 25,
      before: 'c9',
      sort: 'NAME_ASC',
      filter: { search: 'ek', countries: ['SE'], agreementStatus: 'MISSING' },
    });
    expect(activeFilters).toBe(3);
  });

  it('ignores a mistyped filter instead of failing', () => {
    const { variables } = at('/customers?agreement=LOST&segment=&sort=BY_MOON').result.current;
    expect(variables).toMatchObject({ sort: 'CREATED_AT_DESC', filter: { agreementStatus: null, segments: null } });
    for (const [wrong, right] of [
      ['country=ZZ', 'country=XK'],
      ['country=UK', 'country=GB'],
      ['country=Sweden', 'country=se'],
    ]) {
      expect(at(`/customers?${wrong}`).result.current.variables.filter?.countries).toBeNull();
      expect(at(`/customers?${right}`).result.current.variables.filter?.countries).toHaveLength(1);
    }
    expect(at('/customers?reseller=nobody').result.current.variables.filter?.resellerIds).toBeNull();
    expect(at(`/customers?q=${'😀'.repeat(300)}`).result.current.variables.filter?.search).toBe('😀'.repeat(200));
  });

  it('starts another filter on its first page', () => {
    const { result } = at('/customers?after=c25');
    act(() => result.current.change({ country: 'PL' }));
    expect(result.current.variables).toMatchObject({ first: 25, after: null, filter: { countries: ['PL'] } });
  });

  it('keeps two changes made between two renders', () => {
    const { result } = at('/customers');
    act(() => {
      const { change } = result.current;
      change({ country: 'PL' });
      change({ sort: 'NAME_ASC' });
    });
    expect(result.current.variables).toMatchObject({ sort: 'NAME_ASC', filter: { countries: ['PL'] } });
  });

  it('keeps the order when the filters are cleared', () => {
    const { result } = at('/customers?q=ek&segment=EDUCATION&sort=NAME_DESC');
    act(() => result.current.clear());
    expect(result.current.activeFilters).toBe(0);
    expect(result.current.variables.sort).toBe('NAME_DESC');
  });
});
