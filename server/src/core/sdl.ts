import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';

/**
 * The SDL, sorted. graphql's own printSchema would drop the applied directives, and without a schema block its readers take
 * the type `Subscription` for the subscription root.
 */
export function printSdl(schema: GraphQLSchema): string {
  return `${printSchemaWithDirectives(lexicographicSortSchema(schema)).trimEnd()}\n`;
}
