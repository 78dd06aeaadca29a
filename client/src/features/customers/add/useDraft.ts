import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keptInTab } from '../../../core/storage';
import type { AddCustomerInput } from '../../../generated/graphql';
import type { CustomerForm } from './customerForm';
import type { Step } from './steps';

/** Raised when the form changes its shape: a draft of an older one is dropped. */
const shape = 2;

type Draft = {
  shape: number;
  /** Made when the draft begins and sent with every try, so that two tries make one customer. */
  idempotencyKey: string;
  values: CustomerForm;
  done: readonly Step[];
  /** What was submitted, from before it is sent until there is an answer to it: it can be asked for again after a reload. */
  sent: AddCustomerInput | null;
};

export type DraftKeeper = Draft & {
  /** It was begun before this page was opened. */
  isRestored: boolean;
  /** It was submitted before this page was opened: the first request may have done its work. */
  isResumed: boolean;
  /** Another tab has the same entries; this one goes on with a copy, under a key of its own. */
  isCopy: boolean;
  keep: (values: CustomerForm) => void;
  finish: (step: Step, values: CustomerForm) => void;
  send: (input: AddCustomerInput) => void;
  /** The answer is here: it was not added, and the entries can be changed again. */
  reopen: () => void;
  /** The same entries under a new key: another customer. */
  renew: () => void;
  drop: () => void;
};

/** A half-filled wizard, kept in this browser tab only and for this user only. It survives a reload. */
export function useDraft(userId: string, begin: () => CustomerForm): DraftKeeper {
  const place = useMemo(() => placeOf(userId), [userId]);
  const [restored] = useState(() => readDraft(place));
  const [draft, setDraft] = useState<Draft>(() => restored ?? newDraft(begin()));
  const [isCopy, setCopy] = useState(false);
  // Two changes in a row build on each other, whichever was drawn.
  const latest = useRef(draft);

  const change = useCallback(
    (part: Partial<Draft>) => {
      latest.current = { ...latest.current, ...part };
      place.write(latest.current);
      setDraft(latest.current);
    },
    [place],
  );
  // What is typed is kept without drawing the page again.
  const keep = useCallback(
    (values: CustomerForm) => {
      latest.current = { ...latest.current, values };
      place.write(latest.current);
    },
    [place],
  );
  const renew = useCallback(() => change({ idempotencyKey: crypto.randomUUID(), sent: null }), [change]);
  const reopen = useCallback(() => change({ sent: null }), [change]);
  const becomeCopy = useCallback(() => {
    renew();
    setCopy(true);
  }, [renew]);
  useOwnDraft(draft, becomeCopy);

  return {
    ...draft,
    isRestored: restored !== null,
    isResumed: draft.sent !== null && draft.sent === restored?.sent,
    isCopy,
    keep,
    renew,
    reopen,
    finish: (step, values) => {
      const { done } = latest.current;
      change({ values, done: done.includes(step) ? done : [...done, step] });
    },
    send: (input) => change({ sent: input }),
    drop: place.remove,
  };
}

/** Once the outcome is told, nothing of the draft is left to ask for. */
export function forgetDraft(userId: string): void {
  placeOf(userId).remove();
}

// A duplicated tab has a copy of the storage, with the key in it. What was sent is asked for by both; until then each tab
// makes a customer of its own.
function useOwnDraft({ idempotencyKey, sent }: Draft, onTaken: () => void): void {
  const isSent = sent !== null;
  useEffect(() => {
    if (isSent || !navigator.locks) return;
    const left = new AbortController();
    const untilLeft = new Promise<void>((resolve) => left.signal.addEventListener('abort', () => resolve()));
    void navigator.locks.request(`kundpost.draft.${idempotencyKey}`, { ifAvailable: true }, (lock) => {
      if (lock) return untilLeft;
      if (!left.signal.aborted) onTaken();
      return undefined;
    });
    return () => left.abort();
  }, [idempotencyKey, isSent, onTaken]);
}

function placeOf(userId: string) {
  return keptInTab<Draft>(`kundpost.addCustomer.${userId}`);
}

function readDraft(place: ReturnType<typeof placeOf>): Draft | null {
  const draft = place.read();
  return draft?.shape === shape ? draft : null;
}

function newDraft(values: CustomerForm): Draft {
  return { shape, idempotencyKey: crypto.randomUUID(), values, done: [], sent: null };
}
