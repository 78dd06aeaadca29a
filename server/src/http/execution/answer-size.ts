import type { GraphQLError } from 'graphql';
import { limitExceeded, limits } from './limits.js';

/** The least that an error adds to an answer, in bytes. */
const errorBytes = 100;

/** Counts what an answer holds. Throws ANSWER_TOO_LARGE as soon as that is more than an answer may hold. */
export class AnswerSize {
  private fields = 0;
  private bytes = 0;

  /** `bytes` must not be more than what is written in the end: the text of the answer is measured too. */
  add(fields: number, bytes: number, errors = 0): void {
    this.fields += fields;
    this.bytes += bytes + errors * errorBytes;
    if (this.fields > limits.cost) throw limitExceeded('ANSWER_TOO_LARGE', 'answer', limits.cost, this.fields, 200);
    if (this.bytes > limits.answerBytes) throw answerTooLarge(this.bytes);
  }
}

export function answerTooLarge(bytes: number): GraphQLError {
  return limitExceeded('ANSWER_TOO_LARGE', 'answerBytes', limits.answerBytes, bytes, 200);
}
