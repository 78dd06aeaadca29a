import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CrashBoundary } from './CrashBoundary';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('a component that breaks becomes a page, and the console tells its error under a reference', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const fault = new TypeError('a is undefined');
  const Broken = () => {
    throw fault;
  };
  render(
    <CrashBoundary>
      <Broken />
    </CrashBoundary>,
  );
  screen.getByRole('alert');
  expect(told).toHaveBeenCalledWith(expect.stringMatching(/^Crash \w{4}-\d{8}-\d{4}:$/), fault);
});
