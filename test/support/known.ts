import { attestations, signer, swedishCustomer } from './customers.js';
import type { Client, Json } from './graphql.js';
import type { Known } from './inputs.js';

/** Right values for what the API asks for: objects that the demo has and this caller sees, and inputs that change nothing. */
export async function knownTo(user: Client): Promise<Known> {
  const { data } = await user.query<Record<string, { nodes: Json[] }>>(
    `{ subscriptions(first: 1, filter: { statuses: [ACTIVE] }) { nodes { id customer { id } offer { id } order { id } } }
      resellers(first: 1) { nodes { id } } }`,
  );
  const [row] = data.subscriptions?.nodes ?? [];
  const customerId = String(row?.customer.id);
  const offerId = String(row?.offer.id);
  return {
    customerId,
    subscriptionId: String(row?.id),
    offerId,
    orderId: String(row?.order.id),
    resellerId: String(data.resellers?.nodes[0]?.id),
    id: customerId,
    ids: [customerId],
    country: 'SE',
    signer,
    attestations,
    acceptedOn: '2024-01-15',
    email: 'nobody@nordlys.example',
    AddCustomerInput: { ...swedishCustomer(), dryRun: true },
    AgreementInput: { signer, acceptedOn: '2024-01-15' },
    CompanyInput: swedishCustomer().company,
    ContactInput: swedishCustomer().contact,
    ConfirmAgreementInput: { customerId, dryRun: true, agreement: { signer, acceptedOn: '2024-01-15' } },
    PlaceOrderInput: { customerId, dryRun: true, order: { lines: [{ offerId, licenceCount: 2 }], attestations } },
  };
}
