import { useEffect } from 'react';

/**
 * Fluent puts empty focus guards around the page and around open menus. They are tabbable and `aria-hidden` at once, which
 * breaks the accessibility rules; being empty and passing the focus on, they need neither attribute.
 */
export function useFocusGuards(): void {
  useEffect(() => {
    const observer = new MutationObserver((mutations) => {
      for (const { addedNodes } of mutations) addedNodes.forEach(uncover);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.querySelectorAll('[data-tabster-dummy]').forEach(uncover);
    return () => observer.disconnect();
  }, []);
}

function uncover(node: Node): void {
  if (!(node instanceof Element) || !node.hasAttribute('data-tabster-dummy')) return;
  node.removeAttribute('aria-hidden');
  node.removeAttribute('role');
}
