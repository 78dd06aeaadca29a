import { type GraphQLAbstractType, type GraphQLError, getArgumentValues, isAbstractType, locatedError } from 'graphql';
import { Later } from '../../core/loader.js';
import { type Failure, Level, Row } from './level.js';
import { beyond, limits } from './limits.js';
import { type FieldStep, type Ground, infoOf, type ObjectShape, type Shape, type Step } from './plan.js';
import { nextTurn } from './turns.js';
import { Failed, isList, isObject, isPromise, settled } from './values.js';

export interface Outcome {
  data: Row | null;
  errors: readonly GraphQLError[];
}

/** So many milliseconds an operation may keep the others waiting; then they have a turn. */
const patience = 10;

/**
 * Carries out a plan level by level: a field is resolved for all rows of a level before anything below it begins, so reads
 * of one level meet in one statement and a row costs no promise but those of its own resolvers. What fails becomes an error
 * and null, as in graphql-js; an answer that outgrows its limits ends the work.
 */
export async function run(steps: readonly Step[], ground: Ground, context: unknown, caller = ''): Promise<Outcome> {
  const running = new Running(ground, context, caller);
  const data = new Row();
  const root = Level.root(data);
  // One mutation after the other.
  const parts = ground.operation.operation === 'mutation' ? steps.map((step) => [step]) : [steps];
  try {
    for (const part of parts) await running.all(root, part);
    return running.outcome(data);
  } catch (error) {
    return { data: null, errors: [locatedError(error, undefined)] };
  }
}

class Running {
  private readonly failures: Failure[] = [];
  private fields = 0;
  private bytes = 0;
  private turnBegan = performance.now();
  private open = 0;
  private ended = false;
  private resolve: () => void = () => undefined;
  private reject: (error: unknown) => void = () => undefined;

  constructor(
    private readonly ground: Ground,
    private readonly context: unknown,
    private readonly caller: string,
  ) {}

