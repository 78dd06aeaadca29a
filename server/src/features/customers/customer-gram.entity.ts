import { Entity, PrimaryColumn } from 'typeorm';

/**
 * By which pieces of its search text a customer is found: the index at the end of a book. The rows of one piece stand in the
 * order of the customers' names, so that the first page of a search is the first rows that fit. Written with the customer.
 */
@Entity('customer_grams', { withoutRowid: true })
export class CustomerGram {
  /** The piece, as `core/grams` numbers it for the tenant. */
  @PrimaryColumn({ type: 'int' })
  gram: number;

  /** The customer's. */
  @PrimaryColumn({ type: 'varchar', length: 512 })
  sortKey: string;

  /** The customer's. */
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;
}
