import type { Vars } from './i18n.js';

/** What is wrong with one field of an input. `code` is a key of locales/<language>/errors.json and never changes once released. */
export interface Problem {
  code: string;
  /** Path below `input`, e.g. `company.address.postalCode`; null when no single field is to blame. */
  field: string | null;
  vars?: Vars;
}

/** Collects every problem of one input, so that the caller is told all of them at once. */
export class Problems {
  readonly errors: Problem[] = [];
  readonly warnings: Problem[] = [];

  add(code: string, field: string | null, vars?: Problem['vars']): void {
    this.errors.push({ code, field, vars });
  }

  warn(code: string, field: string | null, vars?: Problem['vars']): void {
    this.warnings.push({ code, field, vars });
  }

  /** Refuses the input when anything is wrong with it; `payload` is what the answer tells all the same. */
  throwIfAny(payload: Record<string, unknown> = {}): void {
    if (this.errors.length > 0) throw new Refused(this.errors, this.warnings, payload);
  }
}

/** An expected refusal. At the edge it becomes the payload's `userErrors`; whatever the transaction did is rolled back. */
export class Refused extends Error {
  constructor(
    readonly problems: readonly Problem[],
    readonly warnings: readonly Problem[] = [],
    /** Fields of the payload that go with the refusal, such as the current object of a version conflict. */
    readonly payload: Record<string, unknown> = {},
  ) {
    super(problems.map((problem) => `${problem.code} (${problem.field ?? '-'})`).join(', '));
  }

  static because(code: string, field: string | null = null, vars?: Problem['vars']): Refused {
    return new Refused([{ code, field, vars }]);
  }
}
