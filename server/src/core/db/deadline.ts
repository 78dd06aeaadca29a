/**
 * Every wait for the database ends, because every request has a deadline: a moment of `performance.now()`. Until then its
 * work may wait for a connection, for the SQLite writer and for statements. After it nothing new is begun.
 */

/** How long one request may work on the database, in ms. With the time for a COMMIT it stays below five seconds. */
export const requestPatience = 4000;

/** How much longer a COMMIT may take that was sent before the deadline: without its answer nobody knows the outcome. In ms. */
export const commitPatience = 800;

/** How long a server that starts waits for another one that is setting up the same database, in ms: a million customers take minutes. */
export const startPatience = 900_000;

export const deadlineIn = (patience: number): number => performance.now() + patience;

/** What `answer` resolves to, or the error of `onSilence` when that takes longer than this many ms. */
export function within<T>(patience: number, answer: Promise<T>, onSilence: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    // When the event loop was held up, the answer may already be there, and is read before the second turn of the loop.
    const giveUp = () => setImmediate(() => setImmediate(() => reject(onSilence())));
    const timer = setTimeout(giveUp, patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
