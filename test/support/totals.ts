import { askDatabase } from './rows.js';

export interface Total {
  country: string;
  customerCount: number;
  licenceCount: number;
}

/** What `customersByCountry` has to answer to a demo tenant, counted row by row. */
export async function countedByHand(databaseUrl: string, tenant: string): Promise<Total[]> {
  const own = `(SELECT id FROM partners WHERE mailDomain = '${tenant}.example')`;
  const customers = await askDatabase(
    databaseUrl,
    `SELECT id, country FROM customers WHERE partnerId = ${own}
      OR resellerId IN (SELECT id FROM resellers WHERE resellerPartnerId = ${own})`,
  );
  const subscriptions = await askDatabase(databaseUrl, 'SELECT customerId, licenceCount, status FROM subscriptions');
  const found = new Map<string, Total>();
  for (const customer of customers) {
    const country = String(customer.country);
    const total = found.get(country) ?? { country, customerCount: 0, licenceCount: 0 };
    found.set(country, total);
    total.customerCount += 1;
    for (const { customerId, licenceCount, status } of subscriptions) {
      const counts = status === 'ACTIVE' || status === 'SUSPENDED';
      if (counts && customerId === customer.id) total.licenceCount += Number(licenceCount);
    }
  }
  return [...found.values()].sort((a, b) => b.customerCount - a.customerCount || (a.country < b.country ? -1 : 1));
}
