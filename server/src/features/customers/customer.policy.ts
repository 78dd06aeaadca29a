import { type FindOptionsWhere, In } from 'typeorm';
import type { Viewer } from '../../core/context.js';
import type { Customer } from './customer.entity.js';

/** A provider or direct-bill partner sees its customers; an indirect reseller sees those tied to it (domain rule 7). */
export function visibleCustomers(viewer: Viewer): FindOptionsWhere<Customer> {
  return viewer.partnerType === 'INDIRECT_RESELLER'
    ? { resellerId: In([...viewer.resellerIds]) }
    : { partnerId: viewer.partnerId };
}
