import { GraphQLError, type ValidationRule } from 'graphql';

/**
 * An operation whose root the schema does not have, such as a subscription. graphql-js has no rule for it and finds out only
 * when it executes, with an error that reads like the server's own.
 */
export const knownOperations: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`The schema has no ${node.operation} operations.`, { nodes: node }));
  },
});
