import { createHash } from 'node:crypto';
import type { Context } from '../../core/context.js';
import { findOne } from '../../core/db/read.js';
import { all, sql } from '../../core/db/sql.js';
import { type Problem, type Problems } from '../../core/errors.js';
import { checkText, lengthOf, toAscii, toPlain } from '../countries/text.check.js';
import { Customer } from './customer.entity.js';

const longest = 60;

/** The partner's own number of a customer: in ordinary width, without what nobody sees. Blank text is no number. */
export function checkExternalId(value: string | null | undefined, path: string, problems: Problems): string | null {
  const externalId = checkText(toPlain(value ?? ''), path, problems);
  if (lengthOf(externalId) > longest) problems.add('externalId.tooLong', path, { max: longest });
  return externalId || null;
}

/** The same for every spelling of a number. It is a hash, because the collations of MariaDB take some letters for others. */
export function externalIdKey(externalId: string): string {
  return createHash('sha256').update(toAscii(externalId)).digest('hex');
}

/** Another customer of the partner that has this number already. Two calls at the same moment are told apart by the unique index. */
export async function refuseTakenExternalId(
  ctx: Context,
  { id, partnerId, externalId }: Pick<Customer, 'partnerId' | 'externalId'> & { id?: string },
  problems: Problems,
): Promise<void> {
  if (!externalId) return;
  const same = sql`externalIdKey = ${externalIdKey(externalId)} AND partnerId = ${partnerId}`;
  if (await findOne(ctx, Customer, all(same, id && sql`id <> ${id}`)))
    problems.errors.push(takenExternalId(externalId));
}

export function takenExternalId(externalId: string | null): Problem {
  return { code: 'externalId.taken', field: 'externalId', vars: { externalId: externalId ?? '' } };
}
