import {
  ArgsType,
  type ClassType,
  Field,
  FieldResolver,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { Constraint } from './input/constraint.js';
import { typeOfNode } from './nodes.js';
import { largestPage, longestCursor, type Connection as Page } from './page.js';

/** Everything that can be fetched again by its id. */
@InterfaceType({
  description: 'An object with an id of its own. `node(id)` fetches it again.',
  resolveType: ({ id }: Node) => typeOfNode(id),
})
export abstract class Node {
  @Field(() => ID, {
    description: 'TypeID: the kind, an underscore and a UUIDv7, e.g. `customer_01h…`. Never changes.',
  })
  id: string;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More rows follow; pass `endCursor` as `after`.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Rows come before; pass `startCursor` as `before`, with `last`.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Constraint({ min: 1, max: largestPage })
  @Field(() => Int, { nullable: true, description: 'How many rows after `after`; 25 when absent.' })
  first?: number | null;

  @Constraint({ maxLength: longestCursor })
  @Field(() => String, { nullable: true, description: 'Rows after this cursor.' })
  after?: string | null;

  @Constraint({ min: 1, max: largestPage })
  @Field(() => Int, {
    nullable: true,
    description: 'How many rows before `before`. Not together with `first`.',
  })
  last?: number | null;

  @Constraint({ maxLength: longestCursor })
  @Field(() => String, { nullable: true, description: 'Rows before this cursor.' })
  before?: string | null;
}

/** What `sort` was called before. */
export const replacedBySort = {
  nullable: true,
  description: 'The former name of `sort`, which counts when both are given.',
  deprecationReason: 'Renamed to `sort` on 2026-11-28, as it is called in every list.',
} as const;

/** Makes the Relay connection types of one object type: `CustomerConnection` and `CustomerEdge` for `Customer`. */
export function connectionOf<T extends object>(name: string, nodeType: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'The place of this row; pass it as `after` or `before`.' })
    cursor: string;

    @Field(nodeType, { description: 'The row itself.' })
    node: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} objects, by keyset cursor.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges: Edge[];

    @Field(() => [nodeType()], { description: 'The rows without their cursors.' })
    nodes: T[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo: PageInfo;
  }

  @Resolver(() => Connection)
  class ConnectionResolver {
    @FieldResolver(() => Int, { description: 'How many rows match in all. Counted only when asked for.' })
    totalCount(@Root() page: Page<T>): Promise<number> {
      return page.totalCount();
    }
  }

  return { Connection, ConnectionResolver };
}
