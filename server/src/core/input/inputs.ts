import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type GraphQLArgumentConfig,
  type GraphQLInputFieldConfig,
  GraphQLSchema,
  getNullableType,
  isListType,
} from 'graphql';
import type { Context } from '../context.js';
import { checkOf, type Meaning } from './check.js';
import { constraintDirective, inWords, limitsOf } from './constraint.js';
import { type Fault, faulty } from './fault.js';

/**
 * Makes `@constraint` real: declares it, says it in the descriptions, and checks every argument before its field is resolved.
 * Null for what has a default is the default. `meanings` are the texts that a scalar takes, by the scalar's name.
 */
export function checkInputs(schema: GraphQLSchema, meanings: Readonly<Record<string, Meaning>>): GraphQLSchema {
  const declared = new GraphQLSchema({
    ...schema.toConfig(),
    directives: [...schema.getDirectives(), constraintDirective],
  });
  const described = mapSchema(declared, {
    [MapperKind.ARGUMENT]: (arg) => describe(declared, arg),
    [MapperKind.INPUT_OBJECT_FIELD]: (field, _name, typeName) => describe(declared, field, typeName),
  });
  const mutation = described.getMutationType()?.name;
  return mapSchema(described, {
    [MapperKind.OBJECT_FIELD]: (field, _fieldName, typeName) => {
      const { resolve } = field;
      const rules = { schema: described, meanings, strict: typeName !== mutation };
      const checks = Object.entries(field.args ?? {}).map(([name, arg]) => ({ name, check: checkOf(rules, arg) }));
      if (checks.length === 0 || !resolve) return undefined;
      return {
        ...field,
        resolve: (source, args: Record<string, unknown>, ctx: Context, info) => {
          const faults: Fault[] = [];
          const checked = { ...args };
          for (const { name, check } of checks) {
            if (args[name] !== undefined) checked[name] = check(args[name], name, faults);
          }
          if (faults.length > 0) throw faulty(faults);
          return resolve(source, checked, ctx, info);
        },
      };
    },
  });
}

function describe<T extends GraphQLArgumentConfig | GraphQLInputFieldConfig>(
  schema: GraphQLSchema,
  input: T,
  typeName = '',
): T {
  const optional = input.defaultValue === undefined ? input.type : getNullableType(input.type);
  const words = [input.description, ...inWords(limitsOf(schema, input))];
  if (typeName.endsWith('Filter') && isListType(getNullableType(input.type)))
    words.push('An empty list matches nothing.');
  return { ...input, type: optional, description: words.filter(Boolean).join(' ') };
}
