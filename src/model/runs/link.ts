import { didYouMean } from '../../lib/suggest.js';
import type { Inline } from '../../parse/types.js';
import type { DeckScope } from '../scope.js';
import { type Recognised, recognise } from '../videos/recognise.js';

/** Where a link leads. */
export type Target =
  | { readonly kind: 'address'; readonly href: string }
  | ({ readonly kind: 'video' } & Recognised)
  /** Nowhere that can be followed: its words stay. */
  | { readonly kind: 'nowhere' };

/** Resolves a link. Reports an empty one (`link-empty`), an unknown `#id` (`link-unknown`) and a provider's address without a sound id (`video-id`). */
export function followLink({ href, at }: Extract<Inline, { kind: 'link' }>, { env, ids, videos }: DeckScope): Target {
  const address = href.trim();
  if (address === '' || address === '#') {
    env.report({
      severity: 'warning',
      code: 'link-empty',
      message: 'link without an address; expected one between the round brackets',
      at,
      help: 'write `[words](https://…)`; the words stay without a link',
    });
    return { kind: 'nowhere' };
  }
  if (address.startsWith('#')) return insideLink(address, at, { env, ids });
  const video = videos === undefined ? undefined : recognise(address);
  if (video === undefined) return { kind: 'address', href: encodeForbidden(address) };
  if (!('broken' in video)) return { kind: 'video', ...video };
  env.report({
    severity: 'note',
    code: 'video-id',
    message: `“${address}” looks like a video on ${video.broken}, but has no id of one; it stays a link`,
    at,
    help: 'copy the address again from the video’s page',
  });
  return { kind: 'address', href: encodeForbidden(address) };
}

function insideLink(
  address: string,
  at: Extract<Inline, { kind: 'link' }>['at'],
  { env, ids }: { env: DeckScope['env']; ids: DeckScope['ids'] },
): Target {
  if (ids === undefined) return { kind: 'address', href: address };
  const id = ids.get(address.slice(1)) ?? ids.get(decoded(address.slice(1)));
  if (id !== undefined) return { kind: 'address', href: `#${id}` };
  env.report({
    severity: 'warning',
    code: 'link-unknown',
    message: `link to “${address}”, which no heading has as its id; the words stay without a link`,
    at,
    help: `${didYouMean(address.slice(1), ids.keys())}; give a heading an id with \`{#id}\``,
  });
  return { kind: 'nowhere' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Percent-encodes what no address may hold (RFC 3986, 2): spaces, quotes and the like; everything else stays as written. */
const encodeForbidden = (address: string): string => address.replace(/[\s"<>\\^`{|}]/g, (character) => encodeURIComponent(character));
