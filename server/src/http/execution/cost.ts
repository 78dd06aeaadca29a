import { GraphQLError, getArgumentValues, getNamedType, isIntrospectionType } from 'graphql';
import type { Size } from '../../core/list-size.js';
import { defaultPageSize, largestPage } from '../../core/page.js';
import { limits } from './limits.js';
import { type BoundOperation, type FieldStep, type ObjectShape, resolveInfoOf, type Step } from './plan.js';

/**
 * The cost of an operation is the number of fields that its answer may hold; schema/README.md has the formula. What is inside a list
 * counts as often as the list may hold objects: by its page size, or by its stated maximum. Of the types of an interface the one
 * with the highest cost counts. Introspection costs as many fields as it answers.
 */
export function costOf(steps: readonly Step[], bound: BoundOperation): number {
  return Math.min(costOfSteps(steps, bound, null), Number.MAX_SAFE_INTEGER);
}

interface Page {
  fields: readonly string[];
  rows: number;
}

function costOfSteps(steps: readonly Step[], bound: BoundOperation, page: Page | null): number {
  let cost = 0;
  for (const step of steps) cost += step.kind === 'typename' ? 1 : step.weight + costBelow(step, bound, page);
  return cost;
}

function costBelow(step: FieldStep, bound: BoundOperation, page: Page | null): number {
  const { shape, size, field } = step;
  const object = shape.kind === 'list' ? shape.of : shape;
  if (object.kind === 'leaf') return 0;
  if (isIntrospectionType(getNamedType(field.type))) return introspectionCost(step, bound);
  const rows = size ? rowsOf(step, size, bound) : null;
  const below = size && rows !== null && size.fields.length > 0 ? { fields: size.fields, rows } : null;
  const one = highestCost(object, bound, below);
  if (shape.kind !== 'list') return one;
  return one * (rows ?? (page?.fields.includes(field.name) ? page.rows : defaultPageSize));
}

function highestCost({ stepsOf }: ObjectShape, bound: BoundOperation, page: Page | null): number {
  let cost = 0;
  for (const steps of stepsOf.values()) {
    if (!(steps instanceof GraphQLError)) cost = Math.max(cost, costOfSteps(steps, bound, page));
  }
  return cost;
}

/** How many objects a list may hold. A page size that the resolver will refuse counts as the nearest one that it accepts. */
function rowsOf({ field, nodes: [node] }: FieldStep, size: Size, { variables }: BoundOperation): number {
  if (size.arguments.length === 0 || !node) return size.assumed;
  let given: Record<string, unknown> = {};
  try {
    given = getArgumentValues(field, node, variables);
  } catch {
    // A required argument is missing, so the resolver will not be called.
  }
  const asked = size.arguments.map((name) => given[name]).find((value) => value !== null && value !== undefined);
  const rows = Array.isArray(asked) ? asked.length : (asked ?? size.assumed);
  return typeof rows === 'number' ? Math.min(Math.max(rows, 0), largestPage) : size.assumed;
}

/** By step: the arguments of introspection are the same whenever a plan is used (`variablesOfPlan`), so its cost is too. */
const introspectionCosts = new WeakMap<FieldStep, number>();

function introspectionCost(step: FieldStep, bound: BoundOperation): number {
  const cost = introspectionCosts.get(step) ?? new IntrospectionCounter(bound).below(step, undefined);
  introspectionCosts.set(step, cost);
  return cost;
}

/** Counts the fields that introspection answers. Parts of a schema refer to each other, so each pair of a selection and a part is counted once. */
class IntrospectionCounter {
  private readonly counted = new Map<readonly Step[], Map<unknown, number>>();
  private visited = 0;

  constructor(private readonly bound: BoundOperation) {}

  below(step: FieldStep, source: unknown): number {
    const { field, shape, nodes } = step;
    const object = shape.kind === 'list' ? shape.of : shape;
    const [node] = nodes;
    if (object.kind === 'leaf' || !field.resolve || !node) return 0;
    const args = getArgumentValues(field, node, this.bound.variables);
    const value: unknown = field.resolve(source, args, undefined, resolveInfoOf(step, this.bound));
    const values: unknown[] = Array.isArray(value) ? value : [value];
    let cost = 0;
    for (const steps of object.stepsOf.values()) {
      if (!(steps instanceof GraphQLError)) for (const each of values) cost += this.costOf(steps, each);
    }
    return cost;
  }

  private costOf(steps: readonly Step[], source: unknown): number {
    // Beyond the limit the exact cost does not matter.
    if (source === null || source === undefined || this.visited > limits.cost) return 0;
    const before = this.counted.get(steps) ?? new Map<unknown, number>();
    this.counted.set(steps, before);
    const known = before.get(source);
    if (known !== undefined) return known;
    this.visited += steps.length;
    let cost = 0;
    for (const step of steps) cost += 1 + (step.kind === 'field' ? this.below(step, source) : 0);
    before.set(source, cost);
    return cost;
  }
}
