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

/** From the top of the form to its end. */
const places = [
  'company.address.country',
  'company.legalName',
  'company.registrationId',
  'company.phone',
  'company.address',
  'domainPrefix',
  'company',
  'externalId',
  'contact',
  'agreement',
  'resellerId',
  'order.lines',
  'order.additionalResellers',
  'order',
];

export function inFormOrder(problems: readonly Problem[]): Problem[] {
  const rank = ({ field }: Problem) => places.findIndex((place) => field?.startsWith(place));
  return [...problems].sort((a, b) => rank(a) - rank(b));
}
