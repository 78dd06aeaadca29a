import { useEffect } from 'react';

/**
 * Fluent puts empty focus guards around the page and into open menus. They are tabbable and `aria-hidden` at once, which
 * breaks the accessibility rules; being empty and passing the focus on, they need neither attribute. A menu may hold
 * nothing but its items, and Tab closes it anyway: there they stay hidden, and no stop.
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
  if (node.closest('[role="menu"]')) {
    node.setAttribute('tabindex', '-1');
    return;
  }
  node.removeAttribute('aria-hidden');
  node.removeAttribute('role');
}
