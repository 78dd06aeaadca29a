import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchInput } from './SearchInput';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function searchFor(value = '') {
  const onSearch = vi.fn();
  const view = (now: string) => (
    <FluentProvider theme={webLightTheme}>
      <SearchInput label="Search" value={now} onSearch={onSearch} />
    </FluentProvider>
  );
  const { rerender } = render(view(value));
  const box = () => screen.getByRole<HTMLInputElement>('searchbox');
  const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
  return { onSearch, box, type, show: (now: string) => rerender(view(now)) };
}

const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

describe('search as you type', () => {
  it('asks once, after a pause', () => {
    const { onSearch, type } = searchFor();
    type('n');
    wait(200);
    type('no ');
    wait(200);
    expect(onSearch).not.toHaveBeenCalled();
    wait(60);
    expect(onSearch.mock.calls).toEqual([['no']]);
  });

  it('waits for a character that is still being composed', () => {
    const { onSearch, box, type } = searchFor();
    fireEvent.compositionStart(box());
    type('shang');
    wait(1000);
    expect(onSearch).not.toHaveBeenCalled();
    type('上');
    fireEvent.compositionEnd(box());
    wait(260);
    expect(onSearch.mock.calls).toEqual([['上']]);
  });

  it('follows the address when it changes by itself', () => {
    const { onSearch, box, show } = searchFor('nord');
    show('');
    expect(box().value).toBe('');
    wait(1000);
    expect(onSearch).not.toHaveBeenCalled();
  });
});
