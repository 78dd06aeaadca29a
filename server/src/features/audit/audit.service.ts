import { isDeepStrictEqual } from 'node:util';
import { formatIn } from '../../../../locales/format.mjs';
import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { gathered, type Transaction } from '../../core/db/transaction.js';
import { insert } from '../../core/db/write.js';
import type { DomainEvent } from '../../core/event.js';
import type { Language } from '../../core/i18n.js';
import { newId } from '../../core/ids.js';
import { publish } from '../../platform/outbox/outbox.js';
import { formatPhone } from '../countries/phone.check.js';
import { type AuditChange, AuditEntry, type ChangedValue } from './audit.entity.js';

interface Details {
  /** The customer it was done to, with the reseller who sees that customer as well. */
  customer?: { id: string; resellerId: string | null };
  subjectId: string;
  vars?: Record<string, string | number>;
  changes?: AuditChange[];
}

class Entries {
  readonly rows: Partial<AuditEntry>[] = [];

  write(tx: Transaction): Promise<void> {
    return insert(tx, AuditEntry, ...this.rows);
  }
}

/** Writes what the actor just did, with the transaction it happened in: into the activity log, and as an event for whoever follows. */
export function record(tx: Context, event: DomainEvent, details: Details): void {
  const actor = actorOf(tx);
  const { customer, subjectId } = details;
  const common = { partnerId: actor.partnerId, actorId: actor.id, at: tx.clock.now() };
  publish(tx, {
    ...common,
    type: event.value,
    objectId: customer?.id ?? subjectId,
    sharedWith: customer?.resellerId ?? null,
  });
  gathered(tx, Entries).rows.push({
    ...common,
    id: newId('audit'),
    action: event.value,
    actor: actor.name,
    customerId: customer?.id ?? null,
    subjectId,
    vars: details.vars ?? {},
    changes: details.changes ?? [],
    requestId: tx.requestId,
  });
}

/** The fields in which two versions of an object differ. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): AuditChange[] {
  return Object.keys(after)
    .map((field) => ({ field, from: asValue(before[field]), to: asValue(after[field]) }))
    .filter((change) => !isDeepStrictEqual(change.from, change.to));
}

function asValue(value: unknown): ChangedValue {
  if (Array.isArray(value)) return value.length > 0 ? value.map(String) : null;
  return value === null || value === undefined || value === '' ? null : String(value);
}

/** A changed value as people read it. Tags that were logged before lists were kept as such are one text. */
export function changedText(value: ChangedValue, field: string, language: Language): string | null {
  if (typeof value === 'string' && /\.phone$/.test(field)) return formatPhone(value);
  const list = typeof value === 'string' && field === 'company.tags' ? value.split(', ') : value;
  return typeof list === 'string' || list === null ? list : formatIn(language).list(list);
}
