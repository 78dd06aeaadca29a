import { type DocumentNode, type GraphQLError, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql';
import type { HttpContext } from '../context.js';
import type { Asked } from '../input-errors.js';
import { costOf } from './cost.js';
import { type Fragments, fragmentsOf, tooMuchOf } from './document.js';
import { beyond, limits } from './limits.js';
import { decidingVariables, type Ground, planOf, type Step, TooManySteps } from './plan.js';
import { type Outcome, run } from './run.js';

/** A document that is valid, and what has been worked out of it. */
interface Known {
  document: DocumentNode;
  fragments: Fragments;
  /** Beyond a limit, whatever the variables are. */
  tooMuch: GraphQLError | null;
  deciding: readonly string[];
  plans: Map<string, Plan>;
  /** Told how many steps have been added to the plans, or taken from them. */
  grown: (steps: number) => void;
}

interface Plan {
  /** Null when there is none. */
  steps: readonly Step[] | null;
  size: number;
  refusal: GraphQLError | null;
}

/** A request as GraphQL over HTTP has it. */
interface Body {
  query?: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** An operation that may be carried out, or is refused. */
export interface Prepared {
  /** What was asked for. */
  asked: Asked;
  /** What it costs; null where that was not worked out. */
  cost: number | null;
  /** The fields it begins with. */
  roots: readonly string[];
  refusal: GraphQLError | null;
  /** Null when graphql-js is to do it. */
  answer: ((context: HttpContext) => Promise<Outcome>) | null;
}

export interface PlannedOperations {
  /** What a document that Apollo Server has parsed and validated is asked for. Null when Apollo Server has to say what is wrong. */
  prepare: (text: string, document: DocumentNode, body: Body) => Prepared | null;
  /** The same for a request whose document is known by now; null for every other one. */
  prepareKnown: (body: unknown) => Prepared | null;
}

/**
 * How much is kept in mind: the characters of all documents known at a time, where a step of a plan counts as ten; the characters
 * of one of them, and of what decides on a plan; the plans of one document.
 */
const kept = 400_000;
const longest = 20_000;
const longestKey = 200;
const keptPlans = 50;

/**
 * Works out once for each document what its operations are to do and cost, instead of walking the document for every row. Only
 * lists of lists, of which the schema has none, are left to graphql-js.
 */
export function plannedOperations(schema: GraphQLSchema): PlannedOperations {
  const known = new Map<string, Known>();
  let weight = 0;

  const remember = (text: string, document: DocumentNode): Known => {
    const found = known.get(text);
    if (found) return found;
    const described = describe(document, (steps) => {
      if (known.get(text) === described) weigh(steps * 10);
    });
    if (text.length <= longest) {
      known.set(text, described);
      weigh(text.length);
    }
    return described;
  };

  const weigh = (more: number) => {
    weight += more;
    for (const [text, { plans }] of known) {
      if (weight <= kept) return;
      known.delete(text);
      weight -= text.length;
      for (const { size } of plans.values()) weight -= size * 10;
    }
  };

  return {
    prepare: (text, document, body) => prepare(schema, remember(text, document), body),
    prepareKnown: (body) => {
      const document = isBody(body) ? known.get(body.query ?? '') : undefined;
      return isBody(body) && document ? prepare(schema, document, body) : null;
    },
  };
}

function prepare(schema: GraphQLSchema, known: Known, body: Body): Prepared | null {
  const { document, fragments, tooMuch } = known;
  const operation = getOperationAST(document, body.operationName);
  if (!operation) return null;
  const asked = { schema, document, operation, request: { variables: body.variables ?? {} } };
  const refused = (refusal: GraphQLError, cost: number | null = null) => ({
    asked,
    cost,
    roots: [],
    refusal,
    answer: null,
  });
  if (tooMuch) return refused(tooMuch);
  const definitions = operation.variableDefinitions ?? [];
  // One error is enough to know that Apollo Server has to tell them.
  const { coerced: variables } = getVariableValues(schema, definitions, asked.request.variables, { maxErrors: 1 });
  if (!variables) return null;
  const ground: Ground = { schema, operation, fragments, variables };
  const { steps, refusal } = planFor(known, ground, body.operationName);
  if (refusal) return refused(refusal);
  if (!steps) return { asked, cost: null, roots: [], refusal: null, answer: null };
  const cost = costOf(steps, ground);
  if (cost > limits.cost) return refused(beyond('QUERY_TOO_EXPENSIVE', 'cost', limits.cost, cost), cost);
  const roots = steps.map((step) => (step.kind === 'field' ? step.field.name : '__typename'));
  const answer =
    operation.operation === 'subscription'
      ? null
      : (context: HttpContext) => run(steps, ground, context, callerOf(context));
  return { asked, cost, roots, refusal: null, answer };
}

/** Who takes turns with whom. */
function callerOf({ actor, address }: HttpContext): string {
  return actor?.partnerId ?? address;
}

function planFor({ deciding, plans, grown }: Known, ground: Ground, operationName: string | null | undefined): Plan {
  const key = JSON.stringify([operationName, ...deciding.map((name) => ground.variables[name])]);
  const found = plans.get(key);
  if (found) return found;
  const plan = planned(ground);
  if (key.length > longestKey) return plan;
  if (plans.size >= keptPlans) {
    let size = 0;
    for (const old of plans.values()) size += old.size;
    plans.clear();
    grown(-size);
  }
  plans.set(key, plan);
  grown(plan.size);
  return plan;
}

function planned(ground: Ground): Plan {
  try {
    const { steps, size } = planOf(ground, limits.steps);
    return { steps, size, refusal: null };
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    return { steps: null, size: 0, refusal: beyond('QUERY_TOO_EXPENSIVE', 'steps', limits.steps, error.steps) };
  }
}

/** A request as GraphQL over HTTP has it, and nothing besides, in types that need no word of complaint. */
function isBody(body: unknown): body is Body {
  if (!isRecord(body) || 'extensions' in body) return false;
  const { query, operationName, variables } = body;
  const named = operationName == null || typeof operationName === 'string';
  return typeof query === 'string' && named && (variables == null || isRecord(variables));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(document: DocumentNode, grown: Known['grown']): Known {
  const fragments = fragmentsOf(document);
  const tooMuch = tooMuchOf(document, fragments);
  return { document, fragments, tooMuch, deciding: decidingVariables(document), plans: new Map(), grown };
}
