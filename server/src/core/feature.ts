import type { NonEmptyArray } from 'type-graphql';
import type { ObjectLiteral } from 'typeorm';
import type { Entity } from './db/table.js';
import type { DomainEvent } from './event.js';
import type { NodeKind } from './nodes.js';

/** What a feature adds to the server. `app/features.ts` lists all of them, and everything else is made from that list. */
export interface Feature {
  /** The name of its folder. */
  name: string;
  /** Its tables. */
  entities?: readonly Entity<ObjectLiteral>[];
  resolvers?: NonEmptyArray<NonNullable<unknown> & (new () => object)>;
  /** Its objects that have an id of their own, by the prefix of the id. */
  nodes?: Readonly<Record<string, NodeKind>>;
  /** What happens in it; each is audited. */
  events?: readonly DomainEvent[];
}
