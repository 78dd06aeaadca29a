import { type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import { Later } from '../../core/loader.js';
import type { Ground, Shape, Step } from './plan.js';

type Row = Record<string, unknown>;
type FieldStep = Extract<Step, { kind: 'field' }>;

/**
 * Carries out a plan level by level: a field is resolved for all rows of a level before anything below it begins, so reads
 * of one level meet in one statement and a row costs no promise but those of its own resolvers. Anything out of the
 * ordinary (an error, a null that may not be one) rejects; the caller then lets graphql-js find the answer, which knows
 * what an error leaves of the rest.
 */
export function run(steps: readonly Step[], ground: Ground, context: unknown): Promise<Row> {
  return new Promise((resolve, reject) => {
    const data: Row = {};
    let open = 1;
    const done = () => {
      open -= 1;
      if (open === 0) resolve(data);
    };
    const later = <T>(work: Promise<T>, then: (value: T) => void) => {
      open += 1;
      work.then(then).then(done, reject);
    };
    fill({ ground, context, later }, steps, [{}], [data]);
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
function fill(run: Run, steps: readonly Step[], parents: readonly Row[], targets: readonly Row[]): void {
  for (const step of steps) {
    if (step.kind === 'typename') for (const target of targets) target[step.key] = step.name;
    else if (step.field.resolve) resolveAll(run, step, parents, targets);
    else {
      const { name } = step.field;
      put(
        run,
        step,
        parents.map((parent) => parent[name]),
        targets,
      );
    }
  }
}

function resolveAll(run: Run, step: FieldStep, parents: readonly Row[], targets: readonly Row[]): void {
  const values = valuesOf(run, step, parents);
  const promises = values.filter(isPromise);
  if (promises.length === 0) {
    put(run, step, values, targets);
    return;
  }
  // Its place among the fields is kept: the answer has them in the order they were asked for.
  for (const target of targets) target[step.key] = null;
  const shares = promises.filter((promise) => promise instanceof Later);
  if (shares.length < promises.length) {
    run.later(Promise.all(values), (settled) => put(run, step, settled, targets));
    return;
  }
  const batches = [...new Set(shares.map(({ batch }) => batch))];
  run.later(Promise.all(batches.map((batch) => batch.read())), () => {
    const read = values.map((value) => (value instanceof Later ? value.value() : value));
    put(run, step, read, targets);
  });
}

function valuesOf(run: Run, step: FieldStep, parents: readonly Row[]): unknown[] {
  const { field, nodes, parentType, key } = step;
  const [node] = nodes;
  const { schema, operation, fragments, variables } = run.ground;
  const { resolve, name } = field;
  if (!node || !resolve) throw new NotOrdinary();
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

function put(run: Run, { key, shape }: FieldStep, values: readonly unknown[], targets: readonly Row[]): void {
  if (shape.kind === 'leaf') {
    for (let at = 0; at < targets.length; at++) {
      const target = targets[at];
      if (target) target[key] = leaf(shape, values[at]);
    }
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
  readonly parents: Row[] = [];
  readonly targets: Row[] = [];
}

function list(shape: Extract<Shape, { kind: 'list' }>, value: unknown, below: Level): unknown {
  if (value === null || value === undefined) return absent(shape);
  if (!Array.isArray(value)) throw new NotOrdinary();
  const { of } = shape;
  return value.map((item: unknown) => (of.kind === 'leaf' ? leaf(of, item) : object(of, item, below)));
}

function object(shape: Shape, value: unknown, below: Level): Row | null {
  if (value === null || value === undefined) return absent(shape);
  if (!isRow(value)) throw new NotOrdinary();
  const target: Row = {};
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

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && !(value instanceof Error) && !isPromise(value);
}

/** Resolvers return no other kinds of promises. */
function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise || value instanceof Later;
}
