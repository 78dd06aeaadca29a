import { GraphQLError } from 'graphql';
import type { FieldStep, ObjectShape, Shape, Step } from './plan.js';
import { Failed } from './values.js';

type LeafShape = Extract<Shape, { kind: 'leaf' }>;

/** The serialized value of a scalar or an enum. */
export function completeLeaf({ serialize }: LeafShape, value: unknown, { field }: FieldStep): unknown {
  const serialized = serialize(value);
  if (serialized === null || serialized === undefined) throw new Error(`${field.name} was serialized as nothing.`);
  return serialized;
}

/** The steps for an object, by its type. */
export function stepsBelow(
  { type, stepsOf }: ObjectShape,
  value: unknown,
  step: FieldStep,
  typeNames?: ReadonlyMap<unknown, unknown>,
): readonly Step[] {
  if (typeof value !== 'object') throw new Error(`${step.field.name} has a value that is no object.`);
  const steps = stepsOf.get(typeNames ? String(typeNames.get(value)) : type.name);
  if (!steps) throw new Error(`${step.field.name} has an object of an unknown type.`);
  if (steps instanceof GraphQLError) throw steps;
  return steps;
}

export function completeNull({ nonNull }: Shape, { parentType, field }: FieldStep): null {
  if (nonNull) throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${field.name}.`);
  return null;
}

export function notAList({ parentType, field }: FieldStep): Failed {
  return new Failed(new Error(`${parentType.name}.${field.name} is not a list.`));
}
