import { type GraphQLAbstractType, type GraphQLError, getArgumentValues, isAbstractType, locatedError } from 'graphql';
import { Later } from '../../core/loader.js';
import { AnswerSize } from './answer-size.js';
import { completeLeaf, completeNull, notAList, stepsBelow } from './completion.js';
import { type FieldFailure, Level, ResultObject } from './level.js';
import { limits } from './limits.js';
import { type BoundOperation, type FieldStep, resolveInfoOf, type Shape, type Step } from './plan.js';
import { errorsOf } from './result-errors.js';
import { nextTurn } from './turns.js';
import { Failed, isList, isObject, isPromise, settled } from './values.js';

export interface OperationResult {
  data: Record<string, unknown> | null;
  errors: readonly GraphQLError[];
}

/** How long an operation may occupy the event loop before it lets other requests have a turn, in ms. */
const timeSlice = 10;

/** How many resolvers are called between two looks at the clock. */
const resolversPerLook = 32;

/**
 * Executes a plan level by level: a field is resolved for all objects of a level before anything below it begins. The reads of one
 * level are therefore one statement, and an object costs no promise but those of its own resolvers. A field that fails becomes an
 * error and null, as in graphql-js. An answer that becomes too large ends the execution. Callers take turns by their names.
 */
export async function executePlan(
  steps: readonly Step[],
  bound: BoundOperation,
  context: unknown,
  caller = '',
): Promise<OperationResult> {
  const execution = new PlanExecution(bound, context, caller);
  const data = new ResultObject();
  const root = Level.root(data);
  // The root fields of a mutation are executed one after the other.
  const groups = bound.operation.operation === 'mutation' ? steps.map((step) => [step]) : [steps];
  try {
    for (const group of groups) await execution.execute(root, group);
    return execution.resultWith(data);
  } catch (error) {
    return { data: null, errors: [locatedError(error, undefined)] };
  }
}

class PlanExecution {
  private readonly failures: FieldFailure[] = [];
  private readonly size = new AnswerSize();
  private sliceStart = performance.now();
  /** Branches of the plan that are not finished: those that wait for promises, and the one that is running. */
  private pending = 0;
  private hasEnded = false;
  private resolve: () => void = () => undefined;
  private reject: (error: unknown) => void = () => undefined;

  constructor(
    private readonly bound: BoundOperation,
    private readonly context: unknown,
    private readonly caller: string,
  ) {}

