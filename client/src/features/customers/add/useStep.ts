import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { focusInside, focusPlace } from '../../../core/focusPlace';
import type { Acceptance } from './customerForm';
import { reachableStep, type Step, stepsFor } from './steps';

export type StepControl = {
  step: Step;
  steps: Step[];
  addressOf: (step: Step) => string;
  /** Opens a step at its top, or with the focus in one field or section of it. */
  goTo: (step: Step, place?: string) => void;
  /** Moves the focus to the first field with an error, once it is drawn. */
  focusFirstError: () => void;
  stepRef: React.RefObject<HTMLElement | null>;
};

/** Which step is open: it stands in the address, so that “back” works, and a step out of reach leads to the first open one. */
export function useStep(acceptance: Acceptance, done: readonly Step[], isSent: boolean): StepControl {
  const [search] = useSearchParams();
  const { pathname, key, state } = useLocation();
  const navigate = useNavigate();
  const stepRef = useRef<HTMLElement>(null);
  const [errorsWanted, setErrorsWanted] = useState(0);
  const steps = stepsFor(acceptance);
  const wanted = search.get('step');
  const step = reachableStep(wanted, steps, done);
  const addressOf = (to: Step) => `${pathname}?step=${to}`;

  useEffect(() => {
    // Once it is sent no step is open: the way leads to Done.
    if (wanted !== step && !isSent) void navigate(`${pathname}?step=${step}`, { replace: true, state: { stay: true } });
  }, [wanted, step, isSent, pathname, navigate]);

  const firstKey = useRef(key);
  useEffect(() => {
    if (!stepRef.current || key === firstKey.current || step !== wanted || state?.stay) return;
    const place = typeof state?.place === 'string' ? state.place : null;
    if (place) return focusPlace(stepRef.current, place);
    window.scrollTo({ top: 0 });
    stepRef.current.focus({ preventScroll: true });
  }, [key, state, step, wanted]);

  useEffect(() => {
    const wrong = errorsWanted > 0 && stepRef.current?.querySelector('[aria-invalid="true"]');
    if (wrong) focusInside(wrong);
  }, [errorsWanted]);

  return {
    step,
    steps,
    addressOf,
    stepRef,
    goTo: (to, place) => void navigate(addressOf(to), { state: { place } }),
    focusFirstError: () => setErrorsWanted((count) => count + 1),
  };
}
