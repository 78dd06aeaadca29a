const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What a person can tell support of an error, such as `7K3M-20261128-0805`: four characters that are the same for the same fault, and
 * the minute in UTC. The console tells the error under it.
 */
export function crashReference(error: unknown, at = new Date()): string {
  const minute = at.toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  return `${fingerprint(faultOf(error))}-${minute}`;
}

/** The kind and text of an error and where it was thrown; not how deep in the page. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'object' ? 'object' : String(error);
  const [place = ''] = /[\w.-]+\.[jt]sx?[^\s)]*:\d+:\d+/.exec(error.stack ?? '') ?? [];
  return [error.name, error.message, place].join(' ');
}

/** FNV-1a, of which 20 bits are written. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return [0, 5, 10, 15].map((shift) => digits[(hash >>> shift) & 31]).join('');
}
