import { Lines } from '../../core/lines.js';

const lines = new Lines<() => void>();

/**
 * Resolves when the caller may continue an operation that it interrupted. The server continues one interrupted operation per
 * iteration of the event loop and handles new requests in between. However many heavy operations are under way, a light request
 * therefore waits for a single slice of one of them.
 */
export function nextTurn(caller: string): Promise<void> {
  return new Promise((resolve) => {
    lines.add(caller, resolve);
    if (lines.size === 1) setImmediate(resumeNext);
  });
}

function resumeNext(): void {
  lines.take()?.();
  if (lines.size > 0) setImmediate(resumeNext);
}
