import { useActiveDescendantContext } from '@fluentui/react-aria';
import { type KeyboardEvent, useEffect } from 'react';

type Props = {
  query: string;
  /** The first option that may be chosen; none while what is offered does not answer yet what is typed. */
  first: string | undefined;
};

/**
 * Stands inside a Fluent `Combobox`, which marks the first label that begins with what is typed, of those that were shown before:
 * “no” would choose Nordkorea though Norge is offered first. What Enter chooses has to be the first one shown.
 */
export function EnterChoosesFirst({ query, first }: Props) {
  const { controller } = useActiveDescendantContext();
  useEffect(() => {
    if (!query.trim()) return;
    if (first === undefined) controller.blur();
    else controller.first();
  }, [query, first, controller]);
  return null;
}

/** For the root of a `Combobox`: as long as there is nothing to choose, Enter would close the list, and what was typed would be gone. */
export function heldEnter(isHeld: boolean) {
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !isHeld) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
