import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { fail } from '../../core/failure.js';

const quarterOfAnHour = 15 * 60;
/** The limiter's timers take no more than 24 days. */
const twentyDays = 20 * 24 * 3600;

const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterMemory({ keyPrefix, points, duration: quarterOfAnHour });

/**
 * How many sign-ins may fail in a quarter of an hour. Every limit is for attempts from one place: an account must not have a
 * limit of its own, or anybody could shut its owner out by guessing wrong. What an attack on an account from many places
 * changes is how many attempts a place gets from which nobody has ever signed in to it.
 */
const limits = {
  device: limiter('device', 8),
  place: limiter('place', 8),
  newPlaceUnderAttack: limiter('new', 2),
  anyAccount: limiter('any', 150),
};

/** So many failures of places never seen before mean that the account is under attack. */
const attack = limiter('attack', 40);

/** From where accounts have been signed in to. Kept in the memory of this process only. */
const knownPlaces = new RateLimiterMemory({ keyPrefix: 'known', points: 1, duration: twentyDays });

/** Where an attempt comes from. `device` names a device that has signed in to this account before. */
export interface Origin {
  account: string;
  address: string;
  device: string | null;
}

/**
 * Counts one attempt before the password is looked at, so that parallel guesses count too; TOO_MANY_REQUESTS when there
 * have been too many. Returns what to call when the attempt was right: it gives the attempt back.
 */
export async function countAttempt({ account, address, device }: Origin): Promise<() => Promise<void>> {
  const network = networkOf(address);
  const place = `${account} ${network}`;
  const own: [RateLimiterMemory, string][] = device ? [[limits.device, device]] : [[limits.place, place]];
  const isNew = !device && !(await knownPlaces.get(place));
  if (isNew && (await attack.get(account))?.remainingPoints === 0) own.push([limits.newPlaceUnderAttack, place]);
  const shared: [RateLimiterMemory, string][] = device ? [] : [[limits.anyAccount, network]];
  try {
    for (const [limit, key] of [...own, ...shared]) await limit.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw fail('TOO_MANY_REQUESTS', 'tooManySignIns', { retryAfter: Math.ceil(refusal.msBeforeNext / 1000) });
  }
  if (isNew) await attack.consume(account).catch(() => undefined);
  return async () => {
    for (const [limit, key] of own) await limit.delete(key);
    for (const [limit, key] of shared) await limit.reward(key);
    if (isNew) await attack.reward(account);
    await knownPlaces.set(place, 1, twentyDays);
  };
}

/** One line to the internet: an IPv4 address, or the 64 leading bits of an IPv6 address, all of which one customer gets. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.toLowerCase().split('%', 1).join('').split('::');
  const groups = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':');
}
