import { clearOlder } from '../../platform/jobs/clear.js';
import type { Job } from '../../platform/jobs/job.js';
import { Session } from './session.entity.js';

/** Sessions that have run out count no longer; here they go. */
export const clearSessions: Job = {
  name: 'sessions.clear',
  every: 3600,
  run: (ctx) => clearOlder(ctx, Session, 'expiresAt', ctx.clock.now()),
};
