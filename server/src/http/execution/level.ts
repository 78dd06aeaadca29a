import { type GraphQLError, locatedError } from 'graphql';
import type { FieldStep } from './plan.js';

/**
 * An object of an answer. Nothing but its own fields is found in it, whatever they are called: with the usual prototype a field
 * asked for as `__proto__` would set that.
 */
export class Row {
  [key: string]: unknown;
}
Object.setPrototypeOf(Row.prototype, null);

/** The objects that one field holds for all objects of the level above, and where each of them has its place. */
export class Level {
  readonly sources: unknown[] = [];
  readonly targets: Row[] = [];
  private readonly owners: number[] = [];
  private readonly indexes: number[] = [];

  constructor(
    private readonly above: Level | null,
    private readonly step: FieldStep | null,
  ) {}

  static root(target: Row): Level {
    const level = new Level(null, null);
    level.sources.push(undefined);
    level.targets.push(target);
    return level;
  }

  /** Makes the object of `source`; `owner` is its place in the level above, `index` its place in a list or −1. */
  add(source: unknown, owner: number, index: number): Row {
    const target = new Row();
    this.sources.push(source);
    this.targets.push(target);
    this.owners.push(owner);
    this.indexes.push(index);
    return target;
  }

  /** Where an object stands in the answer; null when an error has taken it out already. */
  private pathTo(place: number): (string | number)[] | null {
    const { above, step } = this;
    if (!above || !step) return [];
    const [owner = 0, index = -1] = [this.owners[place], this.indexes[place]];
    const held = above.targets[owner]?.[step.key];
    const there: unknown = index < 0 || !Array.isArray(held) ? held : held[index];
    const path = there === this.targets[place] ? above.pathTo(owner) : null;
    path?.push(step.key);
    if (index >= 0) path?.push(index);
    return path;
  }

  /** Puts null where a value failed or, where null may not stand, further up. False when that is the whole answer. */
  private clear(place: number, { key, shape }: FieldStep, index: number): boolean {
    const target = this.targets[place];
    const list = target?.[key];
    if (index >= 0 && shape.kind === 'list' && !shape.of.required && Array.isArray(list)) {
      list[index] = null;
      return true;
    }
    if (!shape.required) {
      if (target) target[key] = null;
      return true;
    }
    const { above, step } = this;
    return above && step ? above.clear(this.owners[place] ?? 0, step, this.indexes[place] ?? -1) : false;
  }

  /** Tells a failure its place and takes out of the answer what it leaves incomplete; null when that was gone already. */
  settle({ place, step, index, error }: Omit<Failure, 'level'>): { error: GraphQLError; whole: boolean } | null {
    const path = this.pathTo(place);
    if (!path) return null;
    path.push(step.key);
    if (index >= 0) {
      if (!Array.isArray(this.targets[place]?.[step.key])) return null;
      path.push(index);
    }
    return { error: locatedError(error, step.nodes, path), whole: !this.clear(place, step, index) };
  }
}

/** A value that could not be had. */
export interface Failure {
  level: Level;
  place: number;
  step: FieldStep;
  /** Place in the list that the field holds; −1 for the field itself. */
  index: number;
  error: unknown;
}
