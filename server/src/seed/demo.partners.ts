import { Role } from '../core/access/role.js';
import type { DomainEvent } from '../core/event.js';
import { isLanguage } from '../core/i18n.js';
import { searchKey, sortKey } from '../core/text.js';
import { dayOf } from '../core/time-zone.js';
import { signedIn } from '../features/auth/auth.events.js';
import { nameOfUser } from '../features/auth/session.service.js';
import { PartnerType } from '../features/partners/partner.entity.js';
import type { Calendar } from './calendar.js';
import { type DemoPartner, demoRoles } from './data/demo-partners.js';
import type { DemoReseller } from './data/demo-resellers.js';
import type { AuditRow, DemoRows, PartnerRow, ResellerRow, UserRow } from './demo.rows.js';
import { type Dice, seededId } from './dice.js';

/** Before everything else in the demo, so that partners and users come first by id. */
const founded = (calendar: Calendar) => calendar.dayBefore(1461);

export function partnerRow(partner: DemoPartner, calendar: Calendar, place: number): PartnerRow {
  const { key, name, type, country, language, timeZone, currency, mpnId } = partner;
  const id = seededId('partner', new Date(founded(calendar).getTime() + place), key);
  return { id, name, type, country, language, timeZone, currency, mpnId, mailDomain: `${key}.example` };
}

export function userRows(
  partner: DemoPartner,
  partnerId: string,
  calendar: Calendar,
  place: number,
  passwordHash: string,
) {
  return demoRoles.map(({ role, mailbox }, index): UserRow => {
    const [firstName = '', lastName = ''] = partner.people[index] ?? [];
    const email = `${mailbox}@${partner.key}.example`;
    return {
      id: seededId('user', new Date(founded(calendar).getTime() + place * demoRoles.length + index), email),
      partnerId,
      email,
      emailKey: email,
      firstName,
      lastName,
      roles: [role],
      language: partner.language,
      timeZone: null,
      passwordHash,
    };
  });
}

export function resellerRow(
  reseller: DemoReseller,
  provider: PartnerRow,
  partners: readonly PartnerRow[],
  calendar: Calendar,
): ResellerRow {
  const { key, name, country, mpnId, signedDaysAgo } = reseller;
  const account = partners.find((row) => row.type === PartnerType.INDIRECT_RESELLER && row.mpnId === mpnId);
  return {
    id: seededId('reseller', founded(calendar), key),
    partnerId: provider.id,
    resellerPartnerId: account?.id ?? null,
    name,
    sortKey: sortKey(name, isLanguage(provider.language) ? provider.language : 'en'),
    searchText: `${searchKey(name)} ${mpnId}`,
    country,
    mpnId,
    mpaSignedOn: signedDaysAgo === null ? null : dayOf(calendar.dayBefore(signedDaysAgo), 'UTC'),
  };
}

/** The people of one partner, and what they leave in its activity log. */
export class Office {
  constructor(
    readonly partner: PartnerRow,
    /** UTC hour in which it opens. */
    readonly opens: number,
    private readonly users: readonly UserRow[],
    private readonly rows: DemoRows,
  ) {}

  /** Somebody with one of these roles. */
  somebody(dice: Dice, ...roles: Role[]): UserRow {
    return dice.pick(this.users.filter((user) => user.roles.some((role) => roles.includes(role))));
  }

  record(
    actor: UserRow,
    at: Date,
    event: DomainEvent,
    about: Partial<Pick<AuditRow, 'customerId' | 'subjectId' | 'vars' | 'changes'>>,
  ) {
    const name = `${event.value} ${about.subjectId} ${this.rows.auditEntries.length}`;
    this.rows.auditEntries.push({
      id: seededId('audit', at, name),
      partnerId: this.partner.id,
      at,
      action: event.value,
      actorId: actor.id,
      actor: nameOfUser(actor),
      customerId: about.customerId ?? null,
      subjectId: about.subjectId ?? null,
      vars: about.vars ?? {},
      changes: about.changes ?? [],
      requestId: seededId('audit', at, `request ${name}`).slice('audit_'.length),
    });
  }

  /** A year in which everybody signs in about every third week, apart from what they do that is worth an entry. */
  recordSignIns(calendar: Calendar, dice: Dice): void {
    for (const user of this.users) {
      for (let days = 364 - dice.between(0, 20); days > 0; days -= dice.between(12, 30)) {
        this.record(user, calendar.officeHour(days, this.opens, dice), signedIn, { subjectId: user.id });
      }
    }
  }
}

/** As the server writes it into the records. */
