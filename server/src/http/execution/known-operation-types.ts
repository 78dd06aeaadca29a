import { GraphQLError, type ValidationRule } from 'graphql';

/**
 * Refuses operations of a type for which the schema has no root, such as subscriptions. graphql-js 16 has no validation rule for
 * that: it finds out while executing, and the error then looks like an internal one of the server.
 */
export const knownOperationTypes: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`The schema has no ${node.operation} operations.`, { nodes: node }));
  },
});
