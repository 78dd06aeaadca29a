import { ApolloLink, Observable } from '@apollo/client';
import { print } from 'graphql';
import i18n from 'i18next';

/** How long a page has the connection to itself before its stream is opened, in ms. */
const headStart = 1500;

/** How long to wait before a lost stream is opened again, in ms; twice as long each time, and never for all clients at once. */
const firstPause = 500;
const longestPause = 30_000;

type Result = ApolloLink.Result;

/**
 * Follows subscriptions over Server-Sent Events. After a lost connection it goes on from the last message, by its `cursor`. A page
 * that nobody sees has no stream: a browser allows six connections to a server, for all of its tabs together.
 */
export const liveLink = new ApolloLink(
  (operation) => new Observable<Result>((observer) => new Stream(operation, (result) => observer.next(result)).start()),
);

class Stream {
  private cursor: unknown;
  private pause = firstPause;
  private timer: number | undefined;
  private close: () => void = () => undefined;
  private isOver = false;
  private isOpen = false;

  constructor(
    private readonly operation: ApolloLink.Operation,
    private readonly tell: (result: Result) => void,
  ) {
    this.cursor = operation.variables.after;
  }

  /** Returns how to end it. */
  start(): () => void {
    const look = () => (document.hidden ? this.leave() : void this.open());
    document.addEventListener('visibilitychange', look);
    this.timer = window.setTimeout(look, headStart);
    return () => {
      this.isOver = true;
      document.removeEventListener('visibilitychange', look);
      this.leave();
    };
  }

  private leave(): void {
    window.clearTimeout(this.timer);
    this.isOpen = false;
    this.close();
  }

  private async open(): Promise<void> {
    if (this.isOpen || this.isOver) return;
    this.isOpen = true;
    const { createClient } = await import('graphql-sse');
    if (!this.isOpen || this.isOver) return;
    const client = createClient({
      url: '/graphql/stream',
      credentials: 'same-origin',
      headers: { 'accept-language': i18n.language, 'apollo-require-preflight': 'true' },
      retryAttempts: 0,
    });
    const { query, operationName, variables } = this.operation;
    const lost = () => this.openLater();
    this.close = client.subscribe<Record<string, { cursor?: string } | null>>(
      { query: print(query), operationName, variables: { ...variables, after: this.cursor } },
      {
        next: ({ data, errors }) => {
          if (errors?.length) return this.refused(String(errors[0]?.extensions?.code));
          const [message] = Object.values(data ?? {});
          this.cursor = message?.cursor ?? this.cursor;
          this.pause = firstPause;
          this.tell({ data });
        },
        error: lost,
        complete: lost,
      },
    );
  }

  /** Only a server that is busy may be asked again: who has signed out, or may not see the object any more, is told so by the page. */
  private refused(code: string): void {
    if (code !== 'UNAVAILABLE') this.isOver = true;
  }

  private openLater(): void {
    if (!this.isOpen || this.isOver) return;
    this.isOpen = false;
    const wait = this.pause * (0.5 + Math.random());
    this.pause = Math.min(this.pause * 2, longestPause);
    this.timer = window.setTimeout(() => void this.open(), wait);
  }
}
