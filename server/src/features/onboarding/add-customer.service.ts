import { randomInt } from 'node:crypto';
import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { once } from '../../core/db/idempotency.js';
import { get } from '../../core/db/read.js';
import { mutation } from '../../core/db/transaction.js';
import { rowOf } from '../../core/db/write.js';
import { Problems } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { checkAgreement, insertAgreement, signedBy } from '../agreements/agreement.service.js';
import { changesBetween, record } from '../audit/audit.service.js';
import { Segment } from '../catalog/catalog.types.js';
import { checkCompany, checkContact, checkNewSegment, searchColumns } from '../customers/customer.check.js';
import { Customer } from '../customers/customer.entity.js';
import { customerAdded } from '../customers/customer.events.js';
import { insertCustomer, warnOfTwin } from '../customers/customer.service.js';
import { domainSuffix, refuseTakenDomain } from '../customers/domain.service.js';
import { checkDomainPrefix } from '../customers/domain-prefix.check.js';
import { checkExternalId, refuseTakenExternalId } from '../customers/external-id.check.js';
import { checkOrder, priceOf } from '../orders/order.check.js';
import { Order } from '../orders/order.entity.js';
import { requireOrderingPartner } from '../partners/partner.service.js';
import { checkReseller } from '../resellers/reseller.service.js';
import { startedBy, writeOrder } from '../subscriptions/place-order.service.js';
import type { AddCustomerInput } from './add-customer.input.js';
import { previewOf } from './customer-preview.service.js';

/**
 * The whole wizard in one transaction: customer, agreement, order, subscriptions, admin credential and audit are all
 * written or none is. Every problem of the input is told at once.
 */
export async function addCustomer(ctx: Context, input: AddCustomerInput) {
  requireOrderingPartner(ctx);
  return mutation(ctx, input, (tx) =>
    once(tx, 'addCustomer', input, {
      replay: (answer) => firstAnswer(tx, answer),
      work: async () => {
        const { draft, warnings } = await check(tx, input);
        if (input.dryRun) return { result: { price: draft.price, preview: draft.preview, warnings } };
        const written = await write(tx, draft);
        const answer = {
          customerId: written.customer.id,
          agreementId: written.agreement?.id ?? null,
          orderId: written.order?.id ?? null,
        };
        return { result: { ...written, price: draft.price, warnings }, answer };
      },
    }),
  );
}

type CustomerColumns = Omit<Customer, 'partnerRow' | 'resellerRow'>;
type Draft = Awaited<ReturnType<typeof check>>['draft'];

async function check(tx: Context, input: AddCustomerInput) {
  const problems = new Problems();
  const segment = input.company.segment ?? Segment.COMMERCIAL;
  const company = checkCompany(input.company, segment, problems);
  checkNewSegment(tx, segment, company.country, problems);
  const domainPrefix = checkDomainPrefix(input.domainPrefix, 'domainPrefix', problems);
  await refuseTakenDomain(tx, domainPrefix, problems);
  const externalId = checkExternalId(input.externalId, 'externalId', problems);
  await refuseTakenExternalId(tx, { partnerId: actorOf(tx).partnerId, externalId }, problems);
  const contact = checkContact(tx, input.contact, company, problems);
  await warnOfTwin(tx, company, problems);
  const reseller = await checkReseller(tx, input.resellerId, 'resellerId', problems);
  const agreement = input.agreement ? checkAgreement(tx, input.agreement, { ...company, ...contact }, problems) : null;
  if (input.order && !agreement) problems.add('order.agreementMissing', 'agreement');
  const order = input.order ? await checkOrder(tx, input.order, { ...company, reseller, held: [] }, problems) : null;
  const price = order ? priceOf(order) : null;
  const facts = { ...company, ...contact, domainPrefix, externalId, resellerId: reseller?.id ?? null };
  const preview = previewOf(facts, agreement, order);
  problems.throwIfAny(input.dryRun ? { price, preview } : { price });
  return { draft: { facts, agreement, order, price, preview }, warnings: problems.warnings };
}

async function write(tx: Context, { facts, agreement: agreed, order: ordered }: Draft) {
  const now = tx.clock.now();
  const found = searchColumns(actorOf(tx).partnerLanguage, facts);
  // Every column by its name: one that is added to the table and not written here does not compile.
  const row: CustomerColumns = {
    ...facts,
    ...found,
    id: newId('customer'),
    partnerId: actorOf(tx).partnerId,
    adminUserName: `admin@${facts.domainPrefix}${domainSuffix}`,
    adminCredentialIssuedAt: now,
    ...(agreed ? signedBy(found, agreed, now) : { agreementConfirmedAt: null }),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  const customer = rowOf(Customer, row);
  await insertCustomer(tx, customer);
  record(tx, customerAdded, {
    customer,
    subjectId: customer.id,
    vars: { customer: customer.legalName },
    changes: changesBetween({}, { externalId: customer.externalId }),
  });
  const agreement = agreed ? await insertAgreement(tx, customer, agreed, now) : null;
  const { order = null, subscriptions = [] } = ordered ? await writeOrder(tx, customer, ordered) : {};
  const adminCredential = { userName: customer.adminUserName, temporaryPassword: temporaryPassword() };
  return { customer, agreement, order, subscriptions, adminCredential };
}

async function firstAnswer(tx: Context, answer: Record<string, string | null>) {
  const { customerId, agreementId, orderId } = answer;
  const customer = await get(tx, Customer, customerId ?? '');
  return {
    customer,
    agreement: agreementId ? await get(tx, Agreement, agreementId) : null,
    order: orderId ? await get(tx, Order, orderId) : null,
    subscriptions: orderId ? await startedBy(tx, orderId) : [],
    adminCredential: { userName: customer.adminUserName, temporaryPassword: null },
    replayed: true,
  };
}

// Without the letters and digits that are mistaken for each other when read aloud or from paper.
const alphabets = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '!#%+-=?@'];
const passwordLength = 16;

/** A random password with letters of both cases, digits and signs: about 92 bits. */
export function temporaryPassword(): string {
  const pick = (letters: string) => letters.charAt(randomInt(letters.length));
  const all = alphabets.join('');
  const signs = alphabets.map(pick);
  while (signs.length < passwordLength) signs.push(pick(all));
  for (let last = signs.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [signs[last], signs[other]] = [signs[other] ?? '', signs[last] ?? ''];
  }
  return signs.join('');
}
