import { Unavailable } from './errors.js';

/** Lets one piece of work run at a time, first come first served. Work whose turn has not come by its deadline is refused. */
export class Mutex {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(deadline: number, work: () => Promise<T>): Promise<T> {
    const result = new Promise<T>((resolve, reject) => {
      const refuse = () => reject(new Unavailable('late'));
      const timer = setTimeout(refuse, Math.min(deadline - performance.now(), 2 ** 31 - 1));
      const begin = async () => {
        clearTimeout(timer);
        if (performance.now() > deadline) return refuse();
        await work().then(resolve, reject);
      };
      this.last = this.last.then(begin);
    });
    return result;
  }
}
