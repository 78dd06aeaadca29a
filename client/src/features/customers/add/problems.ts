import type { Problem } from '../../../core/dryRun';

type Judged = { userErrors: Problem[]; warnings: Problem[] };

/** While the signer is the primary contact its fields are not on the page: what is wrong there is wrong at the contact. */
export function problemsAtContact<V extends Judged>(verdict: V): V {
  return { ...verdict, userErrors: move(verdict.userErrors), warnings: move(verdict.warnings) };
}

function move(problems: Problem[]): Problem[] {
  const moved = problems.map((problem) => ({
    ...problem,
    field: problem.field?.replace(/^agreement\.signer\./, 'contact.') ?? null,
  }));
  return moved.filter((problem, index) => moved.findIndex((other) => isSamePlace(problem, other)) === index);
}

function isSamePlace(a: Problem, b: Problem): boolean {
  return a.field === b.field && (a.field?.startsWith('contact.') || a.code === b.code);
}
