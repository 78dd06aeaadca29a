import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from './context.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;
type Storage = ReturnType<typeof getMetadataStorage>;
type FieldResolverMetadata = Storage['fieldResolvers'][number];

/**
 * Spares fields what type-graphql does for every row. A plain field loses its resolver, so that whoever executes reads the
 * property; the methods of field resolvers without arguments get the row, the context and the info as they are, where
 * type-graphql would copy the row into a new entity for each of its fields.
 */
export function spareWrappers(schema: GraphQLSchema): GraphQLSchema {
  const { fieldResolvers, fields, objectTypes } = getMetadataStorage();
  // A field with another name than its property: read by its own name it would show another property.
  const renamed = fields.filter(({ name, schemaName }) => name !== schemaName);
  const classes = new Map(objectTypes.map(({ name, target }) => [name, target]));
  const roots = [schema.getQueryType()?.name, schema.getMutationType()?.name];
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
  const wanted = [...params].sort((a, b) => a.index - b.index).map((param) => param.kind);
  if (!wanted.every((param) => param === 'root' || param === 'context' || param === 'info')) return undefined;
  const [first, second, third] = wanted;
  const resolver = Reflect.construct(target, []);
  const method = resolver[methodName].bind(resolver);
  return (root, _args, context, info) =>
    method(given(first, root, context, info), given(second, root, context, info), given(third, root, context, info));
}

function given(param: string | undefined, root: unknown, context: Context, info: GraphQLResolveInfo): unknown {
  return param === 'root' ? root : param === 'context' ? context : info;
}
