import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { fail } from '../../core/failure.js';

const quarterOfAnHour = 15 * 60;

/**
 * How many sign-ins may fail in a quarter of an hour: for one account from one address, for one account from anywhere,
 * and from one address for any account. The first stops guessing, the second a spread-out attack, the third spraying.
 */
const limiters = {
  accountAndAddress: new RateLimiterMemory({ points: 8, duration: quarterOfAnHour }),
  account: new RateLimiterMemory({ points: 40, duration: quarterOfAnHour }),
  address: new RateLimiterMemory({ points: 150, duration: quarterOfAnHour }),
};

/**
 * Counts one attempt before the password is looked at, so that parallel guesses count too; TOO_MANY_REQUESTS when there
 * have been too many. Returns what to call when the attempt was right: it gives the attempt back.
 */
export async function countAttempt(account: string, address: string): Promise<() => Promise<void>> {
  const pair = `${account} ${address}`;
  try {
    await limiters.accountAndAddress.consume(pair);
    await limiters.account.consume(account);
    await limiters.address.consume(address);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw fail('TOO_MANY_REQUESTS', 'tooManySignIns', { retryAfter: Math.ceil(refusal.msBeforeNext / 1000) });
  }
  return async () => {
    await limiters.accountAndAddress.delete(pair);
    await limiters.account.reward(account);
    await limiters.address.reward(address);
  };
}
