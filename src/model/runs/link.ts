import { percentDecoded } from '../../lib/percent-decoded.js';
import { MOST_BYTES } from '../../lib/qr.js';
import { didYouMean } from '../../lib/suggest.js';
import type { Inline } from '../../parse/types.js';
import type { DeckScope } from '../scope.js';
import { type Recognised, recognise, recogniseAny } from '../videos/recognise.js';

/** Where a link leads. */
export type Target =
  | { readonly kind: 'address'; readonly href: string }
  | ({ readonly kind: 'video' } & Recognised)
  /** Nowhere that can be followed: its words stay. */
  | { readonly kind: 'nowhere' };

type LinkNode = Extract<Inline, { kind: 'link' }>;

/**
 * Resolves a link. Reports an empty one (`link-empty`), an unknown `#id` (`link-unknown`), a provider's address without a sound id (`video-id`)
 * and an address that no QR code holds (`code-long`).
 */
export function followLink(node: LinkNode, scope: DeckScope): Target {
  const address = node.href.trim();
  if (address === '' || address === '#') {
    scope.env.report({
      severity: 'warning',
      code: 'link-empty',
      message: 'link without an address; expected one between the round brackets',
      at: node.at,
      help: 'write `[words](https://…)`; the words stay without a link',
    });
    return { kind: 'nowhere' };
  }
  if (address.startsWith('#')) return insideLink(address, node.at, scope);
  const link: Target = { kind: 'address', href: encodeForbidden(address) };
  const cited = citation(link.href, address, node, scope);
  return cited === undefined || isTooLong(cited.url, node, scope) ? link : { kind: 'video', ...cited };
}

/** What a link gets a code for: a video, or any web address where that is asked for. */
function citation(href: string, address: string, { at, attributes }: LinkNode, { env, videos, qr }: DeckScope): Recognised | undefined {
  const asked = attributes.classes.includes('qr');
  if (videos === undefined || (qr === 'none' && !asked)) return undefined;
  const video = recognise(address);
  if (video !== undefined && !('broken' in video)) return video;
  if (asked || qr === 'all') return recogniseAny(href);
  if (video !== undefined)
    env.report({
      severity: 'note',
      code: 'video-id',
      message: `“${address}” looks like a video on ${video.broken}, but has no id of one; it stays a link`,
      at,
      help: 'copy the address again from the video’s page',
    });
  return undefined;
}

function isTooLong(url: string, { at }: LinkNode, { env }: DeckScope): boolean {
  const { length } = new TextEncoder().encode(url);
  if (length <= MOST_BYTES) return false;
  env.report({
    severity: 'warning',
    code: 'code-long',
    message: `an address of ${length} bytes; a QR code holds ${MOST_BYTES}, so this one stays a link`,
    at,
    help: 'link a shorter address',
  });
  return true;
}

function insideLink(address: string, at: Extract<Inline, { kind: 'link' }>['at'], { env, ids }: Pick<DeckScope, 'env' | 'ids'>): Target {
  if (ids === undefined) return { kind: 'address', href: address };
  const id = ids.get(address.slice(1)) ?? ids.get(percentDecoded(address.slice(1)));
  if (id !== undefined) return { kind: 'address', href: `#${id}` };
  env.report({
    severity: 'warning',
    code: 'link-unknown',
    message: `link to “${address}”, which no heading has as its id; the words stay without a link`,
    at,
    help: `${didYouMean(address.slice(1), ids.keys())}; or write \`{#${percentDecoded(address.slice(1))}}\` behind the heading that it leads to`,
  });
  return { kind: 'nowhere' };
}

/** Percent-encodes what no address may hold (RFC 3986, 2): spaces, quotes and the like; everything else stays as written. */
const encodeForbidden = (address: string): string => address.replace(/[\s"<>\\^`{|}]/g, (character) => encodeURIComponent(character));
