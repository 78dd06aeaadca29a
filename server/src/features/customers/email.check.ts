import validator from 'validator/lib/isEmail.js';
import type { Problems } from '../../core/errors.js';
import { asciiHost, shownHost } from '../countries/host.check.js';
import { checkText, toPlain } from '../countries/text.check.js';

export interface EmailRules {
  /** The part after @ of the partner's own addresses: a customer's people do not use it. */
  partnerDomain?: string | null;
  /** For education customers, whose contact must write from the institution. */
  education?: boolean;
}

/** Where anybody gets a mailbox for nothing. */
const freeMail = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com ' +
    'gmx.com gmx.de gmx.net web.de t-online.de freenet.de proton.me protonmail.com tutanota.com zoho.com mail.com fastmail.com ' +
    'mail.ru yandex.ru yandex.com ya.ru rambler.ru bk.ru inbox.ru list.ru ukr.net abv.bg seznam.cz centrum.cz azet.sk ' +
    'wp.pl o2.pl onet.pl interia.pl op.pl gazeta.pl freemail.hu citromail.hu indamail.hu telia.com spray.se ziggo.nl kpnmail.nl ' +
    'orange.fr laposte.net free.fr wanadoo.fr libero.it virgilio.it sapo.pt uol.com.br bol.com.br terra.com.br rediffmail.com ' +
    'qq.com 163.com 126.com yeah.net sina.com sohu.com foxmail.com aliyun.com naver.com daum.net hanmail.net'
  ).split(' '),
);

const freeMailFamilies = /^(?:yahoo|hotmail|outlook|live)\.(?:[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/;

/** As long as an address may be in an SMTP command (RFC 5321). */
const longest = 254;

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/**
 * An e-mail address of somebody at the customer. Only its form is checked. It is kept as one
 * can send to it: in ordinary width, the domain small and in one spelling, without what an address book puts around it.
 */
export function checkEmail(value: string, rules: EmailRules, path: string, problems: Problems): string {
  const text = checkText(toPlain(value), path, problems)
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1');
  if (!text) {
    problems.add('email.required', path);
    return text;
  }
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  const host = asciiHost(text.slice(at + 1));
  if (at < 1 || !validator.default(`${name}@${host}`) || Buffer.byteLength(`${name}@${host}`) > longest) {
    problems.add('email.format', path);
    return text;
  }
  const partner = rules.partnerDomain && asciiHost(rules.partnerDomain);
  if (isWithin(host, 'microsoft.com')) problems.add('email.vendor', path);
  if (partner && isWithin(host, partner)) problems.add('email.partner', path, { domain: shownHost(partner) });
  if (rules.education && isWithin(host, 'onmicrosoft.com')) problems.add('email.onmicrosoft', path);
  if (rules.education && (freeMail.has(host) || freeMailFamilies.test(host))) {
    problems.add('email.freeMail', path, { domain: host });
  }
  return `${name}@${shownHost(host)}`;
}
