import { IdempotencyKey } from '../../core/db/idempotency.entity.js';
import { OutboxEvent } from '../outbox/outbox-event.entity.js';
import { clearOlder } from './clear.js';
import type { Job, JobContext } from './job.js';

const day = 24 * 3600 * 1000;

/** How long a mutation is recognised by its idempotency key, and a stream of live updates can be resumed. */
const keptFor = { idempotencyKeys: 30 * day, events: day };

const ago = ({ clock }: JobContext, ms: number) => new Date(clock.now().getTime() - ms);

/** What the machinery itself has to do, whatever features there are. */
export const platformJobs: readonly Job[] = [
  {
    name: 'idempotencyKeys.clear',
    every: 3600,
    run: (ctx) => clearOlder(ctx, IdempotencyKey, 'createdAt', ago(ctx, keptFor.idempotencyKeys)),
  },
  {
    name: 'outboxEvents.clear',
    every: 3600,
    run: (ctx) => clearOlder(ctx, OutboxEvent, 'at', ago(ctx, keptFor.events)),
  },
];
