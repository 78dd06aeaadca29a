import { type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import type { Ground, Shape, Step } from './plan.js';

type Target = Record<string, unknown>;
type FieldStep = Extract<Step, { kind: 'field' }>;

/**
 * Carries out a plan level by level: a field is resolved for all rows of a level before anything below it begins, so reads
 * of one level meet in one statement and a row costs no promise but those of its own resolvers. Anything out of the
 * ordinary (an error, a null that may not be one) rejects; the caller then lets graphql-js find the answer, which knows
 * what an error leaves of the rest.
 */
export function run(steps: readonly Step[], ground: Ground, context: unknown): Promise<Target> {
  return new Promise((resolve, reject) => {
    const data: Target = {};
    let open = 1;
    const done = () => {
      open -= 1;
      if (open === 0) resolve(data);
    };
    const later = <T>(work: Promise<T>, then: (value: T) => void) => {
      open += 1;
      work.then(then).then(done, reject);
    };
    fill({ ground, context, later }, steps, [undefined], [data]);
    done();
  });
}

interface Run {
  ground: Ground;
  context: unknown;
  later: <T>(work: Promise<T>, then: (value: T) => void) => void;
}

class NotOrdinary extends Error {}

/** Writes the fields of a level's objects; `parents` are the rows they are read from, in the same order. */
function fill(run: Run, steps: readonly Step[], parents: readonly unknown[], targets: readonly Target[]): void {
  for (const step of steps) {
    if (step.kind === 'typename') {
      for (const target of targets) target[step.key] = step.name;
      continue;
    }
    const values = valuesOf(run, step, parents);
    if (values.some(isPromise)) {
      // Its place among the fields is kept: the answer has them in the order they were asked for.
      for (const target of targets) target[step.key] = null;
      run.later(Promise.all(values), (settled) => put(run, step, settled, targets));
    } else put(run, step, values, targets);
  }
}

function valuesOf(run: Run, step: FieldStep, parents: readonly unknown[]): unknown[] {
  const { field, nodes, parentType, key } = step;
  const [node] = nodes;
  if (!node) throw new NotOrdinary();
  const { schema, operation, fragments, variables } = run.ground;
  const { resolve, name } = field;
  if (!resolve) return parents.map((parent) => Object(parent)[name]);
  const args = field.args.length > 0 ? getArgumentValues(field, node, variables) : {};
  const info: GraphQLResolveInfo = {
    fieldName: name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    path: { prev: undefined, key, typename: parentType.name },
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: variables,
  };
  return parents.map((parent) => resolve(parent, args, run.context, info));
}

function put(run: Run, { key, shape }: FieldStep, values: readonly unknown[], targets: readonly Target[]): void {
  if (shape.kind === 'leaf') {
    targets.forEach((target, at) => {
      target[key] = leaf(shape, values[at]);
    });
    return;
  }
  const below = new Level();
  targets.forEach((target, at) => {
    const value = values[at];
    target[key] = shape.kind === 'list' ? list(shape, value, below) : object(shape, value, below);
  });
  const inside = shape.kind === 'list' ? shape.of : shape;
  if (inside.kind === 'object' && below.targets.length > 0) fill(run, inside.steps, below.parents, below.targets);
}

/** The objects of the next level: whatever one field holds for all rows of this one. */
class Level {
  readonly parents: unknown[] = [];
  readonly targets: Target[] = [];
}

function list(shape: Extract<Shape, { kind: 'list' }>, value: unknown, below: Level): unknown {
  if (value === null || value === undefined) return absent(shape);
  if (!Array.isArray(value)) throw new NotOrdinary();
  const { of } = shape;
  return value.map((item: unknown) => (of.kind === 'leaf' ? leaf(of, item) : object(of, item, below)));
}

function object(shape: Shape, value: unknown, below: Level): Target | null {
  if (value === null || value === undefined) return absent(shape);
  if (typeof value !== 'object' || value instanceof Error || isPromise(value)) throw new NotOrdinary();
  const target: Target = {};
  below.parents.push(value);
  below.targets.push(target);
  return target;
}

function leaf(shape: Extract<Shape, { kind: 'leaf' }>, value: unknown): unknown {
  if (value === null || value === undefined) return absent(shape);
  if (value instanceof Error || isPromise(value)) throw new NotOrdinary();
  const serialized = shape.serialize(value);
  return serialized === null || serialized === undefined ? absent(shape) : serialized;
}

function absent({ required }: Shape): null {
  if (required) throw new NotOrdinary();
  return null;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