  /** Resolves when the steps and everything below them are executed. */
  execute(level: Level, steps: readonly Step[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = (error) => {
        this.hasEnded = true;
        reject(error);
      };
      this.pending = 1;
      try {
        this.executeSteps(level, steps, 0);
        this.finishBranch();
      } catch (error) {
        this.reject(error);
      }
    });
  }

  /** The result of the operation, once all steps are executed: the failures are made errors and their nulls propagated. */
  resultWith(data: ResultObject): OperationResult {
    const errors: GraphQLError[] = [];
    for (const { level, ...failure } of this.failures) {
      const settled = level.settle(failure);
      if (!settled) continue;
      errors.push(settled.error);
      if (settled.nullsAnswer) return { data: null, errors: errorsOf(null, errors) };
    }
    return { data, errors: errorsOf(data, errors).slice(0, limits.errors) };
  }

  private finishBranch(): void {
    this.pending -= 1;
    if (this.pending === 0) this.resolve();
  }

  /** Continues with the value of a promise, unless the execution has ended meanwhile. */
  private continueAfter<T>(promise: Promise<T>, next: (value: T) => void): void {
    this.pending += 1;
    promise
      .then((value) => {
        if (!this.hasEnded) next(value);
      })
      .then(
        () => this.finishBranch(),
        (error) => this.reject(error),
      );
  }

  /** Lets other requests have their turns, and then continues. */
  private continueNextTurn(next: () => void): void {
    this.continueAfter(nextTurn(this.caller), () => {
      this.sliceStart = performance.now();
      next();
    });
  }

  private isSliceOver(): boolean {
    return performance.now() - this.sliceStart > timeSlice;
  }

  /** Executes the steps from index `from` on, each for all objects of the level. */
  private executeSteps(level: Level, steps: readonly Step[], from: number): void {
    const { sources, targets } = level;
    for (let at = from; at < steps.length; at++) {
      const step = steps[at];
      if (!step) return;
      if (this.isSliceOver()) {
        this.continueNextTurn(() => this.executeSteps(level, steps, at));
        return;
      }
      // The key with its quotes, a colon and a comma.
      this.size.add(targets.length, targets.length * (step.key.length + 4));
      if (step.kind === 'typename') for (const target of targets) target[step.key] = step.name;
      else if (step.field.resolve) this.resolveField(level, step);
      else {
        const { name } = step.field;
        this.complete(
          level,
          step,
          sources.map((source) => Object(source)[name]),
        );
      }
    }
  }

  private resolveField(level: Level, step: FieldStep): void {
    const { field, nodes } = step;
    const [node] = nodes;
    const { resolve } = field;
    if (!node || !resolve) return;
    const { sources } = level;
    const values: unknown[] = [];
    let args: Record<string, unknown>;
    try {
      args = field.args.length > 0 ? getArgumentValues(field, node, this.bound.variables) : {};
    } catch (error) {
      const failed = sources.map(() => new Failed(error));
      this.complete(level, step, failed);
      return;
    }
    const info = resolveInfoOf(step, this.bound);
    const resolveRest = (): void => {
      while (values.length < sources.length) {
        try {
          values.push(resolve(sources[values.length], args, this.context, info));
        } catch (error) {
          values.push(new Failed(error));
        }
        if (values.length % resolversPerLook === 0 && values.length < sources.length && this.isSliceOver()) {
          reserveKey(level, step);
          // Nothing awaits these promises yet. One that is rejected meanwhile would end the process.
          for (const value of values) if (value instanceof Promise) value.catch(() => undefined);
          this.continueNextTurn(resolveRest);
          return;
        }
      }
      this.awaitAndComplete(level, step, values);
    };
    resolveRest();
  }

  private awaitAndComplete(level: Level, step: FieldStep, values: unknown[]): void {
    const promises = values.filter(isPromise);
    if (promises.length === 0) {
      this.complete(level, step, values);
      return;
    }
    reserveKey(level, step);
    const batched = promises.filter((promise) => promise instanceof Later);
    if (batched.length < promises.length) {
      const all = Promise.all(values).catch(() => Promise.all(values.map(settled)));
      this.continueAfter(all, (results) => this.complete(level, step, results));
      return;
    }
    // A batch is awaited once, and not once for each object.
    const batches = [...new Set(batched.map(({ batch }) => batch))];
    const reads = Promise.all(batches.map((batch) => batch.read()));
    const all = reads.then(
      () => values.map((value) => (value instanceof Later ? value.value() : value)),
      () => Promise.all(values.map(settled)),
    );
    this.continueAfter(all, (results) => this.complete(level, step, results));
  }

  private complete(level: Level, step: FieldStep, values: readonly unknown[]): void {
    const inner = step.shape.kind === 'list' ? step.shape.of : step.shape;
    if (inner.kind === 'object' && isAbstractType(inner.type)) this.completeAbstract(level, step, values, inner.type);
    else this.completeValues(level, step, values);
  }

  /** The same for an interface: each value is asked for its object type first. The functions of type-graphql answer with promises. */
  private completeAbstract(level: Level, step: FieldStep, values: readonly unknown[], type: GraphQLAbstractType): void {
    const objects = new Set(values.flatMap((value) => (isList(value) ? [...value] : [value])).filter(isObject));
    const info = resolveInfoOf(step, this.bound);
    const typeNameOf = async (object: object) => {
      const name = await type.resolveType?.(object, this.context, info, type);
      return [object, name ?? Object(object).__typename] as const;
    };
    reserveKey(level, step);
    this.continueAfter(Promise.all([...objects].map(typeNameOf)), (typeNames) =>
      this.completeValues(level, step, values, new Map(typeNames)),
    );
  }

  /** Writes the values of a field into the objects of a level, and executes the steps below. */
  private completeValues(
    level: Level,
    step: FieldStep,
    values: readonly unknown[],
    typeNames?: ReadonlyMap<unknown, unknown>,
  ): void {
    const { key, shape } = step;
    const { targets } = level;
    const levelsBelow = new Map<readonly Step[], Level>();
    const failuresBefore = this.failures.length;
    let bytes = 0;
    /** Completes the value of the field, or of an item of its list. */
    const completeValue = (
      of: Exclude<Shape, { kind: 'list' }>,
      value: unknown,
      index: number,
      item: number,
    ): unknown => {
      try {
        if (value instanceof Failed) throw value.error;
        if (value instanceof Error) throw value;
        if (value === null || value === undefined) return completeNull(of, step);
        if (of.kind === 'leaf') {
          const serialized = completeLeaf(of, value, step);
          bytes += typeof serialized === 'string' ? serialized.length + 2 : 1;
          return serialized;
        }
        const steps = stepsBelow(of, value, step, typeNames);
        const below = levelsBelow.get(steps) ?? new Level(level, step);
        levelsBelow.set(steps, below);
        return below.add(value, index, item);
      } catch (error) {
        this.failures.push({ level, index, step, item, error });
        return null;
      }
    };
    for (let index = 0; index < targets.length; index++) {
      const target = targets[index];
      const value = values[index];
      if (!target) continue;
      if (shape.kind !== 'list') target[key] = completeValue(shape, value, index, -1);
      else if (isList(value)) {
        target[key] = Array.from(value, (each: unknown, item) => completeValue(shape.of, each, index, item));
      } else {
        const failed = value === null || value === undefined || value instanceof Failed ? value : notAList(step);
        target[key] = completeValue({ ...shape, kind: 'leaf', serialize: () => undefined }, failed, index, -1);
      }
    }
    this.size.add(0, bytes, this.failures.length - failuresBefore);
    for (const [steps, below] of levelsBelow) this.executeSteps(below, steps, 0);
  }
}

/** Sets a key before its value is known: the fields of an answer are in the order in which they were selected. */
function reserveKey({ targets }: Level, { key }: FieldStep): void {
  for (const target of targets) target[key] = null;
}
