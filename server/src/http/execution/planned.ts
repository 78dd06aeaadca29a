import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
} from 'graphql';
import type { Context } from '../../core/context.js';
import { decidingVariables, type Ground, planOf, type Step } from './plan.js';
import { run } from './run.js';

interface Known {
  document: DocumentNode;
  fragments: Record<string, FragmentDefinitionNode>;
  deciding: readonly string[];
  plans: Map<string, readonly Step[] | null>;
}

interface Asked {
  query?: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

type Data = Record<string, unknown>;

interface PlannedQueries {
  /** Remembers what Apollo Server has parsed and validated, and answers it the first time. */
  plugin: ApolloServerPlugin<Context>;
  /** The data of a request whose document is known by now; null for every other one, which Apollo Server is to answer. */
  answer: (body: unknown, context: Context) => Promise<Data | null>;
}

/** So many documents are known at a time, none of them longer than this many characters, with so many plans for each. */
const kept = 500;
const longest = 20_000;
const keptPlans = 50;

/**
 * Answers queries by a plan made once for each document instead of walking the document for every row. What a plan cannot
 * do, and every query that meets an error, is left to graphql-js, so errors are exactly its own; queries change nothing, so
 * asking twice is safe. Mutations are graphql-js' from the start.
 */
export function plannedQueries(schema: GraphQLSchema): PlannedQueries {
  const known = new Map<string, Known>();
  const failed = new WeakSet<Context>();

  const remember = (text: string, document: DocumentNode): Known => {
    const described = known.get(text) ?? describe(document);
    if (text.length <= longest) known.set(text, described);
    for (const oldest of known.keys()) if (known.size > kept) known.delete(oldest);
    return described;
  };

  const dataOf = async (document: Known, asked: Asked, context: Context): Promise<Data | null> => {
    const made = planFor(schema, document, asked);
    if (!made || failed.has(context)) return null;
    try {
      return await run(made.plan, made.ground, context);
    } catch {
      failed.add(context);
      return null;
    }
  };

  return {
    plugin: {
      requestDidStart: async () => ({
        responseForOperation: async ({ document, source, request, contextValue }) => {
          const data = await dataOf(remember(source, document), request, contextValue);
          if (!data) return null;
          const http = { status: undefined, headers: new HeaderMap() };
          return { http, body: { kind: 'single', singleResult: { data } } };
        },
      }),
    },
    answer: async (body, context) => {
      const asked = isAsked(body) ? body : null;
      const document = known.get(asked?.query ?? '');
      return asked && document ? dataOf(document, asked, context) : null;
    },
  };
}

function planFor(schema: GraphQLSchema, { document, fragments, deciding, plans }: Known, asked: Asked) {
  const operation = getOperationAST(document, asked.operationName);
  if (operation?.operation !== 'query') return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables ?? {});
  if (!coerced) return null;
  const ground: Ground = { schema, operation, fragments, variables: coerced };
  const key = JSON.stringify([asked.operationName, ...deciding.map((name) => coerced[name])]);
  const plan = plans.get(key) ?? (plans.has(key) ? null : planOf(ground));
  if (plans.size >= keptPlans) plans.clear();
  plans.set(key, plan);
  return plan && { plan, ground };
}

/** A request as GraphQL over HTTP has it, and nothing besides, in types that need no word of complaint. */
function isAsked(body: unknown): body is Asked {
  if (!isRecord(body) || 'extensions' in body) return false;
  const { query, operationName, variables } = body;
  const named = operationName == null || typeof operationName === 'string';
  return typeof query === 'string' && named && (variables == null || isRecord(variables));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(document: DocumentNode): Known {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return { document, fragments, deciding: decidingVariables(document), plans: new Map() };
}
