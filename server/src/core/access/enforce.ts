import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  DirectiveLocation,
  defaultFieldResolver,
  GraphQLDirective,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
  isEnumType,
} from 'graphql';
import type { Context } from '../context.js';
import { forbidden, unauthenticated } from '../failure.js';

const { FIELD_DEFINITION, OBJECT } = DirectiveLocation;

/**
 * Makes the access directives real: declares them in the schema, wraps every field that carries one, and refuses a schema
 * in which a root field carries none. Nothing else in the server looks at roles.
 */
export function enforceAccess(schema: GraphQLSchema): GraphQLSchema {
  const declared = new GraphQLSchema({
    ...schema.toConfig(),
    directives: [...schema.getDirectives(), ...accessDirectives(schema)],
  });
  const open: string[] = [];
  const guarded = mapSchema(declared, {
    [MapperKind.OBJECT_FIELD]: (field, fieldName, typeName) => {
      const guards = [guardOf(declared, field), guardOf(declared, declared.getType(typeName))].filter(
        (g) => g !== null,
      );
      const isRoot = [declared.getQueryType(), declared.getMutationType()].some((root) => root?.name === typeName);
      if (isRoot && guards.length === 0 && !getDirective(declared, field, 'public'))
        open.push(`${typeName}.${fieldName}`);
      if (guards.length === 0) return undefined;
      const resolve = field.resolve ?? defaultFieldResolver;
      return {
        ...field,
        resolve: (source, args, ctx: Context, info) => {
          for (const guard of guards) guard(ctx);
          return resolve(source, args, ctx, info);
        },
      };
    },
  });
  if (open.length > 0) {
    throw new Error(
      `These root fields say nothing of who may use them (@public, @authenticated, @hasRole): ${open.join(', ')}`,
    );
  }
  return guarded;
}

function accessDirectives(schema: GraphQLSchema): GraphQLDirective[] {
  const role = schema.getType('Role');
  if (!isEnumType(role)) throw new Error('The schema has no enum Role.');
  return [
    new GraphQLDirective({
      name: 'public',
      description: 'Anybody may use this field, signed in or not.',
      locations: [FIELD_DEFINITION],
    }),
    new GraphQLDirective({
      name: 'authenticated',
      description: 'Any signed-in user may use this field. Others get UNAUTHENTICATED.',
      locations: [FIELD_DEFINITION],
    }),
    new GraphQLDirective({
      name: 'hasRole',
      description:
        'Only a signed-in user with at least one of these roles may use this field. Signed-out callers get UNAUTHENTICATED, other users FORBIDDEN.',
      locations: [FIELD_DEFINITION, OBJECT],
      args: {
        roles: {
          type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(role))),
          description: 'The roles that may; one of them is enough.',
        },
      },
    }),
  ];
}

type Guarded = Parameters<typeof getDirective>[1] | undefined | null;

function guardOf(schema: GraphQLSchema, node: Guarded): ((ctx: Context) => void) | null {
  if (!node) return null;
  const roles: unknown = getDirective(schema, node, 'hasRole')?.[0]?.roles;
  if (!Array.isArray(roles)) {
    return getDirective(schema, node, 'authenticated') ? requireViewer : null;
  }
  return (ctx) => {
    requireViewer(ctx);
    if (!ctx.viewer?.roles.some((role) => roles.includes(role))) throw forbidden();
  };
}

function requireViewer(ctx: Context): void {
  if (!ctx.viewer) throw unauthenticated();
}
