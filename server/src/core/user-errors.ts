import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from './context.js';
import { type Problem, Refused } from './errors.js';
import { AtMost } from './list-size.js';

// A list of fifty lines may have several problems a line.
@AtMost(200)
@ObjectType({ description: 'Something the caller can put right: what is wrong, where, and a sentence to show.' })
export class UserError {
  @Field(() => String, { description: 'Stable, e.g. `customer.domainTaken`. Branch on this, never on the message.' })
  code: string;

  @Field(() => String, {
    nullable: true,
    description: 'Path below `input`, e.g. `order.lines.0.licenceCount`; null when no single field is to blame.',
  })
  field: string | null;

  @Field(() => String, { description: 'A whole sentence in the caller’s language, ready to show beside the field.' })
  message: string;
}

export function toUserError(ctx: Context, { code, field, vars }: Problem): UserError {
  return { code, field, message: ctx.t(`errors:${code}`, vars) };
}

interface Payload {
  warnings?: readonly Problem[];
}

/**
 * The one place where a refusal becomes a payload. Wraps every mutation: a thrown `Refused` is answered with `userErrors`,
 * and problems in `warnings` are put into the caller's language. Lists and flags that a payload leaves out are empty and
 * false, so that services name only what they have to say.
 */
export function answerWithUserErrors(schema: GraphQLSchema): GraphQLSchema {
  const mutation = schema.getMutationType()?.name;
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, _fieldName, typeName) => {
      if (typeName !== mutation || !isObjectType(field.type)) return undefined;
      const resolve = field.resolve ?? defaultFieldResolver;
      const blank = blankPayload(field.type.getFields());
      return {
        ...field,
        resolve: async (source, args, ctx: Context, info) => {
          const translate = (problems: readonly Problem[] = []) => problems.map((problem) => toUserError(ctx, problem));
          try {
            const payload: Payload = Object(await resolve(source, args, ctx, info));
            return { ...blank, ...payload, warnings: translate(payload.warnings) };
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            return {
              ...blank,
              ...error.payload,
              warnings: translate(error.warnings),
              userErrors: translate(error.problems),
            };
          }
        },
      };
    },
  });
}

function blankPayload(fields: Record<string, { type: unknown }>): Record<string, unknown> {
  const blanks: [string, unknown][] = [];
  for (const [name, { type }] of Object.entries(fields)) {
    if (!isNonNullType(type)) continue;
    if (isListType(type.ofType)) blanks.push([name, []]);
    else if (isScalarType(type.ofType) && type.ofType.name === 'Boolean') blanks.push([name, false]);
  }
  return Object.fromEntries(blanks);
}
