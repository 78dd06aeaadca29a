const focusable = 'input:not([type="hidden"]), select, textarea, button, a[href]';

/** Puts the focus on a field by its path, or on the nearest part of the form that holds it (`data-place`). */
export function focusPlace(root: Element, path: string): void {
  for (let place = path; place !== ''; place = parentOf(place)) {
    const quoted = CSS.escape(place);
    const target = root.querySelector(`[name="${quoted}"], [data-place="${quoted}"]`);
    if (target) {
      focusInside(target);
      return;
    }
  }
}

export function focusInside(target: Element): void {
  const field = target.matches(focusable) ? target : (target.querySelector(focusable) ?? target);
  if (!(field instanceof HTMLElement)) return;
  field.focus({ preventScroll: true });
  // In the middle, so that its label and its message are in sight too.
  field.scrollIntoView({ block: 'center' });
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}
