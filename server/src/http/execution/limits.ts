import type { GraphQLError } from 'graphql';
import { type FailureCode, fail } from '../../core/failure.js';

/** What a request may be and what its answer may hold. Published in schema/README.md. */
export const limits = {
  /** Of a document, as its text is cut up by the parser. */
  tokens: 2000,
  /** How deep brackets of any kind may stand inside each other, in the text of a document. */
  nesting: 60,
  /** Levels of fields. */
  depth: 12,
  /** Levels of fields below `__schema` and `__type`, themselves included: the query that every tool sends has 15. */
  introspectionDepth: 16,
  aliases: 30,
  directives: 30,
  /** Fields of a document when its fragments are written out, for each type that an interface may stand for. */
  steps: 5000,
  /** What the answer may hold by the sizes that are stated and asked for (cost.ts), and what it may really hold. */
  cost: 100_000,
  answerBytes: 5_000_000,
  /** Errors that one answer tells. */
  errors: 100,
} as const;

/** A request beyond a limit: it is refused with the code, the limit and how much it was. */
export function beyond(code: FailureCode, key: string, limit: number, value: number, status = 400): GraphQLError {
  return fail(code, `limit.${key}`, { vars: { limit, value }, status });
}
