import type { NonEmptyArray } from 'type-graphql';
import type { ObjectLiteral } from 'typeorm';
import type { Entity } from '../core/db/table.js';
import type { DomainEvent } from '../core/event.js';
import type { NodeKind } from '../core/nodes.js';
import type { Job } from './jobs/job.js';

/** What a feature adds to the server. `app/features.ts` lists all of them, and everything else is made from that list. */
export interface Feature {
  /** The name of its folder. */
  name: string;
  /** Its tables. */
  entities?: readonly Entity<ObjectLiteral>[];
  resolvers?: NonEmptyArray<NonNullable<unknown> & (new () => object)>;
  /** Its objects that have an id of their own, by the prefix of the id. */
  nodes?: Readonly<Record<string, NodeKind>>;
  /** What happens in it; each is audited and told to whoever follows. */
  events?: readonly DomainEvent[];
  /** What the server does in it by itself, again and again. */
  jobs?: readonly Job[];
}
