import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../core/connection.js';
import { AtMost } from '../../core/list-size.js';
import { OfferCategory, OfferPlan, Segment } from './catalog.types.js';

@ObjectType({
  implements: Node,
  description: 'A product of the catalogue that customers subscribe to, counted in licences.',
})
@Entity('offers')
@Index('uq_offers_sku', ['sku'], { unique: true })
@Index('ix_offers_sort', ['sortKey', 'id'])
export class Offer extends Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  declare id: string;

  @Field(() => String, { description: 'The vendor’s product id, e.g. `CFQ7TTC0LH18-0001`.' })
  @Column({ type: 'varchar', length: 40 })
  sku: string;

  @Field(() => String, { description: 'The product’s name; a brand, the same in every language.' })
  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 200 })
  sortKey: string;

  @Field(() => String, { description: 'Who makes it.' })
  @Column({ type: 'varchar', length: 100 })
  publisher: string;

  @Field(() => OfferCategory, { description: 'The shelf it stands on.' })
  @Column({ type: 'varchar', length: 20 })
  category: OfferCategory;

  @Field(() => [Segment], { description: 'The segments it is made for.' })
  @Column({ type: 'simple-json' })
  segments: Segment[];

  @Field(() => Boolean, { description: 'A trial: free, for one month, once for each customer.' })
  @Column({ type: 'boolean' })
  isTrial: boolean;

  @Field(() => Boolean, { description: 'An add-on: needs one of its `prerequisites`.' })
  @Column({ type: 'boolean' })
  isAddOn: boolean;

  @Field(() => Boolean, {
    description: 'The customer may hold one living subscription of it; more licences are added to that one.',
  })
  @Column({ type: 'boolean' })
  onePerCustomer: boolean;

  /** SKUs of which the customer must hold, or order along, at least one. */
  @Column({ type: 'simple-json' })
  prerequisiteSkus: string[];

  @Field(() => Int, { description: 'The smallest licence count of one subscription.' })
  @Column({ type: 'int' })
  minLicenceCount: number;

  @Field(() => Int, { description: 'The largest licence count of one subscription.' })
  @Column({ type: 'int' })
  maxLicenceCount: number;

  @AtMost(10)
  @Field(() => [OfferPlan], { description: 'The ways to buy it; the first is the usual one.' })
  @Column({ type: 'simple-json' })
  plans: OfferPlan[];

  /** False once the catalogue no longer has it: existing subscriptions live on, new orders are refused. */
  @Column({ type: 'boolean' })
  onSale: boolean;
}
