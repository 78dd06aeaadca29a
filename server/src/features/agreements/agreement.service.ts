import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { once } from '../../core/db/idempotency.js';
import { find, findOne, get } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import { mutation } from '../../core/db/transaction.js';
import { insert, rowOf, update } from '../../core/db/write.js';
import { isDay } from '../../core/duration.js';
import { Problems } from '../../core/errors.js';
import { withSigner } from '../../core/found.js';
import { newId } from '../../core/ids.js';
import type { PageArguments } from '../../core/page.js';
import { pagesByParent } from '../../core/page-by-parent.js';
import { fullName } from '../../core/person.js';
import { todayOf } from '../../core/time-zone.js';
import { record } from '../audit/audit.service.js';
import { checkPhone } from '../countries/phone.check.js';
import { Customer } from '../customers/customer.entity.js';
import { updateGrams } from '../customers/customer.grams.service.js';
import { tellsCustomer } from '../customers/customer.owner.service.js';
import { customerToChange } from '../customers/customer.service.js';
import { checkEmail } from '../customers/email.check.js';
import { checkPersonName } from '../customers/person-name.check.js';
import { requireOrderingPartner } from '../partners/partner.service.js';
import { Agreement } from './agreement.entity.js';
import { agreementConfirmed } from './agreement.events.js';
import type { AgreementInput, ConfirmAgreementInput } from './agreement.input.js';

export const agreementsOf = pagesByParent<Agreement, PageArguments>(Agreement, 'customerId', () => ({
  order: { column: 'confirmedAt', direction: 'DESC' },
}));

tellsCustomer('agreement', async (ctx, id) => (await findOne(ctx, Agreement, sql`id = ${id}`))?.customerId ?? null);

export type AgreementFacts = Pick<Agreement, 'signer' | 'acceptedOn'>;

/** Judges a confirmation: a real person with a well-formed address, and a day that has come. */
export function checkAgreement(
  ctx: Context,
  { signer, acceptedOn }: AgreementInput,
  customer: Pick<Customer, 'country' | 'contactNameOrder'>,
  problems: Problems,
): AgreementFacts {
  if (!isDay(acceptedOn)) problems.add('agreement.dateInvalid', 'agreement.acceptedOn');
  else if (acceptedOn > todayOf(ctx)) problems.add('agreement.dateInFuture', 'agreement.acceptedOn');
  const path = 'agreement.signer';
  return {
    acceptedOn,
    signer: {
      firstName: checkPersonName(signer.firstName, `${path}.firstName`, problems),
      lastName: checkPersonName(signer.lastName, `${path}.lastName`, problems),
      email: checkEmail(signer.email, { partnerDomain: actorOf(ctx).mailDomain }, `${path}.email`, problems),
      phone: checkPhone(customer.country, signer.phone, { required: false }, `${path}.phone`, problems),
      nameOrder: customer.contactNameOrder,
    },
  };
}

/** What of a customer changes by a confirmation. */
export function signedBy(
  customer: Pick<Customer, 'searchMore' | 'searchPhones'> & { agreementConfirmedAt?: Date | null },
  { signer }: AgreementFacts,
  now: Date,
) {
  return { ...withSigner(customer, signer), agreementConfirmedAt: customer.agreementConfirmedAt ?? now };
}

/** Writes a confirmation with its audit row; the customer is written with it by the caller. */
export async function insertAgreement(
  tx: Context,
  customer: Customer,
  facts: AgreementFacts,
  now: Date,
): Promise<Agreement> {
  const actor = actorOf(tx);
  const agreement = rowOf(Agreement, {
    ...facts,
    id: newId('agreement'),
    customerId: customer.id,
    confirmedAt: now,
    confirmedById: actor.id,
    confirmedBy: actor.name,
  });
  await insert(tx, Agreement, agreement);
  record(tx, agreementConfirmed, {
    customer,
    subjectId: agreement.id,
    vars: { customer: customer.legalName, signer: fullName(facts.signer) },
  });
  return agreement;
}

/** Confirms the agreement of an existing customer. A further confirmation needs another signer. */
export async function confirmAgreement(ctx: Context, input: ConfirmAgreementInput) {
  requireOrderingPartner(ctx);
  return mutation(ctx, input, async (tx) => {
    const customer = await customerToChange(tx, input.customerId);
    return once(tx, 'confirmAgreement', input, {
      replay: async ({ agreementId }) => {
        const agreement = await get(tx, Agreement, agreementId ?? '');
        return { agreement, customer, replayed: true };
      },
      work: async () => {
        const problems = new Problems();
        const facts = checkAgreement(tx, input.agreement, customer, problems);
        const earlier = await find(tx, Agreement, sql`customerId = ${customer.id}`);
        if (earlier.some((known) => isSameSigner(known, facts))) {
          problems.add('agreement.alreadyConfirmed', 'agreement.signer');
        }
        problems.throwIfAny();
        if (input.dryRun) return { result: { customer } };
        const now = tx.clock.now();
        // A change for whoever asks what changed, but none that an edit under way would have to know of.
        const change = { ...signedBy(customer, facts, now), updatedAt: now };
        const covered = rowOf(Customer, { ...customer, ...change });
        await update(tx, Customer, sql`id = ${customer.id}`, change);
        await updateGrams(tx, customer, covered);
        const agreement = await insertAgreement(tx, covered, facts, now);
        return { result: { agreement, customer: covered }, answer: { agreementId: agreement.id } };
      },
    });
  });
}

function isSameSigner(known: AgreementFacts, facts: AgreementFacts): boolean {
  const key = ({ signer }: AgreementFacts) =>
    [signer.firstName, signer.lastName, signer.email.toLowerCase(), signer.phone ?? ''].join('\n');
  return key(known) === key(facts);
}

/** What the rules for a confirmation may say. */
export const agreementCodes = [
  'text.*',
  'personName.*',
  'email.*',
  'phone.*',
  'agreement.dateInvalid',
  'agreement.dateInFuture',
];
