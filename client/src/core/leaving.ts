import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/** The browser's own question when a tab with something to lose is closed. */
export function useWarningOnClose(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isActive]);
}

/** Keeps the page in place while a request changes something, so that its outcome can be told. The sign-in is always in reach. */
export function useStay(isActive: boolean): void {
  useWarningOnClose(isActive);
  const blocker = useBlocker(({ nextLocation }) => isActive && nextLocation.pathname !== '/sign-in');
  useEffect(() => {
    if (blocker.state === 'blocked') blocker.reset();
  }, [blocker]);
}
