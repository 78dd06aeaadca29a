import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, getNamedType } from 'graphql';
import { Ctx, Extensions, Field, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { Public } from './access/access.js';
import type { Context } from './context.js';
import { type Language, textOf, textsOf } from './i18n.js';
import { AtMost } from './list-size.js';

/**
 * Says on a mutation which codes its `userErrors` and `warnings` may have. `order.*` stands for every code that begins with
 * `order.`. The descriptions of the payloads, the field `errorCodes` and schema/errors.md are made from it.
 */
export const Refuses = (...codes: readonly string[]) => Extensions({ refuses: codes });

@ObjectType({ description: 'One code that `userErrors` or `warnings` of a mutation may have.' })
export class ErrorCode {
  @Field(() => String, { description: 'The code, e.g. `customer.domainTaken`. It never changes once it is released.' })
  code: string;

  @Field(() => String, {
    description:
      'Its message in the caller’s language. What depends on the case at hand stands in it as a placeholder such as `{{max}}`.',
  })
  message: string;

  @Field(() => [String], { description: 'Names of the mutations that may answer with it, sorted.' })
  mutations: string[];
}

@Resolver()
export class ErrorCodesResolver {
  @AtMost(500)
  @Query(() => [ErrorCode], {
    description:
      'Every code that a mutation may answer in `userErrors` or `warnings`, sorted by code: at most 500. Made for front ends that check that they know them all.',
  })
  @Public()
  errorCodes(@Ctx() ctx: Context, @Info() { schema }: GraphQLResolveInfo): ErrorCode[] {
    return errorCodesIn(schema, ctx.language);
  }
}

export function errorCodesIn(schema: GraphQLSchema, language: Language): ErrorCode[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return userErrorCodes().map((code) => ({
    code,
    message: textOf(language, 'errors', code),
    mutations: fields
      .filter((field) => codesOf(field).includes(code))
      .map(({ name }) => name)
      .sort(),
  }));
}

/** Ends the description of each mutation's payload with the codes it may hold. */
export function describeCodes(schema: GraphQLSchema): GraphQLSchema {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return mapSchema(schema, {
    [MapperKind.OBJECT_TYPE]: (type) => {
      const codes = fields.filter((field) => getNamedType(field.type).name === type.name).flatMap(codesOf);
      if (codes.length === 0) return undefined;
      const told = `Codes of \`userErrors\` and \`warnings\`: ${codes.map((code) => `\`${code}\``).join(', ')}.`;
      return new GraphQLObjectType({ ...type.toConfig(), description: `${type.description}\n\n${told}` });
    },
  });
}

function codesOf({ extensions: { refuses } }: { extensions: Record<string, unknown> }): string[] {
  if (!Array.isArray(refuses)) return [];
  const patterns: string[] = refuses.map(String);
  return userErrorCodes().filter((code) =>
    patterns.some((pattern) => (pattern.endsWith('.*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern)),
  );
}

/** The codes that have a message. */
function userErrorCodes(): string[] {
  return textsOf('errors').sort();
}
