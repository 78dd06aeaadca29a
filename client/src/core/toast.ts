import { useSyncExternalStore } from 'react';

export interface Toast {
  text: string;
  intent: 'success' | 'error';
  /** The way back, or the next thing that most people do. */
  action?: { label: string; run: () => Promise<void> };
}

let current: Toast | null = null;
const listeners = new Set<() => void>();

/** Answers a change that was made. It stays when the page is left; a later one takes its place. */
export function showToast(toast: Toast | null): void {
  current = toast;
  for (const listener of listeners) listener();
}

export function useCurrentToast(): Toast | null {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(changed: () => void) {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
