import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from './context.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;
type Storage = ReturnType<typeof getMetadataStorage>;
type FieldResolverMetadata = Storage['fieldResolvers'][number];

/**
 * Spares fields what type-graphql does for every row. A plain field loses its resolver, so that whoever executes reads the
 * property; the methods of field resolvers get the row, the arguments, the context and the info as they are, where
 * type-graphql would copy the row and the arguments into new objects for each of its fields.
 */
export function spareWrappers(schema: GraphQLSchema): GraphQLSchema {
  const { fieldResolvers, fields, objectTypes } = getMetadataStorage();
  // A field with another name than its property: read by its own name it would show another property.
  const renamed = fields.filter(({ name, schemaName }) => name !== schemaName);
  const classes = new Map(objectTypes.map(({ name, target }) => [name, target]));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map(
    (root) => root?.name,
  );
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, fieldName, typeName) => {
      const type = classes.get(typeName);
      if (roots.includes(typeName) || renamed.some((each) => each.schemaName === fieldName && each.target === type)) {
        return undefined;
      }
      const method = fieldResolvers.find(
        ({ schemaName, getObjectType }) => schemaName === fieldName && getObjectType?.() === type,
      );
      const resolve = method ? straight(method) : undefined;
      return method && !resolve ? undefined : { ...field, resolve };
    },
  });
}

function straight({
  kind,
  target,
  methodName,
  params = [],
  middlewares = [],
}: FieldResolverMetadata): Resolve | undefined {
  if (kind !== 'external' || middlewares.length > 0) return undefined;
  const givers = [...params].sort((a, b) => a.index - b.index).map(giverOf);
  if (!givers.every((give) => give !== null)) return undefined;
  const resolver = Reflect.construct(target, []);
  const method = resolver[methodName].bind(resolver);
  const [first = nothing, second = nothing, third = nothing, fourth = nothing, fifth = nothing] = givers;
  if (givers.length > 5) return undefined;
  return (root, args, context, info) =>
    method(
      first(root, args, context, info),
      second(root, args, context, info),
      third(root, args, context, info),
      fourth(root, args, context, info),
      fifth(root, args, context, info),
    );
}

type Give = (...given: Parameters<Resolve>) => unknown;

const nothing: Give = () => undefined;

/** What a parameter of a method gets; null for what only type-graphql can make. */
function giverOf(param: NonNullable<FieldResolverMetadata['params']>[number]): Give | null {
  if (param.kind === 'root') return (root) => root;
  if (param.kind === 'args') return (_root, args) => args;
  if (param.kind === 'arg') return (_root, args) => args[param.name];
  if (param.kind === 'context') return (_root, _args, context) => context;
  return param.kind === 'info' ? (_root, _args, _context, info) => info : null;
}
