import { type Context, viewerOf } from '../../core/context.js';
import { gathered, type Transaction } from '../../core/db/transaction.js';
import { insert } from '../../core/db/write.js';
import { newId } from '../../core/ids.js';
import { type AuditChange, AuditEntry } from './audit.entity.js';
import type { AuditAction } from './audit-action.types.js';

interface Details {
  customerId?: string;
  subjectId?: string;
  vars?: Record<string, string | number>;
  changes?: AuditChange[];
}

class Entries {
  readonly rows: Partial<AuditEntry>[] = [];

  write(tx: Transaction): Promise<void> {
    return insert(tx, AuditEntry, ...this.rows);
  }
}

/** Writes what the viewer just did, with the transaction it happened in. */
export function record(tx: Context, action: AuditAction, details: Details): void {
  const viewer = viewerOf(tx);
  gathered(tx, Entries).rows.push({
    id: newId('audit'),
    partnerId: viewer.partnerId,
    at: tx.clock.now(),
    action,
    actorId: viewer.userId,
    actor: viewer.name,
    customerId: details.customerId ?? null,
    subjectId: details.subjectId ?? null,
    vars: details.vars ?? {},
    changes: details.changes ?? [],
    requestId: tx.requestId,
  });
}

/** The fields in which two versions of an object differ, as text. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): AuditChange[] {
  return Object.keys(after)
    .map((field) => ({ field, from: asText(before[field]), to: asText(after[field]) }))
    .filter((change) => change.from !== change.to);
}

function asText(value: unknown): string | null {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? null : text;
}
