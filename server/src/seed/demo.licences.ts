import { Role } from '../core/access/role.js';
import type { CatalogueOffer } from '../features/catalog/catalogue.data.js';
import { licenceCountChanged } from '../features/subscriptions/subscription.events.js';
import type { Stage } from './demo.customers.js';
import type { AuditRow, LicenceAdditionRow, SubscriptionRow } from './demo.rows.js';
import { seededId } from './dice.js';

type About = Pick<AuditRow, 'customerId' | 'subjectId' | 'vars'>;

/** The licences bought at first and, where it `grew`, those added since: some this week, a few of them taken back. */
export function addLicences(
  subscription: SubscriptionRow,
  offer: CatalogueOffer,
  about: About,
  grew: boolean,
  stage: Stage,
): void {
  const { calendar, opens, dice } = stage;
  addition(subscription, subscription.licenceCount, subscription.createdAt, stage);
  const age = calendar.daysSince(subscription.createdAt);
  if (!grew || age < 3) return;
  const long = dice.chance(0.25) ? [dice.between(Math.min(10, age), age)] : [];
  const lately = dice.chance(0.06) ? [dice.between(1, Math.min(4, age))] : [];
  let earliest = subscription.createdAt;
  for (const days of [...long, ...lately]) {
    const at = calendar.officeHour(days, opens, dice, earliest);
    const more = dice.between(1, Math.max(2, Math.ceil(subscription.licenceCount / 5)));
    if (subscription.licenceCount + more > offer.maxLicenceCount) continue;
    const added = addition(subscription, more, at, stage);
    change(subscription, more, at, about, stage);
    earliest = at;
    if (more > 2 && days > 6 && dice.chance(0.2)) {
      // Within the window of 168 hours of that very addition.
      const backAt = calendar.officeHour(days - dice.between(1, 4), opens, dice, at);
      added.licenceCount -= 1;
      change(subscription, -1, backAt, about, stage);
      earliest = backAt;
    }
  }
}

function addition({ id }: SubscriptionRow, licenceCount: number, addedAt: Date, { rows }: Stage): LicenceAdditionRow {
  const row = {
    id: seededId('addition', addedAt, `${id} ${rows.licenceAdditions.length}`),
    subscriptionId: id,
    licenceCount,
    addedAt,
  };
  rows.licenceAdditions.push(row);
  return row;
}

function change(subscription: SubscriptionRow, by: number, at: Date, about: About, { office, dice }: Stage): void {
  const from = subscription.licenceCount;
  const to = from + by;
  const actor = office.somebody(dice, Role.ADMIN_AGENT, Role.SALES_AGENT, Role.HELPDESK_AGENT, Role.BILLING_ADMIN);
  const changes = [{ field: 'licenceCount', from: String(from), to: String(to) }];
  office.record(actor, at, licenceCountChanged, {
    ...about,
    vars: { ...about.vars, from, to },
    changes,
  });
  subscription.licenceCount = to;
  subscription.version += 1;
  if (at > subscription.updatedAt) subscription.updatedAt = at;
}
