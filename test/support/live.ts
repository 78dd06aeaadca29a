import { type ClientOptions, createClient } from 'graphql-sse';
import type { Json } from './graphql.js';

export interface Following {
  /** The data of every message so far, under the name of the field that was asked for. */
  messages: Json[];
  errors: { message: string; extensions: { code: string } }[];
  /** The next message that fulfils a condition; fails when it does not come within `ms`. */
  next: (wanted?: (message: Json) => boolean, ms?: number) => Promise<Json>;
  /** Whether the server has ended it. */
  ended: () => boolean;
  close: () => void;
}

/** Follows a subscription as a front end with graphql-sse does. */
export function follow(
  url: string,
  token: string | null,
  query: string,
  variables: Record<string, unknown> = {},
  options: Partial<ClientOptions> = {},
): Following {
  const client = createClient({
    url: `${url}/graphql/stream`,
    headers: token ? { authorization: `Bearer ${token}` } : {},
    retryAttempts: 0,
    ...options,
  });
  const messages: Json[] = [];
  const errors: Following['errors'] = [];
  let taken = 0;
  let isOver = false;
  let arrived = () => {};
  const close = client.subscribe<Record<string, Json>>(
    { query, variables },
    {
      next: ({ data, errors: found }) => {
        const [message] = Object.values(data ?? {});
        if (message) messages.push(message);
        errors.push(...JSON.parse(JSON.stringify(found ?? [])));
        arrived();
      },
      error: () => {
        isOver = true;
        arrived();
      },
      complete: () => {
        isOver = true;
        arrived();
      },
    },
  );
  const next: Following['next'] = async (wanted = () => true, ms = 3000) => {
    const deadline = performance.now() + ms;
    for (;;) {
      while (taken < messages.length) {
        const message = messages[taken++];
        if (message && wanted(message)) return message;
      }
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`No such message within ${ms} ms. Errors: ${JSON.stringify(errors)}`);
      await new Promise<void>((resolve) => {
        arrived = resolve;
        setTimeout(resolve, left);
      });
    }
  };
  return { messages, errors, next, ended: () => isOver, close };
}
