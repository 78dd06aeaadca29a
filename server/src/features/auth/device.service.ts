import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A device that has signed in to an account keeps a cookie that says so, so that guesses made elsewhere do not count against
 * it ("device cookies", OWASP). It opens nothing: the password is still asked for.
 */
export function newDevice(account: string, secret: string): string {
  const id = randomBytes(16).toString('base64url');
  return `${id}.${signature(id, account, secret)}`;
}

/** The device's id when its cookie is ours and for this account. */
export function deviceOf(cookie: string | null, account: string, secret: string): string | null {
  const [id = '', signed = ''] = (cookie ?? '').split('.');
  const right = Buffer.from(signature(id, account, secret));
  const given = Buffer.from(signed);
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

function signature(id: string, account: string, secret: string): string {
  return createHmac('sha256', secret).update(`device\n${id}\n${account}`).digest('base64url');
}
