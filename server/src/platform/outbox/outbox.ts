import { gathered, type Transaction } from '../../core/db/transaction.js';
import { insert } from '../../core/db/write.js';
import { OutboxEvent } from './outbox-event.entity.js';

class PendingEvents {
  readonly rows: Partial<OutboxEvent>[] = [];

  write(tx: Transaction): Promise<void> {
    return insert(tx, OutboxEvent, ...this.rows);
  }
}

/** Writes an event with the transaction in which it happens, just before the commit. */
export function publish(tx: Pick<Transaction, 'gathered'>, event: Omit<OutboxEvent, 'id'>): void {
  gathered(tx, PendingEvents).rows.push(event);
}
