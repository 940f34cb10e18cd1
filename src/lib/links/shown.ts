import { domainToUnicode } from 'node:url';
import { percentDecoded } from '../percent-decoded.js';
import type { SafeLink } from './safe-link.js';

/** An address as people read and type it: without its scheme, `www.` and a last slash, in its own letters; of a file its name. */
export const shownLink = (link: SafeLink): string =>
  /^(?:https?|mailto|tel):/.test(link) ? shown(link) : percentDecoded(link.split('#')[0]?.split('/').at(-1) ?? '');

/** The same of an address as it was written. */
export function shown(address: string): string {
  const [, host = '', path = ''] = /^([^/?#]*)(.*)$/s.exec(address.trim().replace(SCHEME, '')) ?? [];
  return `${host.includes('xn--') ? domainToUnicode(host) || host : host}${inLetters(path)}`.replace(/\/$/, '');
}

const SCHEME = /^(?:mailto:|tel:|(?:https?:\/\/)?(?:www\.)?)/i;

/** Without escapes of what can be seen and is no ASCII; others would change what the address says. */
const inLetters = (text: string): string =>
  text.replace(/(?:%[89a-f][0-9a-f])+/gi, (escapes) => {
    const letters = percentDecoded(escapes);
    return /[\p{C}\p{Z}]/u.test(letters) ? escapes : letters;
  });
