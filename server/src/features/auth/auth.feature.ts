import { actorOf } from '../../core/actor.js';
import { findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import type { Feature } from '../../platform/feature.js';
import { signedIn, signedOut } from './auth.events.js';
import { AuthResolver } from './auth.resolver.js';
import { Session } from './session.entity.js';
import { clearSessions } from './session.jobs.js';
import { User } from './user.entity.js';

export const auth: Feature = {
  name: 'auth',
  entities: [User, Session],
  resolvers: [AuthResolver],
  nodes: {
    user: {
      type: 'User',
      find: (ctx, id) => findOne(ctx, User, sql`id = ${id} AND partnerId = ${actorOf(ctx).partnerId}`),
    },
  },
  events: [signedIn, signedOut],
  jobs: [clearSessions],
};
