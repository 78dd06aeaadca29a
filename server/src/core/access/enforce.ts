import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  DirectiveLocation,
  defaultFieldResolver,
  type GraphQLAbstractType,
  GraphQLDirective,
  type GraphQLError,
  type GraphQLFieldResolver,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
} from 'graphql';
import type { Context } from '../context.js';
import { notFound, roleMissing, unauthenticated } from '../failure.js';
import { mayWith, rolesOf } from './roles.js';

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
  const roots = [declared.getQueryType(), declared.getMutationType(), declared.getSubscriptionType()];
  const enforced = mapSchema(declared, {
    [MapperKind.OBJECT_FIELD]: (field, fieldName, typeName) => {
      const guards = [guardOf(declared, field), guardOf(declared, declared.getType(typeName))].filter(
        (g) => g !== null,
      );
      const isRoot = roots.some((root) => root?.name === typeName);
      const isPublic = getDirective(declared, field, 'public') !== undefined;
      if (isRoot && guards.length === 0 && !isPublic) open.push(`${typeName}.${fieldName}`);
      const told = isRoot ? { description: `${field.description} ${whoMay(declared, field)}` } : {};
      const type = getNamedType(field.type);
      if (guards.length === 0 && !isAbstractType(type)) return isRoot ? { ...field, ...told } : undefined;
      const only =
        (resolve: Resolve): Resolve =>
        (source, args, ctx, info) => {
          for (const guard of guards) {
            const refusal = guard(ctx);
            if (refusal) throw refusal;
          }
          return resolve(source, args, ctx, info);
        };
      const guarded = only(field.resolve ?? defaultFieldResolver);
      return {
        ...field,
        ...told,
        // One refused root field must not take the rest of the answer with it.
        type: isRoot ? getNullableType(field.type) : field.type,
        resolve: isAbstractType(type) ? withoutHidden(declared, type, guarded) : guarded,
        ...(field.subscribe ? { subscribe: only(field.subscribe) } : {}),
      };
    },
  });
  if (open.length > 0) {
    throw new Error(
      `These root fields say nothing of who may use them (@public, @authenticated, @hasRole): ${open.join(', ')}`,
    );
  }
  return enforced;
}

/** The end of a root field's description: introspection drops directives, and with them who may use the field. */
function whoMay(schema: GraphQLSchema, field: Guarded): string {
  const roles = rolesOf(schema, field);
  if (roles) return `Roles: ${roles.join(', ')}.`;
  return getDirective(schema, field ?? {}, 'public') ? 'Roles: none needed.' : 'Roles: any signed-in user.';
}

type Resolve = GraphQLFieldResolver<unknown, Context>;

/**
 * An object of a guarded type that is reached through an interface is NOT_FOUND for those who may not read the type: even its
 * `__typename` would tell them that it exists.
 */
function withoutHidden(schema: GraphQLSchema, type: GraphQLAbstractType, resolve: Resolve): Resolve {
  return async (source, args, ctx, info) => {
    const seen = async (value: unknown) => {
      if (value === null || value === undefined || value instanceof Error) return value;
      const name = await type.resolveType?.(value, ctx, info, type);
      return guardOf(schema, schema.getType(name ?? ''))?.(ctx) ? notFound() : value;
    };
    const found: unknown = await resolve(source, args, ctx, info);
    return Array.isArray(found) ? Promise.all(found.map(seen)) : seen(found);
  };
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

/** Why this caller may not pass, if they may not. */
type Guard = (ctx: Context) => GraphQLError | null;

function guardOf(schema: GraphQLSchema, node: Guarded): Guard | null {
  if (!node) return null;
  const roles = rolesOf(schema, node);
  if (!roles) return getDirective(schema, node, 'authenticated') ? refuseStrangers : null;
  return (ctx) => refuseStrangers(ctx) ?? (mayWith(ctx, roles) ? null : roleMissing(roles));
}

function refuseStrangers(ctx: Context): GraphQLError | null {
  return ctx.actor ? null : unauthenticated();
}
