import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.js';

/** Whatever JSON the server sent. A test that wants more than to compare values names the type it expects. */
export interface Json {
  [key: string]: Json;
}

export interface Answer<Data> {
  status: number;
  headers: Headers;
  data: Data;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string } & Record<string, unknown> }[];
}

export interface CallOptions {
  /** The Accept-Language of the call. */
  language?: string;
  headers?: Record<string, string>;
}

export interface Client {
  query: <Data = Json>(document: string, variables?: object, options?: CallOptions) => Promise<Answer<Data>>;
  /** A client with the bearer token of this user; the demo's password unless another is given. */
  signIn: (email: string, password?: string) => Promise<Client>;
}

/** Which mutations the API says may answer with a code: schema/errors.md, which is made from the server. */
const mutationsOf = new Map(
  readFileSync(join(root, 'schema/errors.md'), 'utf8')
    .split('\n')
    .map((line) => /^\| `([^`]+)` \|.*\| ([\w, ]+) \|$/.exec(line))
    .map((row) => [row?.[1] ?? '', (row?.[2] ?? '').split(', ')] as const),
);

/** Whatever a test is about: a code that the API does not name for this mutation is a mistake of the server. */
function forbidUnnamedCodes(document: string, data: unknown): void {
  for (const [key, payload] of Object.entries(Object(data))) {
    const { userErrors = [], warnings = [] }: { userErrors?: { code?: string }[]; warnings?: { code?: string }[] } =
      Object(payload);
    for (const { code } of [...userErrors, ...warnings]) {
      const mutation = new RegExp(`\\b${key}\\s*:\\s*(\\w+)`).exec(document)?.[1] ?? key;
      if (code && !mutationsOf.get(code)?.includes(mutation)) {
        throw new Error(`${mutation} answered with the code ${code}, which schema/errors.md does not name for it.`);
      }
    }
  }
}

/** A GraphQL client as a partner's program would be: JSON over HTTP and a bearer token. */
export function client(url: string, token?: string): Client {
  async function query<Data>(
    document: string,
    variables: object = {},
    options: CallOptions = {},
  ): Promise<Answer<Data>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(options.language ? { 'accept-language': options.language } : {}),
        ...options.headers,
      },
      body: JSON.stringify({ query: document, variables }),
    });
    const { data, errors = [] } = await response.json();
    forbidUnnamedCodes(document, data);
    return { status: response.status, headers: response.headers, data, errors };
  }

  async function signIn(email: string, password = 'kundpost-demo'): Promise<Client> {
    const document = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { token userErrors { code message } } }`;
    const { data, errors } = await query<{ signIn: { token: string | null } } | null>(document, {
      input: { email, password },
    });
    if (!data?.signIn.token) throw new Error(`${email} could not sign in: ${JSON.stringify({ data, errors })}`);
    return client(url, data.signIn.token);
  }

  return { query, signIn };
}
