import type { GraphQLError } from 'graphql';
import { type FailureCode, fail } from '../../core/failure.js';

/** Limits of a request and of its answer. They are published in schema/README.md. */
export const limits = {
  /** Lexical tokens of a document. */
  tokens: 2000,
  /** How deep brackets of any kind may be nested in the text of a document. */
  nesting: 60,
  /** Levels of fields. */
  depth: 12,
  /** Levels of fields below `__schema` and `__type`, themselves included: the query that every tool sends has 15. */
  introspectionDepth: 16,
  aliases: 30,
  directives: 30,
  /** Fields of an operation after its fragments are written out, counted once for each type that an interface may stand for. */
  steps: 5000,
  /** Fields of an answer: as estimated before the operation is executed (cost.ts), and as counted while it is. */
  cost: 100_000,
  answerBytes: 5_000_000,
  /** Errors of one answer. Further errors are left out. */
  errors: 100,
} as const;

/** The error of a request that exceeds a limit. It tells the limit and the value that was found. */
export function limitExceeded(
  code: FailureCode,
  key: string,
  limit: number,
  value: number,
  status = 400,
): GraphQLError {
  return fail(code, `limit.${key}`, { vars: { limit, value }, status });
}
