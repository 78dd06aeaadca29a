import { createHash } from 'node:crypto';
import { actorOf } from '../actor.js';
import type { Context } from '../context.js';
import { type Problem, Refused } from '../errors.js';
import { isAnyDuplicate } from './errors.js';
import { IdempotencyKey } from './idempotency.entity.js';
import { findOne } from './read.js';
import { type Condition, sql } from './sql.js';
import { insert, update } from './write.js';

/** The ids by which a first answer is found again. */
type Answer = IdempotencyKey['answer'];

interface Steps {
  /** Builds the first answer again. */
  replay(answer: Answer): Promise<object>;
  /** Does the work. Without an `answer` (a dry run) nothing is remembered. */
  work(): Promise<{ result: object & { warnings?: readonly Problem[] }; answer?: Answer }>;
}

interface Input {
  idempotencyKey?: string | null;
  dryRun?: boolean;
}

const longestKey = 200;

/**
 * Runs a mutation's work once for each idempotency key of a tenant. The key is taken before the work begins and kept in
 * the same transaction, so of parallel calls with one key the first does the work and the others wait for it and get its
 * answer; after a refusal the key is free again.
 */
export async function once(tx: Context, operation: string, input: Input, steps: Steps): Promise<object> {
  const { idempotencyKey: key, dryRun } = input;
  if (key != null && (key.trim() === '' || [...key].length > longestKey)) {
    throw Refused.because('idempotency.keyLength', 'idempotencyKey', { max: longestKey });
  }
  if (key == null || dryRun) return (await steps.work()).result;
  const id = { partnerId: actorOf(tx).partnerId, operation, keyHash: sha256(key) };
  const inputHash = sha256(canonical({ ...input, idempotencyKey: null, dryRun: null }));
  const known = await takeKey(tx, id, inputHash);
  if (tx.open) tx.open.findsItself = true;
  if (known) {
    if (known.inputHash !== inputHash) throw Refused.because('idempotency.otherInput', 'idempotencyKey');
    return { ...(await steps.replay(known.answer)), warnings: known.warnings ?? [] };
  }
  const { result, answer } = await steps.work();
  const kept = { answer: answer ?? {}, warnings: result.warnings ?? [] };
  const remembered = await update(tx, IdempotencyKey, isKey(id), kept);
  if (remembered !== 1) throw new Error('The idempotency key of a transaction is not there at its end.');
  return result;
}

type KeyId = Pick<IdempotencyKey, 'partnerId' | 'operation' | 'keyHash'>;

/** Null when the key is now ours; the earlier row when somebody had it before. */
async function takeKey(tx: Context, id: KeyId, inputHash: string): Promise<IdempotencyKey | null> {
  try {
    await insert(tx, IdempotencyKey, { ...id, inputHash, answer: {}, createdAt: tx.clock.now() });
    return null;
  } catch (error) {
    if (!isAnyDuplicate(error)) throw error;
    return findOne(tx, IdempotencyKey, isKey(id));
  }
}

function isKey({ partnerId, operation, keyHash }: KeyId): Condition {
  return sql`partnerId = ${partnerId} AND operation = ${operation} AND keyHash = ${keyHash}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The same text for the same input: keys sorted, and what is null or absent left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const given = Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined);
  return `{${given
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, entry]) => `${JSON.stringify(name)}:${canonical(entry)}`)
    .join(',')}}`;
}

/** What a mutation with an idempotency key may say of it. */
export const idempotencyCodes = ['idempotency.*'];
