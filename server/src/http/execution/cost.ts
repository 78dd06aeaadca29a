import { getArgumentValues, getNamedType, isIntrospectionType } from 'graphql';
import type { Size } from '../../core/list-size.js';
import { defaultPageSize, largestPage } from '../../core/page.js';
import { limits } from './limits.js';
import { type FieldStep, type Ground, infoOf, type ObjectShape, type Step } from './plan.js';

/**
 * What an operation costs (the formula stands in schema/README.md): as many as its answer may hold fields. A list counts as
 * often as it may hold objects: its page, or its stated maximum. Of an interface's types the dearest counts. Introspection
 * is counted by what it answers.
 */
export function costOf(steps: readonly Step[], ground: Ground): number {
  return Math.min(costOfSteps(steps, ground, null), Number.MAX_SAFE_INTEGER);
}

interface Page {
  fields: readonly string[];
  rows: number;
}

function costOfSteps(steps: readonly Step[], ground: Ground, page: Page | null): number {
  let cost = 0;
  for (const step of steps) cost += step.kind === 'typename' ? 1 : step.weight + costBelow(step, ground, page);
  return cost;
}

function costBelow(step: FieldStep, ground: Ground, page: Page | null): number {
  const { shape, size, field } = step;
  const object = shape.kind === 'list' ? shape.of : shape;
  if (object.kind === 'leaf') return 0;
  if (isIntrospectionType(getNamedType(field.type))) return introspected(step, ground);
  const rows = size ? rowsOf(step, size, ground) : null;
  const below = size && rows !== null && size.fields.length > 0 ? { fields: size.fields, rows } : null;
  const one = dearest(object, ground, below);
  if (shape.kind !== 'list') return one;
  return one * (rows ?? (page?.fields.includes(field.name) ? page.rows : defaultPageSize));
}

function dearest({ stepsOf }: ObjectShape, ground: Ground, page: Page | null): number {
  let cost = 0;
  for (const steps of stepsOf.values()) cost = Math.max(cost, costOfSteps(steps, ground, page));
  return cost;
}

/** How many objects are asked for. A number that the resolver will refuse counts as the nearest one that it takes. */
function rowsOf({ field, nodes: [node] }: FieldStep, size: Size, { variables }: Ground): number {
  if (size.arguments.length === 0 || !node) return size.assumed;
  let given: Record<string, unknown> = {};
  try {
    given = getArgumentValues(field, node, variables);
  } catch {
    // An argument that is missing: the resolver is never asked.
  }
  const asked = size.arguments.map((name) => given[name]).find((value) => value !== null && value !== undefined);
  const rows = Array.isArray(asked) ? asked.length : (asked ?? size.assumed);
  return typeof rows === 'number' ? Math.min(Math.max(rows, 0), largestPage) : size.assumed;
}

/** Plans have what introspection is asked for fixed (`decidingVariables`), so a step always answers the same. */
const known = new WeakMap<FieldStep, number>();

function introspected(step: FieldStep, ground: Ground): number {
  const cost = known.get(step) ?? new Introspected(ground).below(step, undefined);
  known.set(step, cost);
  return cost;
}

/** Counts what introspection answers: the schema is small and refers to itself, so each part is looked at once. */
class Introspected {
  private readonly counted = new Map<readonly Step[], Map<unknown, number>>();
  private looked = 0;

  constructor(private readonly ground: Ground) {}

  below(step: FieldStep, source: unknown): number {
    const { field, shape, nodes } = step;
    const object = shape.kind === 'list' ? shape.of : shape;
    const [node] = nodes;
    if (object.kind === 'leaf' || !field.resolve || !node) return 0;
    const args = getArgumentValues(field, node, this.ground.variables);
    const value: unknown = field.resolve(source, args, undefined, infoOf(step, this.ground));
    const values: unknown[] = Array.isArray(value) ? value : [value];
    let cost = 0;
    for (const steps of object.stepsOf.values()) for (const each of values) cost += this.of(steps, each);
    return cost;
  }

  private of(steps: readonly Step[], source: unknown): number {
    // Beyond the limit it does not matter by how much.
    if (source === null || source === undefined || this.looked > limits.cost) return 0;
    const before = this.counted.get(steps) ?? new Map<unknown, number>();
    this.counted.set(steps, before);
    const known = before.get(source);
    if (known !== undefined) return known;
    this.looked += steps.length;
    let cost = 0;
    for (const step of steps) cost += 1 + (step.kind === 'field' ? this.below(step, source) : 0);
    before.set(source, cost);
    return cost;
  }
}
