import { actorOf } from '../../core/actor.js';
import { findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import type { Feature } from '../../platform/feature.js';
import { AuditEntry } from './audit.entity.js';
import { AuditChangeResolver, AuditResolver } from './audit.resolver.js';
import { AuditEntryConnectionResolver } from './audit.types.js';

export const audit: Feature = {
  name: 'audit',
  entities: [AuditEntry],
  resolvers: [AuditChangeResolver, AuditResolver, AuditEntryConnectionResolver],
  nodes: {
    audit: {
      type: 'AuditEntry',
      find: (ctx, id) => findOne(ctx, AuditEntry, sql`id = ${id} AND partnerId = ${actorOf(ctx).partnerId}`),
    },
  },
};
