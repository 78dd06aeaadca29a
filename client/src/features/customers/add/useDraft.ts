import { useCallback, useState } from 'react';
import type { CustomerForm } from './customerForm';
import type { Step } from './steps';

/** Raised when the form changes its shape: a draft of an older one is dropped. */
const shape = 1;

type Draft = {
  shape: number;
  /** Made when the draft begins and sent with every try, so that two tries make one customer. */
  idempotencyKey: string;
  values: CustomerForm;
  done: Step[];
};

export type DraftKeeper = {
  idempotencyKey: string;
  values: CustomerForm;
  done: readonly Step[];
  /** It was begun before this page was opened. */
  isRestored: boolean;
  keep: (values: CustomerForm) => void;
  finish: (step: Step, values: CustomerForm) => void;
  drop: () => void;
};

/** A half-filled wizard, kept in this browser tab only and for this user only. It survives a reload. */
export function useDraft(userId: string, begin: () => CustomerForm): DraftKeeper {
  const place = `kundpost.addCustomer.${userId}`;
  const [{ draft, isRestored }] = useState(() => {
    const restored = read(place);
    return { draft: restored ?? newDraft(begin()), isRestored: restored !== null };
  });
  const [done, setDone] = useState(draft.done);

  const keep = useCallback((values: CustomerForm) => write(place, { ...draft, values, done }), [place, draft, done]);
  const finish = useCallback(
    (step: Step, values: CustomerForm) => {
      const next = done.includes(step) ? done : [...done, step];
      setDone(next);
      write(place, { ...draft, values, done: next });
    },
    [place, draft, done],
  );
  const drop = useCallback(() => remove(place), [place]);

  return { idempotencyKey: draft.idempotencyKey, values: draft.values, done, isRestored, keep, finish, drop };
}

function newDraft(values: CustomerForm): Draft {
  return { shape, idempotencyKey: crypto.randomUUID(), values, done: [] };
}

function read(place: string): Draft | null {
  try {
    const draft: Draft | null = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    return draft?.shape === shape ? draft : null;
  } catch {
    return null;
  }
}

function write(place: string, draft: Draft): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // A browser without storage: the draft lives as long as the page.
  }
}

function remove(place: string): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}