  all(level: Level, steps: readonly Step[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = (error) => {
        this.ended = true;
        reject(error);
      };
      this.open = 1;
      try {
        this.fill(level, steps, 0);
        this.done();
      } catch (error) {
        this.reject(error);
      }
    });
  }

  outcome(data: Row): Outcome {
    const errors: GraphQLError[] = [];
    let isWhole = true;
    for (const { level, ...failure } of this.failures) {
      const settled = isWhole ? level.settle(failure) : null;
      if (!settled) continue;
      if (errors.length < limits.errors) errors.push(settled.error);
      if (settled.whole) isWhole = false;
    }
    return { data: isWhole ? data : null, errors };
  }

  private done(): void {
    this.open -= 1;
    if (this.open === 0) this.resolve();
  }

  private later<T>(work: Promise<T>, then: (value: T) => void): void {
    this.open += 1;
    work
      .then((value) => {
        if (!this.ended) then(value);
      })
      .then(
        () => this.done(),
        (error) => this.reject(error),
      );
  }

  /** Hands over to the other requests, and comes back. */
  private pause(then: () => void): void {
    this.later(nextTurn(this.caller), () => {
      this.turnBegan = performance.now();
      then();
    });
  }

  private isTired(): boolean {
    return performance.now() - this.turnBegan > patience;
  }

  /** Counts what the answer holds by now. */
  private count(fields: number, bytes: number): void {
    this.fields += fields;
    this.bytes += bytes;
    if (this.fields > limits.cost) throw beyond('ANSWER_TOO_LARGE', 'answer', limits.cost, this.fields, 200);
    if (this.bytes > limits.answerBytes) throw answerTooLarge(this.bytes);
  }

  /** Writes the fields of a level's objects, from the step at `from` on. */
  private fill(level: Level, steps: readonly Step[], from: number): void {
    const { sources, targets } = level;
    for (let at = from; at < steps.length; at++) {
      const step = steps[at];
      if (!step) return;
      if (this.isTired()) {
        this.pause(() => this.fill(level, steps, at));
        return;
      }
      this.count(targets.length, targets.length * (step.key.length + 4));
      if (step.kind === 'typename') for (const target of targets) target[step.key] = step.name;
      else if (step.field.resolve) this.resolveAll(level, step);
      else {
        const { name } = step.field;
        this.put(
          level,
          step,
          sources.map((source) => Object(source)[name]),
        );
      }
    }
  }

  private resolveAll(level: Level, step: FieldStep): void {
    const { field, nodes } = step;
    const [node] = nodes;
    const { resolve } = field;
    if (!node || !resolve) return;
    const { sources } = level;
    const values: unknown[] = [];
    let args: Record<string, unknown>;
    try {
      args = field.args.length > 0 ? getArgumentValues(field, node, this.ground.variables) : {};
    } catch (error) {
      const failed = sources.map(() => new Failed(error));
      this.put(level, step, failed);
      return;
    }
    const info = infoOf(step, this.ground);
    const go = (): void => {
      while (values.length < sources.length) {
        try {
          values.push(resolve(sources[values.length], args, this.context, info));
        } catch (error) {
          values.push(new Failed(error));
        }
        if (values.length % 32 === 0 && values.length < sources.length && this.isTired()) {
          keepPlaces(level, step);
          // Nobody waits for them yet, and a promise that is rejected meanwhile would end the process.
          for (const value of values) if (value instanceof Promise) value.catch(() => undefined);
          this.pause(go);
          return;
        }
      }
      this.await(level, step, values);
    };
    go();
  }

  private await(level: Level, step: FieldStep, values: unknown[]): void {
    const promises = values.filter(isPromise);
    if (promises.length === 0) {
      this.put(level, step, values);
      return;
    }
    keepPlaces(level, step);
    const shares = promises.filter((promise) => promise instanceof Later);
    if (shares.length < promises.length) {
      const all = Promise.all(values).catch(() => Promise.all(values.map(settled)));
      this.later(all, (read) => this.put(level, step, read));
      return;
    }
    const batches = [...new Set(shares.map(({ batch }) => batch))];
    const reads = Promise.all(batches.map((batch) => batch.read()));
    const all = reads.then(
      () => values.map((value) => (value instanceof Later ? value.value() : value)),
      () => Promise.all(values.map(settled)),
    );
    this.later(all, (read) => this.put(level, step, read));
  }

  /** Of which types the objects of an interface are; type-graphql tells later. */
  private putOfTypes(level: Level, step: FieldStep, values: readonly unknown[], type: GraphQLAbstractType): void {
    const objects = new Set(values.flatMap((value) => (isList(value) ? [...value] : [value])).filter(isObject));
    const info = infoOf(step, this.ground);
    const nameOf = async (object: object) => {
      const told = await type.resolveType?.(object, this.context, info, type);
      return [object, told ?? Object(object).__typename] as const;
    };
    keepPlaces(level, step);
    this.later(Promise.all([...objects].map(nameOf)), (names) => this.putAll(level, step, values, new Map(names)));
  }

  private put(level: Level, step: FieldStep, values: readonly unknown[]): void {
    const inner = step.shape.kind === 'list' ? step.shape.of : step.shape;
    if (inner.kind === 'object' && isAbstractType(inner.type)) this.putOfTypes(level, step, values, inner.type);
    else this.putAll(level, step, values);
  }

  private putAll(
    level: Level,
    step: FieldStep,
    values: readonly unknown[],
    types?: ReadonlyMap<unknown, unknown>,
  ): void {
    const { key, shape } = step;
    const { targets } = level;
    const below = new Map<readonly Step[], Level>();
    const before = this.failures.length;
    let bytes = 0;
    /** The value of a field or of an item of its list. */
    const one = (of: Exclude<Shape, { kind: 'list' }>, value: unknown, place: number, index: number): unknown => {
      try {
        if (value instanceof Failed) throw value.error;
        if (value instanceof Error) throw value;
        if (value === null || value === undefined) return absent(of, step);
        if (of.kind === 'leaf') {
          const written = of.serialize(value);
          if (written === null || written === undefined) throw new Error(`${step.field.name} was written as nothing.`);
          bytes += typeof written === 'string' ? written.length + 2 : 8;
          return written;
        }
        const steps = stepsFor(of, value, step, types);
        const reached = below.get(steps) ?? new Level(level, step);
        below.set(steps, reached);
        return reached.add(value, place, index);
      } catch (error) {
        this.failures.push({ level, place, step, index, error });
        return null;
      }
    };
    for (let place = 0; place < targets.length; place++) {
      const target = targets[place];
      const value = values[place];
      if (!target) continue;
      if (shape.kind !== 'list') target[key] = one(shape, value, place, -1);
      else if (isList(value)) {
        target[key] = Array.from(value, (item: unknown, index) => one(shape.of, item, place, index));
      } else {
        const failed = value === null || value === undefined ? value : value instanceof Failed ? value : noList(step);
        target[key] = one({ ...shape, kind: 'leaf', serialize: noValue }, failed, place, -1);
      }
    }
    // An error weighs something in the answer too.
    this.count(0, bytes + (this.failures.length - before) * 100);
    for (const [steps, reached] of below) this.fill(reached, steps, 0);
  }
}

function stepsFor(
  { type, stepsOf }: ObjectShape,
  value: unknown,
  step: FieldStep,
  types?: ReadonlyMap<unknown, unknown>,
): readonly Step[] {
  if (typeof value !== 'object') throw new Error(`${step.field.name} holds no object.`);
  const steps = stepsOf.get(types ? String(types.get(value)) : type.name);
  if (!steps) throw new Error(`${step.field.name} holds an object of an unknown type.`);
  return steps;
}

/** The fields of an answer have the order in which they were asked for, whichever is there first. */
function keepPlaces({ targets }: Level, { key }: FieldStep): void {
  for (const target of targets) target[key] = null;
}

function absent({ required }: Shape, { parentType, field }: FieldStep): null {
  if (required) throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${field.name}.`);
  return null;
}

function noList({ parentType, field }: FieldStep): Failed {
  return new Failed(new Error(`${parentType.name}.${field.name} is no list.`));
}

function noValue(): undefined {
  return undefined;
}

export function answerTooLarge(bytes: number): GraphQLError {
  return beyond('ANSWER_TOO_LARGE', 'answerBytes', limits.answerBytes, bytes, 200);
}
