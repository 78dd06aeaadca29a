import type { MigrationInterface, QueryRunner, TableIndex } from 'typeorm';
import { addIndexes, dropIndexes, index } from './tables.js';

/** A way along the list for each filter that may leave few of many rows, in each of the list's orders. */
const indexes: Record<string, TableIndex[]> = {
  customers: [
    index('ix_customers_segment_created', ['partnerId', 'segment', 'createdAt', 'id']),
    index('ix_customers_segment_sort', ['partnerId', 'segment', 'sortKey', 'id']),
    index('ix_customers_agreement_created', ['partnerId', 'agreementConfirmedAt', 'createdAt', 'id']),
    index('ix_customers_agreement_sort', ['partnerId', 'agreementConfirmedAt', 'sortKey', 'id']),
  ],
  subscriptions: [
    index('ix_subscriptions_customer_end', ['customerId', 'endDate', 'id']),
    index('ix_subscriptions_status_created', ['partnerId', 'status', 'createdAt', 'id']),
    index('ix_subscriptions_status_end', ['partnerId', 'status', 'endDate', 'id']),
    index('ix_subscriptions_offer_created', ['partnerId', 'offerId', 'createdAt', 'id']),
    index('ix_subscriptions_offer_end', ['partnerId', 'offerId', 'endDate', 'id']),
  ],
};

export class WaysByFilter1764100000000 implements MigrationInterface {
  name = 'WaysByFilter1764100000000';

  up(runner: QueryRunner): Promise<void> {
    return addIndexes(runner, indexes);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropIndexes(runner, indexes);
  }
}
