import type { AddCustomerMutation } from '../../../generated/graphql';

export type Added = NonNullable<AddCustomerMutation['addCustomer']>;

const answers = new Map<string, Added>();

/**
 * Hands the answer, with the password in it, from the wizard to the Done page, by the key of the draft. Only in memory: not in
 * the address, the history, the storage or the cache, so that nothing can bring it back once the page is left.
 */
export function holdAdded(key: string, added: Added): void {
  answers.set(key, added);
}

export function heldAdded(key: string): Added | null {
  return answers.get(key) ?? null;
}

export function forgetAdded(key: string): void {
  answers.delete(key);
}
