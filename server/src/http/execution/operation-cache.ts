import { type DocumentNode, type GraphQLError, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql';
import type { Env } from '../../core/env.js';
import type { HttpContext } from '../context.js';
import type { Asked } from '../input-errors.js';
import { costOf } from './cost.js';
import { documentLimitError, type Fragments, fragmentsOf } from './document-limits.js';
import { executePlan, type OperationResult } from './execute-plan.js';
import { executeByGraphqlJs } from './graphql-js.js';
import { limitExceeded, limits } from './limits.js';
import { type BoundOperation, planOperation, type Step, TooManySteps, variablesOfPlan } from './plan.js';
import { nextTurn } from './turns.js';

/** A valid document, and what has been worked out about it. */
interface CachedDocument {
  document: DocumentNode;
  fragments: Fragments;
  /** The limit that the document exceeds, whatever its variables are. */
  limitError: GraphQLError | null;
  planVariables: readonly string[];
  plans: Map<string, Plan>;
  /** Called with the number of steps by which the plans have grown or shrunk. */
  onResize: (steps: number) => void;
}

interface Plan {
  /** Null when graphql-js has to execute the operation. */
  steps: readonly Step[] | null;
  size: number;
  refusal: GraphQLError | null;
}

/** The body of a GraphQL request. */
interface Body {
  query?: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** An operation that is ready to be executed, or is refused. */
export interface PreparedOperation {
  /** What error messages need to know of the request. */
  asked: Asked;
  /** Null when the cost is not known. */
  cost: number | null;
  /** The names of the root fields; empty when there is no plan. */
  rootFields: readonly string[];
  /** The error of a limit that the operation exceeds. */
  refusal: GraphQLError | null;
  execute: (context: HttpContext) => Promise<OperationResult>;
}

export interface OperationCache {
  /** Prepares an operation that Apollo Server has parsed and validated. Null when Apollo Server has to tell what is wrong with it. */
  prepare: (text: string, document: DocumentNode, body: Body) => PreparedOperation | null;
  /** Prepares an operation whose document is in the cache already. Null for every other request. */
  prepareCached: (body: unknown) => PreparedOperation | null;
}

/** The size of the cache, in characters of documents; a step of a plan counts as ten. */
const maxCacheSize = 400_000;
const sizeOfStep = 10;

/** Longer documents are not cached, in characters. */
const maxDocumentLength = 20_000;

/** Plans whose key, which is made of values of variables, is longer are not cached, in characters. */
const maxKeyLength = 200;
const maxPlansOfDocument = 50;

/**
 * Keeps documents with the plans and costs of their operations, so that a repeated request needs no parsing, validation and planning.
 * By `execution` operations are executed by their plans or by graphql-js; whatever else happens to a request is the same.
 */
export function operationCache(schema: GraphQLSchema, execution: Env['EXECUTION']): OperationCache {
  const documents = new Map<string, CachedDocument>();
  let size = 0;

  const add = (text: string, document: DocumentNode): CachedDocument => {
    const found = documents.get(text);
    if (found) return found;
    const added = analyse(document, (steps) => {
      if (documents.get(text) === added) resize(steps * sizeOfStep);
    });
    if (text.length <= maxDocumentLength) {
      documents.set(text, added);
      resize(text.length);
    }
    return added;
  };

  /** Removes the oldest documents when the cache has grown beyond its size. */
  const resize = (by: number) => {
    size += by;
    for (const [text, { plans }] of documents) {
      if (size <= maxCacheSize) return;
      documents.delete(text);
      size -= text.length;
      for (const plan of plans.values()) size -= plan.size * sizeOfStep;
    }
  };

  return {
    prepare: (text, document, body) => prepare(schema, execution, add(text, document), body),
    prepareCached: (body) => {
      const document = isBody(body) ? documents.get(body.query ?? '') : undefined;
      return isBody(body) && document ? prepare(schema, execution, document, body) : null;
    },
  };
}

function prepare(
  schema: GraphQLSchema,
  execution: Env['EXECUTION'],
  cached: CachedDocument,
  body: Body,
): PreparedOperation | null {
  const { document, fragments, limitError } = cached;
  const operation = getOperationAST(document, body.operationName);
  if (!operation) return null;
  const given = body.variables ?? {};
  const asked = { schema, document, operation, request: { variables: given } };
  const refused = (refusal: GraphQLError, cost: number | null = null): PreparedOperation => ({
    asked,
    cost,
    rootFields: [],
    refusal,
    execute: async () => ({ data: null, errors: [refusal] }),
  });
  if (limitError) return refused(limitError);
  const definitions = operation.variableDefinitions ?? [];
  // One error is enough to know that Apollo Server has to tell them all.
  const { coerced: variables } = getVariableValues(schema, definitions, given, { maxErrors: 1 });
  if (!variables) return null;
  const bound: BoundOperation = { schema, operation, fragments, variables };
  const { steps, refusal } = planFor(cached, bound, body.operationName);
  if (refusal) return refused(refusal);
  const byGraphqlJs = async (context: HttpContext) => {
    // A plan lets others have a turn when it takes long, which graphql-js cannot do. They have it before.
    await nextTurn(callerOf(context));
    return executeByGraphqlJs(bound, document, given, context);
  };
  if (!steps) return { asked, cost: null, rootFields: [], refusal: null, execute: byGraphqlJs };
  const cost = costOf(steps, bound);
  if (cost > limits.cost) {
    return refused(limitExceeded('QUERY_TOO_EXPENSIVE', 'cost', limits.cost, cost), cost);
  }
  const rootFields = steps.map((step) => (step.kind === 'field' ? step.field.name : '__typename'));
  const byPlan = (context: HttpContext) => executePlan(steps, bound, context, callerOf(context));
  return { asked, cost, rootFields, refusal: null, execute: execution === 'plan' ? byPlan : byGraphqlJs };
}

/** Long operations of different callers take turns. */
function callerOf({ actor, address }: HttpContext): string {
  return actor?.partnerId ?? address;
}

function planFor(
  { planVariables, plans, onResize }: CachedDocument,
  bound: BoundOperation,
  operationName: string | null | undefined,
): Plan {
  const key = JSON.stringify([operationName, ...planVariables.map((name) => bound.variables[name])]);
  const found = plans.get(key);
  if (found) return found;
  const plan = planOrRefusal(bound);
  if (key.length > maxKeyLength) return plan;
  if (plans.size >= maxPlansOfDocument) {
    let size = 0;
    for (const old of plans.values()) size += old.size;
    plans.clear();
    onResize(-size);
  }
  plans.set(key, plan);
  onResize(plan.size);
  return plan;
}

function planOrRefusal(bound: BoundOperation): Plan {
  try {
    return { ...planOperation(bound, limits.steps), refusal: null };
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    const refusal = limitExceeded('QUERY_TOO_EXPENSIVE', 'steps', limits.steps, error.steps);
    return { steps: null, size: 0, refusal };
  }
}

/** Whether a request has nothing but these three members, of the right types. Everything else is left to Apollo Server. */
function isBody(body: unknown): body is Body {
  if (!isRecord(body) || 'extensions' in body) return false;
  const { query, operationName, variables } = body;
  const hasRightName = operationName == null || typeof operationName === 'string';
  return typeof query === 'string' && hasRightName && (variables == null || isRecord(variables));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function analyse(document: DocumentNode, onResize: CachedDocument['onResize']): CachedDocument {
  const fragments = fragmentsOf(document);
  const limitError = documentLimitError(document, fragments);
  return { document, fragments, limitError, planVariables: variablesOfPlan(document), plans: new Map(), onResize };
}
