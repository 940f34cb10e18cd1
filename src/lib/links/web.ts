import { broken, type CheckedLink, quoted, type SafeLink, unsafe } from './safe-link.js';
import { escaped } from './uri.js';

/** A web address, with `http:` or `https:` before it. */
export function checkWeb(address: string): CheckedLink {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined) return broken(`address ${quoted(address)} ${whatIsWrong(address)}`, 'write it as `https://host.name/path`');
  if (NAMED.test(address))
    return unsafe(
      `address ${quoted(address)} has a name before “@”, which can hide that it leads to ${url.hostname}`,
      `write \`https://${url.host}…\` without what stands before “@”`,
    );
  if (PLAIN_HOST.test(address) && !address.includes('\\')) return { link: escaped(address) as SafeLink };
  const { origin, href } = url;
  return { link: `${origin}${escaped(href.slice(origin.length))}` as SafeLink };
}

/** A name or password before the host (RFC 3986, 3.2.1, and 7.6 on why it is not to be followed). */
const NAMED = /^https?:[\\/]*[^\\/?#]*@/i;

/** Scheme and host as every reader reads them: such an address stays as it was written. */
const PLAIN_HOST = /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?=[/?#]|$)/;

function whatIsWrong(address: string): string {
  const [, host = '', port] = /^[a-z]+:[\\/]*([^\\/?#]*?)(?::([^\\/?#:\]]*))?(?=[\\/?#]|$)/i.exec(address) ?? [];
  if (host === '') return 'names no host';
  if (/\s/.test(host)) return 'has a space in its host';
  if (port !== undefined && !(Number(port) <= 65_535)) return `has the port ${port}; ports are numbers up to 65535`;
  return `has the host “${host}”, which is no name of one`;
}
