import { demoUrl } from '../../support/demo-url.js';
import { agent } from '../../support/demo-users.js';

/** How many customers of this name there are, asked past the page. */
export async function customersNamed({ legalName }: { legalName: string }): Promise<number> {
  const query = 'query($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }';
  const { data } = await (await agent(demoUrl(), 'tulpen')).query(query, { filter: { search: legalName } });
  return Number(data.customers.totalCount);
}
