import { percentDecoded } from '../percent-decoded.js';
import { suggest } from '../suggest.js';
import { hiddenIn } from './hidden.js';
import { isHarmless, kindOf } from './kinds.js';
import { broken, type CheckedLink, type FindFile, quoted, type SafeLink, unsafe } from './safe-link.js';
import { escaped } from './uri.js';

/** A path to a file, from the folder of the content, perhaps with a `#place` in it. */
export function checkFile(address: string, find: FindFile): CheckedLink {
  const [before = '', fragment] = address.split(/#(.*)/s);
  const path = percentDecoded(before).replaceAll('\\', '/');
  const fault = hiddenIn(path) ?? faultOf(path, address);
  if (fault !== undefined) return fault;
  const kind = kindOf(path);
  if (!isHarmless(kind) && HOST.test(path)) return missing(address, `if it is a web address, write \`https://${address}\``);
  if (kind !== undefined && !isHarmless(kind)) return ofAKind(address, kind);
  const found = find(path);
  if (found.kind === 'outside')
    return unsafe(`file ${quoted(address)} stands outside the folder of the content`, 'copy it into that folder and link it there');
  if (found.kind === 'missing') return missing(address, helpFor(path, found.near));
  const real = kindOf(found.real);
  if (!isHarmless(real)) return ofAKind(address, real);
  return {
    link: `${found.from.split('/').map(encodeURIComponent).join('/')}${fragment === undefined ? '' : `#${escaped(fragment)}`}` as SafeLink,
  };
}

/** A name that ends as web addresses mostly do. */
const HOST =
  /^(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|dev|ai|info|eu|de|fr|uk|ch|at|nl|it|es|se|pl|be|cn|jp|kr|tw|hk|ru|in|br|us|ca|au)(?:[/?]|$)/i;

function faultOf(path: string, address: string): CheckedLink | undefined {
  if (path.startsWith('//'))
    return unsafe(
      `address ${quoted(address)} leads to a computer in the reader’s network, “${path.slice(2).split('/')[0]}”`,
      'for a web address write `https:` before it; copy a file into the folder of the content and link it there',
    );
  if (path.startsWith('/') || path.startsWith('~'))
    return unsafe(`address ${quoted(address)} leads to a place on each reader’s own computer`, COPY);
  if (path.includes(':')) return unsafe(`address ${quoted(address)} has a “:” in it, as what starts a program has`, COPY);
  if (path.startsWith('?') || path === '')
    return broken(`address ${quoted(address)} has neither a host nor a file`, 'write it as `https://host.name/path`');
  if (path.endsWith('/')) return broken(`address ${quoted(address)} is a folder; expected a file in it`, 'name the file');
  return undefined;
}

export const COPY = 'copy the file into the folder of the content and link it by its name';

const missing = (address: string, help: string): CheckedLink => ({
  fault: { id: 'link-missing', message: `no file ${quoted(address)}; expected one in the folder of the content, or a web address`, help },
});

function helpFor(path: string, near: readonly string[]): string {
  const name = path.split('/').at(-1) ?? path;
  const meant = suggest(name, near);
  return meant === undefined
    ? 'check the name, capitals too; a web address begins with `https://`'
    : `did you mean “${path.slice(0, path.length - name.length)}${meant}”?`;
}

const ofAKind = (address: string, kind: string | undefined): CheckedLink =>
  unsafe(
    `file ${quoted(address)} is ${kind === undefined ? 'of no kind that its name tells' : `of the kind .${kind}`}, which a computer may run when it is opened`,
    'link to documents, pictures, sound, video, data or .zip; or to where it stands on the web',
  );
