import { inject } from 'vitest';

/** The demo server of this worker. */
export function demoUrl(): string {
  const urls = inject('demoUrls');
  const url = urls[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % urls.length];
  if (!url) throw new Error('The e2e project has no demo server.');
  return url;
}
