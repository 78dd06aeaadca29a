import { IdempotencyKey } from '../core/db/idempotency.entity.js';
import { agreements } from '../features/agreements/agreements.feature.js';
import { audit } from '../features/audit/audit.feature.js';
import { auth } from '../features/auth/auth.feature.js';
import { catalog } from '../features/catalog/catalog.feature.js';
import { countries } from '../features/countries/countries.feature.js';
import { customers } from '../features/customers/customers.feature.js';
import { onboarding } from '../features/onboarding/onboarding.feature.js';
import { orders } from '../features/orders/orders.feature.js';
import { partners } from '../features/partners/partners.feature.js';
import { resellers } from '../features/resellers/resellers.feature.js';
import { subscriptions } from '../features/subscriptions/subscriptions.feature.js';
import type { Feature } from '../platform/feature.js';
import { JobState } from '../platform/jobs/job.entity.js';
import { platformJobs } from '../platform/jobs/platform.jobs.js';
import { OutboxEvent } from '../platform/outbox/outbox-event.entity.js';

/** Every feature, in their order: each uses only what stands before it. Schema, tables, nodes and events are made from this list. */
export const features: readonly Feature[] = [
  countries,
  audit,
  partners,
  resellers,
  auth,
  catalog,
  customers,
  agreements,
  orders,
  subscriptions,
  onboarding,
];

/** What the server does by itself. */
export const jobs = [...platformJobs, ...features.flatMap((feature) => feature.jobs ?? [])];

/** Every table. A test compares them with what the migrations make. */
export const entities = [
  ...features.flatMap((feature) => feature.entities ?? []),
  IdempotencyKey,
  OutboxEvent,
  JobState,
];
