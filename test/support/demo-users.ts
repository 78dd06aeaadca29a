import { type Client, client } from './graphql.js';

export const mailboxes = {
  GLOBAL_ADMIN: 'global.admin',
  USER_ADMIN: 'user.admin',
  ADMIN_AGENT: 'admin.agent',
  SALES_AGENT: 'sales.agent',
  HELPDESK_AGENT: 'helpdesk.agent',
  BILLING_ADMIN: 'billing.admin',
} as const;
export type RoleName = keyof typeof mailboxes;

export const languages = ['en', 'sv', 'nl', 'zh', 'pl', 'hu'];

/** One signed-in caller for each role of a demo partner. */
export async function everyRole(url: string, partner: string): Promise<Record<RoleName, Client>> {
  const signIn = (role: RoleName) => client(url).signIn(`${mailboxes[role]}@${partner}.example`);
  return {
    GLOBAL_ADMIN: await signIn('GLOBAL_ADMIN'),
    USER_ADMIN: await signIn('USER_ADMIN'),
    ADMIN_AGENT: await signIn('ADMIN_AGENT'),
    SALES_AGENT: await signIn('SALES_AGENT'),
    HELPDESK_AGENT: await signIn('HELPDESK_AGENT'),
    BILLING_ADMIN: await signIn('BILLING_ADMIN'),
  };
}

/** A demo partner's admin agent, who may use every mutation. */
export function agent(url: string, partner: string): Promise<Client> {
  return client(url).signIn(`admin.agent@${partner}.example`);
}

/** A bearer token, for calls that a client does not make by itself. */
export async function tokenOf(url: string, email: string): Promise<string> {
  const document = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { token } }';
  const { data } = await client(url).query(document, { input: { email, password: 'kundpost-demo' } });
  return String(data.signIn.token);
}
