import { isDeepStrictEqual } from 'node:util';
import type { GraphQLResolveInfo } from 'graphql';
import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { isDuplicate } from '../../core/db/errors.js';
import { columnsFor, findOne, findOr404 } from '../../core/db/read.js';
import { all, sql } from '../../core/db/sql.js';
import { mutation } from '../../core/db/transaction.js';
import { insert, update } from '../../core/db/write.js';
import { Problems, Refused } from '../../core/errors.js';
import { byId } from '../../core/loader.js';
import { changesBetween, record } from '../audit/audit.service.js';
import { requireOrderingPartner } from '../partners/partner.service.js';
import { checkReseller, resellerInSight } from '../resellers/reseller.service.js';
import { count, moveCounts } from './country-total.service.js';
import { searchColumns } from './customer.check.js';
import { Customer } from './customer.entity.js';
import { customerUpdated } from './customer.events.js';
import { insertGrams, updateGrams } from './customer.grams.service.js';
import { visibleCustomers } from './customer.policy.js';
import { checkChanges, inputPaths } from './customer-update.check.js';
import type { UpdateCustomerInput } from './customer-update.input.js';
import { domainSuffix } from './domain.service.js';
import { refuseTakenExternalId, takenExternalId } from './external-id.check.js';

export const customerById = byId(Customer);

/** One customer of the actor's; NOT_FOUND when it is out of sight or not there. */
export async function visibleCustomer(ctx: Context, id: string, info?: GraphQLResolveInfo): Promise<Customer> {
  const selected = columnsFor(ctx, Customer, info);
  return findOr404(ctx, Customer, sql`id = ${id} AND ${visibleCustomers(actorOf(ctx))}`, { selected });
}

/** The same for a mutation: nobody else changes the customer until the transaction ends. */
export function customerToChange(tx: Context, id: string): Promise<Customer> {
  return findOr404(tx, Customer, sql`id = ${id} AND ${visibleCustomers(actorOf(tx))}`, { rowLock: 'exclusive' });
}

/** Writes a new customer. Of two that want one domain or one external ID at the same moment, the second is told that it is taken. */
export async function insertCustomer(tx: Context, customer: Customer): Promise<void> {
  try {
    await insert(tx, Customer, customer);
    await insertGrams(tx, customer);
  } catch (error) {
    if (isDuplicate(error, 'customers', 'externalId')) throw new Refused([takenExternalId(customer.externalId)]);
    if (!isDuplicate(error, 'customers', 'domainPrefix')) throw error;
    throw Refused.because('customer.domainTaken', 'domainPrefix', { domain: customer.domainPrefix + domainSuffix });
  }
  count(tx, customer, { customers: 1 });
}

/** Another customer of the same tenant with this registration ID is worth a warning: it may be the same company. */
export async function warnOfTwin(
  ctx: Context,
  customer: Pick<Customer, 'country' | 'registrationId'> & { id?: string },
  problems: Problems,
): Promise<void> {
  const { country, registrationId, id } = customer;
  if (!registrationId) return;
  const { partnerId } = actorOf(ctx);
  const same = sql`partnerId = ${partnerId} AND country = ${country} AND registrationId = ${registrationId}`;
  const twin = await findOne(ctx, Customer, all(same, id && sql`id <> ${id}`));
  if (twin) problems.warn('customer.registrationIdInUse', 'company.registrationId', { name: twin.legalName });
}

/** Changes company, contact or reseller. Of two edits from the same version, the second gets `customer.conflict`. */
export async function updateCustomer(ctx: Context, input: UpdateCustomerInput) {
  requireOrderingPartner(ctx);
  return mutation(ctx, input, async (tx) => {
    const current = await customerToChange(tx, input.customerId);
    refuseStale(current, input.expectedVersion);
    const problems = new Problems();
    const changed = await checkUpdate(tx, current, input, problems);
    problems.throwIfAny({ customer: current });
    if (input.dryRun) return { customer: current, warnings: problems.warnings };
    // By the columns, not by what the activity log shows of them: what is shown nowhere is stored all the same.
    if (isDeepStrictEqual({ ...changed }, { ...current })) return { customer: current, warnings: problems.warnings };
    const next = {
      ...changed,
      ...searchColumns(actorOf(tx).partnerLanguage, changed),
      updatedAt: tx.clock.now(),
      version: current.version + 1,
    };
    const { id } = current;
    const changes = changesBetween(await auditFields(tx, current), await auditFields(tx, changed));
    await updateRow(tx, current, next);
    await updateGrams(tx, current, next);
    await moveCounts(tx, current, next);
    record(tx, customerUpdated, {
      customer: next,
      subjectId: id,
      vars: { customer: next.legalName },
      changes,
    });
    return { customer: await visibleCustomer(tx, id), warnings: problems.warnings };
  });
}

async function updateRow(tx: Context, current: Customer, next: Customer): Promise<void> {
  try {
    await update(tx, Customer, sql`id = ${current.id}`, next);
  } catch (error) {
    if (!isDuplicate(error, 'customers', 'externalId')) throw error;
    throw new Refused([takenExternalId(next.externalId)], [], { customer: current });
  }
}

function refuseStale(current: Customer, expectedVersion: number | null | undefined): void {
  if (expectedVersion == null || expectedVersion === current.version) return;
  throw new Refused([{ code: 'customer.conflict', field: 'expectedVersion' }], [], { customer: current });
}

async function checkUpdate(
  tx: Context,
  current: Customer,
  input: UpdateCustomerInput,
  problems: Problems,
): Promise<Customer> {
  const changed: Customer = { ...current, ...checkChanges(tx, current, input, problems) };
  if (input.company) await warnOfTwin(tx, changed, problems);
  if (input.externalId) await refuseTakenExternalId(tx, changed, problems);
  const { resellerId } = input;
  if (resellerId !== undefined && resellerId !== current.resellerId) {
    changed.resellerId = (await checkReseller(tx, resellerId, 'resellerId', problems))?.id ?? null;
  }
  return changed;
}

/** What the activity log shows of a customer, by the paths of the input. */
async function auditFields(tx: Context, customer: Customer): Promise<Record<string, unknown>> {
  const reseller = customer.resellerId ? await resellerInSight(tx, customer.resellerId) : null;
  const columns: Record<string, unknown> = { ...customer };
  const shown = Object.entries(inputPaths).map(([column, path]) => [path, columns[column]] as const);
  return { ...Object.fromEntries(shown), reseller: reseller?.name };
}
