import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

export type Problem = { code: string; field?: string | null; message: string };
type Verdict = { userErrors: readonly Problem[]; warnings?: readonly Problem[] };

type Options<T extends FieldValues, V extends Verdict> = {
  form: UseFormReturn<T>;
  /** The form's own mutation with `dryRun: true`. */
  ask: (values: T) => Promise<V | null | undefined>;
  /** Fields whose problems show although nobody has been in them yet: all of a form one has tried to send. */
  isRevealed?: (field: string) => boolean;
};

export type DryRun<V extends Verdict> = {
  /** The last answer; null before the first. */
  verdict: V | null;
  /** Every problem of the last answer, shown at its field or not. */
  errors: readonly Problem[];
  /** The warning to show at a field; nothing while nobody has been in it. */
  warningAt: (field: string) => string | undefined;
  /** Asks now and resolves with the answer. Throws when there is none: no network, no rights. */
  check: () => Promise<V | null>;
  /** Asks once the person has paused; for `onBlur` around the fields. Silent when there is no answer. */
  checkSoon: () => void;
};

const pause = 300;
const none: readonly Problem[] = [];

/**
 * Judges a form by the mutation behind it, so that no rule lives in the client. The last answer wins; its `userErrors`
 * become form errors at the field of the same path. A problem shows once its field was left, and goes as soon as it is mended.
 */
export function useDryRun<T extends FieldValues, V extends Verdict>(options: Options<T, V>): DryRun<V> {
  const { form } = options;
  const latest = useRef(options);
  latest.current = options;
  const [verdict, setVerdict] = useState<V | null>(null);
  const shown = useRef(new Set<string>());
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const isShown = useCallback(
    (field: string) =>
      isPathOf(form, field) && (form.getFieldState(field).isTouched || latest.current.isRevealed?.(field)),
    [form],
  );

  const check = useCallback(async () => {
    clearTimeout(timer.current);
    const mine = ++turn.current;
    const answer = (await latest.current.ask(form.getValues())) ?? null;
    if (mine !== turn.current) return answer;
    const problems = (answer?.userErrors ?? []).filter(({ field }) => field && isShown(field));
    shown.current = showErrors(form, problems, shown.current);
    setVerdict(answer);
    return answer;
  }, [form, isShown]);

  const checkSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void check().catch(() => undefined), pause);
  }, [check]);

  useEffect(() => {
    // Whoever mends a problem sees it go without having to leave the field first.
    const stop = form.subscribe({ formState: { values: true }, callback: () => shown.current.size > 0 && checkSoon() });
    return () => {
      stop();
      clearTimeout(timer.current);
    };
  }, [form, checkSoon]);

  // The sentences come from the server: another language is another answer.
  const { language } = useTranslation().i18n;
  const spoken = useRef(language);
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    if (turn.current > 0) checkSoon();
  }, [language, checkSoon]);

  const warningAt = (field: string) =>
    isShown(field) ? verdict?.warnings?.find((warning) => warning.field === field)?.message : undefined;

  return { verdict, errors: verdict?.userErrors ?? none, warningAt, check, checkSoon };
}

// Problems of fields that are not shown stay out of the form; those that are gone leave it. Returns the paths that have one.
function showErrors<T extends FieldValues>(
  form: UseFormReturn<T>,
  problems: readonly Problem[],
  before: Set<string>,
): Set<string> {
  const now = new Map<string, Problem>();
  // The first problem of a field is the one to mend first.
  for (const problem of problems) if (problem.field && !now.has(problem.field)) now.set(problem.field, problem);
  for (const field of before) if (!now.has(field) && isPathOf(form, field)) form.clearErrors(field);
  for (const [field, { code, message }] of now) {
    if (isPathOf(form, field)) form.setError(field, { type: code, message });
  }
  return new Set(now.keys());
}

// The form has the shape of the input, so a path of the input is a path of the form.
function isPathOf<T extends FieldValues>(_form: UseFormReturn<T>, field: string): field is FieldPath<T> {
  return field !== '';
}
