import { unwrapResolverError } from '@apollo/server/errors';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { GraphQLError } from 'graphql';
import type { FailureCode } from '../core/failure.js';
import { translator, type Vars } from '../core/i18n.js';
import { type Fault, faultsIn } from '../core/input/fault.js';
import { nullFaults, variableFaults } from '../core/input/variables.js';
import { tell, thrownFor } from './errors.js';
import type { RequestFacts } from './request.js';

/** An operation, as it was asked for. */
export interface Asked {
  schema: GraphQLSchema;
  document?: DocumentNode;
  operation?: OperationDefinitionNode;
  request: { variables?: Record<string, unknown> };
}

/** So many values are told one by one. */
const mostTold = 25;

/** The errors of an answer, as their caller sees them. Values that were refused are told one by one. */
export function tellAll(
  facts: RequestFacts,
  asked: Asked,
  errors: readonly GraphQLFormattedError[],
): GraphQLFormattedError[] {
  let areVariablesTold = false;
  return errors.flatMap((error) => {
    const faults = faultsOf(asked, thrownFor(error));
    if (faults.length === 0) return [tell(facts, error)];
    // graphql-js has an error for each variable, and all of them are told with the first.
    if (!error.path && areVariablesTold) return [];
    areVariablesTold ||= !error.path;
    return tellFaults(facts, faults, error);
  });
}

/** The values of a request that stood in the way of an answer, when that is what an error is about; none for other errors. */
function faultsOf({ schema, document, operation, request }: Asked, thrown: unknown): readonly Fault[] {
  const original = unwrapResolverError(thrown);
  if (!(original instanceof GraphQLError)) return [];
  const variables = request.variables ?? {};
  if (operation && isAboutVariables.test(original.message)) return variableFaults(schema, operation, variables);
  const known = faultsIn(original);
  if (known.length > 0 || !document) return known;
  if (isAboutArgument.test(original.message)) return nullFaults(schema, document, variables, original.nodes ?? []);
  return [];
}

// What graphql-js says of values; it has no other way to tell these errors from those of the server.
const isAboutVariables = /^Variable "\$|^Too many errors processing variables/;
const isAboutArgument = /^Argument "[^"]+" (?:of (?:required|non-null) type|has invalid value)/;

/** One error for each value: where it is, what is wrong with it, and what would be right, but never the value. */
function tellFaults(
  { requestId, language, log: { codes } }: RequestFacts,
  faults: readonly Fault[],
  { locations, path }: Pick<GraphQLFormattedError, 'locations' | 'path'>,
): GraphQLFormattedError[] {
  const code: FailureCode = 'BAD_USER_INPUT';
  if (!codes.includes(code)) codes.push(code);
  const t = translator(language);
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  const told = faults.slice(0, mostTold).map((fault) => ({
    message: t(`input:${fault.reason}`, wordsOf(fault)),
    ...place,
    extensions: { code, requestId, ...fault },
  }));
  const untold = faults.length - told.length;
  if (untold === 0) return told;
  const extensions = { code, requestId, reason: 'MORE', count: untold };
  return [...told, { message: t('input:MORE', { count: untold }), ...place, extensions }];
}

function wordsOf({ field, variable, got, expected, allowed, min, max }: Fault): Vars {
  return {
    field: variable === undefined ? field : `$${field}`,
    got: got ?? '',
    expected: expected ?? '',
    allowed: listed(allowed ?? []),
    min: min ?? '',
    max: max ?? '',
  };
}

const mostListed = 20;

function listed(names: readonly string[]): readonly string[] {
  return names.length > mostListed ? [...names.slice(0, mostListed), '…'] : names;
}
