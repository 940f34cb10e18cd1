import { checkLink } from '../../lib/links/check-link.js';
import { withoutInvisible } from '../../lib/links/hidden.js';
import { MOST_POWERPOINT, type SafeLink } from '../../lib/links/safe-link.js';
import { percentDecoded } from '../../lib/percent-decoded.js';
import { MOST_BYTES } from '../../lib/qr.js';
import type { Span } from '../../lib/span.js';
import { didYouMean } from '../../lib/suggest.js';
import { type Recognised, recognise, recogniseAny } from '../../lib/videos/recognise.js';
import type { Inline } from '../../parse/types.js';
import { reportUnknownClasses } from '../attributes.js';
import type { DeckScope } from '../scope.js';
import type { Cited } from '../videos/cited.js';

/** Where a link leads. */
export type Target =
  | { readonly kind: 'address'; readonly href: SafeLink }
  | ({ readonly kind: 'video' } & Cited)
  /** Nowhere that can be followed: its words stay. */
  | { readonly kind: 'nowhere' };

type LinkNode = Extract<Inline, { kind: 'link' }>;

const NOWHERE: Target = { kind: 'nowhere' };

/**
 * Resolves a link. Reports an empty one (`link-empty`), an unknown `#id` (`link-unknown`), an address that outputs don't carry (see `safeAddress`),
 * a provider's address without a sound id (`video-id`) and an address that no QR code holds (`code-long`).
 */
export function followLink(node: LinkNode, scope: DeckScope): Target {
  reportUnknownClasses(node.attributes, ['qr', 'uri', 'email'], node.at, scope.env.report);
  const address = withoutInvisible(scope.expand?.(node.href) ?? node.href);
  if (address === '' || address === '#') {
    scope.env.report({
      severity: 'warning',
      id: 'link-empty',
      message: 'link without an address; expected one between the round brackets',
      at: node.at,
      help: 'write `[words](https://…)`; the words stay without a link',
    });
    return NOWHERE;
  }
  const written = address.startsWith('#') ? insideLink(address, node.at, scope) : address;
  const href = written === undefined ? undefined : safeAddress(written, node.at, scope);
  if (href === undefined) return NOWHERE;
  const cited = citation(href, address, node, scope);
  return cited === undefined || isTooLong(cited.url, node, scope) ? { kind: 'address', href } : { kind: 'video', ...cited };
}

/**
 * An address as outputs carry it. Reports one that they don't: `link-unsafe`, `link-broken`, `link-missing` (then undefined), and `link-long` for
 * one that PowerPoint does not follow.
 */
export function safeAddress(written: string, at: Span, { env, findFile }: Pick<DeckScope, 'env' | 'findFile'>): SafeLink | undefined {
  const checked = checkLink(written, findFile);
  if ('fault' in checked) {
    const { id: code, message, help } = checked.fault;
    env.report({ severity: 'warning', id: code, message: `${message}; the words stay without a link`, at, help });
    return undefined;
  }
  if (checked.link.length > MOST_POWERPOINT)
    env.report({
      severity: 'warning',
      id: 'link-long',
      message: `an address of ${checked.link.length} characters; PowerPoint follows ${MOST_POWERPOINT}, so in the deck the words stay without a link`,
      at,
      help: 'link a shorter address',
    });
  return checked.link;
}

/** True for an address that names a video, with or without its scheme. */
export function namesVideo(address: string): boolean {
  const checked = checkLink(address);
  const video = 'link' in checked ? recognise(checked.link) : undefined;
  return video !== undefined && !('broken' in video);
}

/** What a link gets a code for: a video, or any web address where that is asked for. */
function citation(href: SafeLink, address: string, { at, attributes }: LinkNode, { env, videos, qr }: DeckScope): Cited | undefined {
  const asked = attributes.classes.includes('qr');
  if (videos === undefined || (qr === 'none' && !asked)) return undefined;
  const video = recognise(href);
  if (video !== undefined && !('broken' in video)) return cited(video);
  if (asked || qr === 'all') return cited(recogniseAny(href));
  if (video !== undefined)
    env.report({
      severity: 'note',
      id: 'video-id',
      message: `“${address}” looks like a video on ${video.broken}, but has no id of one; it stays a link`,
      at,
      help: 'copy the address again from the video’s page',
    });
  return undefined;
}

function cited(found: Recognised | undefined): Cited | undefined {
  const checked = found === undefined ? undefined : checkLink(found.url);
  return found === undefined || checked === undefined || 'fault' in checked ? undefined : { ...found, url: checked.link };
}

function isTooLong(url: string, { at }: LinkNode, { env }: DeckScope): boolean {
  const { length } = new TextEncoder().encode(url);
  if (length <= MOST_BYTES) return false;
  env.report({
    severity: 'warning',
    id: 'code-long',
    message: `an address of ${length} bytes; a QR code holds ${MOST_BYTES}, so this one stays a link`,
    at,
    help: 'link a shorter address',
  });
  return true;
}

/** `#id` of the slide that holds what is linked to; as it is where ids can't be known. */
function insideLink(address: string, at: Span, { env, ids }: Pick<DeckScope, 'env' | 'ids'>): string | undefined {
  if (ids === undefined) return address;
  const id = ids.get(address.slice(1)) ?? ids.get(percentDecoded(address.slice(1)));
  if (id !== undefined) return `#${id}`;
  env.report({
    severity: 'warning',
    id: 'link-unknown',
    message: `link to “${address}”, which no heading has as its id; the words stay without a link`,
    at,
    help: `${didYouMean(address.slice(1), ids.keys())}; or write \`{#${percentDecoded(address.slice(1))}}\` behind the heading that it leads to`,
  });
  return undefined;
}
