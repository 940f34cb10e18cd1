import { percentDecoded } from '../percent-decoded.js';
import { broken, type CheckedLink, quoted, type SafeLink, unsafe } from './safe-link.js';
import { escaped } from './uri.js';

/** A mail address with `mailto:` before it (RFC 6068). */
export function checkMail(address: string): CheckedLink {
  const rest = address.slice('mailto:'.length);
  const [to = '', query = ''] = rest.split(/\?(.*)/s);
  if (/(?:^|[?&])attach/i.test(percentDecoded(query)))
    return unsafe(`address ${quoted(address)} attaches a file of the reader’s to the mail`, 'leave out `attach=…`');
  const isSomebody = percentDecoded(to)
    .trim()
    .split(',')
    .every((one) => /^[^\s@<>"]+@[^\s@<>"]+$/.test(one));
  if (!isSomebody && !(to === '' && /(?:^|&)to=[^&]+/i.test(query)))
    return broken(`address ${quoted(address)} names nobody to write to`, 'write it as `mailto:name@example.org`');
  return { link: `mailto:${escaped(rest.trim())}` as SafeLink };
}

/** A telephone number with `tel:` before it (RFC 3966): digits and what parts them. `*` and `#` would be orders to the telephone. */
export function checkPhone(address: string): CheckedLink {
  const number = percentDecoded(address.slice('tel:'.length)).replace(/[\s\u00a0]+/g, '-');
  if (!/^\+?[\d().-]+(?:;[\w.=+-]+)*$/.test(number) || !/\d/.test(number))
    return broken(`address ${quoted(address)} is no telephone number`, 'write it as `tel:+49-30-123456`');
  return { link: `tel:${number}` as SafeLink };
}
