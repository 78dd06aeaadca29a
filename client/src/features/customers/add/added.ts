import type { AddCustomerMutation } from '../../../generated/graphql';

export type Added = NonNullable<AddCustomerMutation['addCustomer']>;

let held: Added | null = null;

/**
 * Hands the answer, with the password in it, from the wizard to the Done page. Only in memory: not in the address, the
 * history, the storage or the cache, so that nothing can bring it back once the page is left.
 */
export function holdAdded(added: Added): void {
  held = added;
}

export function heldAdded(): Added | null {
  return held;
}

export function forgetAdded(): void {
  held = null;
}
