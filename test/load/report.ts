import type { Sample } from './traffic.js';

export interface Row {
  name: string;
  product: Sample;
  /** Null where the raw limit has no counterpart. */
  limit: Sample | null;
}

/** What was measured, as Markdown. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, product, limit }) => {
    const cells = [product.rate.toFixed(0), product.p50.toFixed(1), product.p99.toFixed(1), product.cpu.toFixed(2)];
    const beside = limit
      ? [limit.rate.toFixed(limit.rate < 10 ? 2 : 0), limit.p50.toFixed(1), limit.cpu.toFixed(2)]
      : ['–', '–', '–'];
    const share = limit ? (product.rate / limit.rate).toFixed(2) : '–';
    return `| ${[name, ...cells, ...beside, share].join(' | ')} |`;
  });
  return [
    '| query | requests/s | p50 ms | p99 ms | CPU ms | limit, requests/s | its p50 ms | its CPU ms | share of the limit |',
    '|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** How many times as long the same query takes with more customers. */
export function growthTable(smaller: readonly Row[], larger: readonly Row[]): string {
  const lines = larger.map(({ name, product, limit }) => {
    const before = smaller.find((row) => row.name === name);
    const times = before ? (product.p50 / before.product.p50).toFixed(2) : '–';
    const limitTimes = before?.limit && limit ? (limit.p50 / before.limit.p50).toFixed(2) : '–';
    return `| ${[name, times, limitTimes].join(' | ')} |`;
  });
  return ['\n| query | p50 grows to × | the limit’s to × |', '|---|---|---|', ...lines].join('\n');
}
