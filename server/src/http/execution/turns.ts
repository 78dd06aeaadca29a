import { Lines } from '../../core/lines.js';

const lines = new Lines<() => void>();

/**
 * Resolves when it is the caller's turn to go on. Between two turns the server does whatever else has come in, so that a light
 * request waits for one turn of the heavy ones at a time, however many of them there are.
 */
export function nextTurn(caller: string): Promise<void> {
  return new Promise((resolve) => {
    lines.add(caller, resolve);
    if (lines.size === 1) setImmediate(give);
  });
}

function give(): void {
  lines.take()?.();
  if (lines.size > 0) setImmediate(give);
}
