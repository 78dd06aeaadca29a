import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { type DocumentNode, type FragmentDefinitionNode, getVariableValues, Kind } from 'graphql';
import type { Context } from '../../core/context.js';
import { decidingVariables, type Ground, planOf, type Step } from './plan.js';
import { run } from './run.js';

interface Known {
  fragments: Record<string, FragmentDefinitionNode>;
  deciding: readonly string[];
  plans: Map<string, readonly Step[] | null>;
}

/**
 * Answers queries by a plan made once for each document instead of walking the document for every row. What a plan cannot
 * do, and every query that meets an error, is left to graphql-js, so errors are exactly its own; queries change nothing, so
 * asking twice is safe. Mutations are graphql-js' from the start.
 */
export function plannedQueries(): ApolloServerPlugin<Context> {
  // Apollo Server keeps parsed and validated documents by their text; a plan lives as long as its document.
  const documents = new WeakMap<DocumentNode, Known>();
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, operation, operationName, request, contextValue }) => {
        // Apollo Server gets here without an operation too, when the document has none of the name asked for.
        if (operation?.operation !== 'query') return null;
        const known = documents.get(document) ?? describe(document);
        documents.set(document, known);
        const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
        if (!coerced) return null;
        const ground: Ground = { schema, operation, fragments: known.fragments, variables: coerced };
        const key = JSON.stringify([operationName, ...known.deciding.map((name) => coerced[name])]);
        const plan = known.plans.has(key) ? known.plans.get(key) : planOf(ground);
        if (plan === undefined) return null;
        known.plans.set(key, plan);
        if (!plan) return null;
        try {
          const data = await run(plan, ground, contextValue);
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        } catch {
          return null;
        }
      },
    }),
  };
}

function describe(document: DocumentNode): Known {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return { fragments, deciding: decidingVariables(document), plans: new Map() };
}
