import { domainToASCII, domainToUnicode } from 'node:url';
import { toPlain } from './text.check.js';

/** Letters of these scripts look alike, so a name made of both is not shown in them. */
const lookAlike = /(?=[^.]*\p{sc=Latn})[^.]*[\p{sc=Cyrl}\p{sc=Grek}]|(?=[^.]*\p{sc=Cyrl})[^.]*\p{sc=Grek}/u;

/** The form in which mail servers and browsers know a host, and in which two are compared: `xn--re-xia.se`. Empty when it is none. */
export function asciiHost(host: string): string {
  return domainToASCII(toPlain(host).replace(/[。｡]/gu, '.').replace(/\.$/, '').toLowerCase());
}

/** The one spelling in which a host is stored and shown: as people write it, `åre.se`, unless its letters could deceive. */
export function shownHost(host: string): string {
  const ascii = asciiHost(host);
  const shown = domainToUnicode(ascii);
  return shown === '' || lookAlike.test(shown) ? ascii : shown;
}
