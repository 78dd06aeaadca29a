import type { Role } from './access/role.js';
import type { Context } from './context.js';
import { unauthenticated } from './failure.js';
import type { Language } from './i18n.js';

export type PartnerKind = 'DIRECT_BILL' | 'INDIRECT_PROVIDER' | 'INDIRECT_RESELLER';

/**
 * Who acts: a user of a partner, a user of one of its customers, a program with an API token, or the server itself in a job. Always
 * for one partner, whose data alone it reaches.
 */
export interface Actor {
  kind: 'user' | 'customerUser' | 'apiToken' | 'system';
  /** The id of the user or token, or the name of the job. */
  id: string;
  name: string;
  roles: readonly Role[];
  language: Language;
  /** IANA name of the zone in which days are told and judged: the user's own or the partner's. */
  timeZone: string;
  partnerId: string;
  partnerType: PartnerKind;
  /** The language the partner's lists are sorted in. */
  partnerLanguage: Language;
  /** For an indirect reseller: the rows by which its providers know it. Its customers are the ones tied to these. */
  resellerIds: readonly string[];
  /** The part after @ of the partner's own addresses; a customer's contact may not use it. */
  mailDomain: string;
}

/** Who acts; UNAUTHENTICATED when nobody is signed in. */
export function actorOf(ctx: Pick<Context, 'actor'>): Actor {
  if (!ctx.actor) throw unauthenticated();
  return ctx.actor;
}
