import { type GraphQLError, locatedError } from 'graphql';
import type { FieldStep } from './plan.js';

/**
 * An object of an answer. It has no prototype, so that fields may have any name: with the usual prototype an assignment to
 * `__proto__` would replace the prototype.
 */
export class ResultObject {
  [key: string]: unknown;
}
Object.setPrototypeOf(ResultObject.prototype, null);

/**
 * The objects that one field has in all objects of the level above. An object is known by its index in the level. The level also keeps
 * where each object is in the level above, so that an error can be given its path and a null can be propagated.
 */
export class Level {
  readonly sources: unknown[] = [];
  readonly targets: ResultObject[] = [];
  private readonly parents: number[] = [];
  private readonly items: number[] = [];

  constructor(
    private readonly above: Level | null,
    private readonly step: FieldStep | null,
  ) {}

  /** The level of the root object of an answer. */
  static root(target: ResultObject): Level {
    const level = new Level(null, null);
    level.sources.push(undefined);
    level.targets.push(target);
    return level;
  }

  /**
   * Adds the result object for a source. `parent` is the index of the object above, `item` the index in the list that the field of
   * that object has, or −1 when the field is no list.
   */
  add(source: unknown, parent: number, item: number): ResultObject {
    const target = new ResultObject();
    this.sources.push(source);
    this.targets.push(target);
    this.parents.push(parent);
    this.items.push(item);
    return target;
  }

  /** The path of an object in the answer; null when a propagated null has already removed it. */
  private pathTo(index: number): (string | number)[] | null {
    const { above, step } = this;
    if (!above || !step) return [];
    const [parent = 0, item = -1] = [this.parents[index], this.items[index]];
    const value = above.targets[parent]?.[step.key];
    const there: unknown = item < 0 || !Array.isArray(value) ? value : value[item];
    const path = there === this.targets[index] ? above.pathTo(parent) : null;
    path?.push(step.key);
    if (item >= 0) path?.push(item);
    return path;
  }

  /**
   * Puts null in place of a value that failed, or of the nearest value above that may be null. False when there is none, so that
   * the whole answer is null.
   */
  private propagateNull(index: number, { key, shape }: FieldStep, item: number): boolean {
    const target = this.targets[index];
    const list = target?.[key];
    if (item >= 0 && shape.kind === 'list' && !shape.of.nonNull && Array.isArray(list)) {
      list[item] = null;
      return true;
    }
    if (!shape.nonNull) {
      if (target) target[key] = null;
      return true;
    }
    const { above, step } = this;
    return above && step ? above.propagateNull(this.parents[index] ?? 0, step, this.items[index] ?? -1) : false;
  }

  /**
   * Makes a failure an error with a path, and propagates its null. Answers null when an earlier failure has already removed the
   * place of this one; `nullsAnswer` says that the whole answer is null.
   */
  settle({ index, step, item, error }: Omit<FieldFailure, 'level'>): SettledFailure | null {
    const path = this.pathTo(index);
    if (!path) return null;
    path.push(step.key);
    if (item >= 0) {
      if (!Array.isArray(this.targets[index]?.[step.key])) return null;
      path.push(item);
    }
    return { error: locatedError(error, step.nodes, path), nullsAnswer: !this.propagateNull(index, step, item) };
  }
}

interface SettledFailure {
  error: GraphQLError;
  nullsAnswer: boolean;
}

/** A field, or an item of its list, that has no value because of an error. */
export interface FieldFailure {
  level: Level;
  /** The index in the level of the object that has the field. */
  index: number;
  step: FieldStep;
  /** The index in the list; −1 for the field itself. */
  item: number;
  error: unknown;
}
