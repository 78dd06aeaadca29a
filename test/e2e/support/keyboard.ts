import type { Locator, Page } from 'playwright-core';

declare global {
  interface Window {
    lastStop?: { element: Element; focused: string; look: () => string };
  }
}

/** A person without a mouse, who has to see at every stop where the focus is. */
export function keyboard(page: Page) {
  const press = (key: string) => page.keyboard.press(key);
  const hasFocus = (target: Locator) => target.evaluate((it) => it === document.activeElement);

  /** Tabs on until this has the focus. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < 60; stops += 1) {
      if (await hasFocus(target)) return;
      await page.evaluate(lookAtFocus);
      await press('Tab');
      const unseen = await page.evaluate(unseenStop);
      if (unseen) throw new Error(`It does not show that this has the focus: ${unseen}`);
    }
    throw new Error(`Tab does not get to ${target}`);
  }

  return {
    press,
    hasFocus,
    tabTo,
    /** Types into the field of this name, over what is there. */
    async enter(name: string, text = ''): Promise<void> {
      await tabTo(page.locator(`[name="${name}"]`));
      await press('Control+a');
      await page.keyboard.type(text);
    },
    async use(target: Locator, key = 'Enter'): Promise<void> {
      await tabTo(target);
      await press(key);
    },
  };
}

// Runs in the page. The ring may be drawn by a frame around the field, or by a pseudo-element of it.
function lookAtFocus(): void {
  const look = (element: Element | null, levels = 4): string => {
    if (!element || element === document.body || levels === 0) return '';
    const styles = ['', '::before', '::after'].map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const { outline, boxShadow, borderColor, borderWidth, backgroundColor, textDecoration, transform, top } = style;
      return [outline, boxShadow, borderColor, borderWidth, backgroundColor, textDecoration, transform, top].join();
    });
    return styles.join('\n') + look(element.parentElement, levels - 1);
  };
  const element = document.activeElement;
  const isStop = element instanceof HTMLElement && element.tabIndex >= 0;
  window.lastStop = isStop ? { element, focused: look(element), look: () => look(element) } : undefined;
}

// Runs in the page, one stop later: what looks the same now did not show its focus.
function unseenStop(): string {
  const { lastStop: stop } = window;
  if (!stop?.element.isConnected || stop.element === document.activeElement) return '';
  return stop.focused === stop.look() ? stop.element.outerHTML.slice(0, 200) : '';
}
