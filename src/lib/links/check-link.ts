import { recognise } from '../videos/recognise.js';
import { COPY, checkFile } from './file.js';
import { hiddenIn, withoutInvisible } from './hidden.js';
import { checkMail, checkPhone } from './mail.js';
import { broken, type CheckedLink, type FindFile, quoted, type SafeLink, unsafe } from './safe-link.js';
import { checkWeb } from './web.js';

const NO_FILES: FindFile = () => ({ kind: 'missing', near: [] });

/**
 * An address as an author wrote it → one that outputs may carry, or why it is none. What is plainly meant is put right: `www.` and videos’ addresses
 * without a scheme, mail addresses without `mailto:`, spaces and other letters that no URI holds. `find` looks for files; without it there are none.
 */
export function checkLink(written: string, find: FindFile = NO_FILES): CheckedLink {
  const address = withScheme(withoutInvisible(written));
  if (address.startsWith('#')) return { link: address as SafeLink };
  const hidden = hiddenIn(address);
  if (hidden !== undefined) return hidden;
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(address) ?? [];
  switch (scheme?.toLowerCase()) {
    case undefined:
      return checkFile(address, find);
    case 'http':
    case 'https':
      return checkWeb(address);
    case 'mailto':
      return checkMail(address);
    case 'tel':
      return checkPhone(address);
    default:
      return refused(address, scheme ?? '', rest);
  }
}

/** What is an address to every reader, but for its scheme. `www.` is `http:` as on GitHub (GFM 6.9): a server that has `https:` leads on to it. */
function withScheme(address: string): string {
  if (/^www\.[^\s./?#]+\.[^\s/?#]/i.test(address)) return `http://${address}`;
  if (/^[^\s@/:?#\\]+@[^\s@/:?#\\]+\.[a-z]{2,}$/i.test(address)) return `mailto:${address}`;
  const video = /^[a-z0-9.-]+\//i.test(address) ? recognise(`https://${address}`) : undefined;
  return video === undefined ? address : `https://${address}`;
}

const WEB = 'write a web address, or name a file beside the content';

/** Schemes by what is wrong with them; of any other, that it starts some program. */
const REASONS: Readonly<Record<string, readonly [message: string, help: string]>> = {
  javascript: ['is a script', WEB],
  vbscript: ['is a script', WEB],
  data: ['holds a file', 'save the data as a file beside the content and name that'],
  blob: ['leads into one browser’s memory', WEB],
  file: ['leads to a place on each reader’s own computer', COPY],
  smb: ['leads to a computer in the reader’s network', COPY],
};

function refused(address: string, scheme: string, rest: string): CheckedLink {
  if (/^\d+(?:[/?#]|$)/.test(rest)) return broken(`address ${quoted(address)} has a port but no scheme`, `write \`https://${address}\``);
  if (scheme.length === 1) return unsafe(`address ${quoted(address)} is a path on one computer’s drive ${scheme.toUpperCase()}:`, COPY);
  const [reason, help] = REASONS[scheme.toLowerCase()] ?? ['starts a program on the reader’s computer', WEB];
  return unsafe(
    `address ${quoted(address)} ${reason}; expected https:, http:, mailto:, tel:, a file or #id, not ${scheme.toLowerCase()}:`,
    help,
  );
}
