import { percentDecoded } from '../percent-decoded.js';
import { broken, type CheckedLink, quoted, unsafe } from './safe-link.js';

/** Characters without a shape that copying picks up: soft hyphen, zero width space, word joiner, byte order mark. No address holds them (UTS #46, 4). */
const SHAPELESS = /[\u00ad\u200b\u2060\ufeff]/g;

/** Marks that turn the direction of text (UAX #9, 2): Windows puts them around what is copied from its dialogs. */
const TURNING = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

const OUTSIDE = new RegExp(`[\\s${TURNING}]`);
const INSIDE = new RegExp(`[${TURNING}]`);

/** Those that turn text round for good: they make `gpj.exe` look like `exe.jpg`. */
const OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/;

const CONTROL = /\p{Cc}/u;

/** An address without what nobody sees around it, and what has no shape within it. */
export function withoutInvisible(written: string): string {
  const address = written.replace(SHAPELESS, '');
  let [start, end] = [0, address.length];
  while (start < end && OUTSIDE.test(address.charAt(start))) start += 1;
  while (end > start && OUTSIDE.test(address.charAt(end - 1))) end -= 1;
  return address.slice(start, end);
}

/** What an address hides from its reader, as a fault; undefined where it hides nothing. */
export function hiddenIn(address: string): CheckedLink | undefined {
  if (/\p{Cs}/u.test(address)) return broken(`address ${quoted(address)} holds half a character`, 'type or copy it again');
  const control = CONTROL.exec(address)?.[0];
  if (control !== undefined)
    return unsafe(`address ${quoted(address)} holds a control character, ${codeOf(control)}, which can hide where it leads`, AGAIN);
  const turning = INSIDE.exec(address)?.[0] ?? OVERRIDE.exec(percentDecoded(address))?.[0];
  if (turning === undefined) return undefined;
  return unsafe(`address ${quoted(address)} holds a mark that turns text round, ${codeOf(turning)}, which can hide where it leads`, AGAIN);
}

const AGAIN = 'type the address by hand instead of copying it';

const codeOf = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
