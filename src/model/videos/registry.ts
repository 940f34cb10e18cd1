import { shownLink } from '../../lib/links/shown.js';
import type { Span } from '../../lib/span.js';
import type { Video } from '../types.js';
import type { Cited } from './cited.js';

/** The videos cited in one deck, numbered in the order of their first citation. */
export class VideoRegistry {
  readonly #videos = new Map<string, Video>();

  /** The video's number; `caption` is asked only where it is new. */
  cite({ url, provider, plain }: Cited, caption: () => string, at: Span): number {
    const known = this.#videos.get(url);
    if (known !== undefined) return known.number;
    const number = this.#videos.size + 1;
    const video = { number, url, shortUrl: shownLink(url), provider, caption: labelled(caption(), provider, plain), at };
    this.#videos.set(url, plain === undefined ? video : { ...video, plain });
    return number;
  }

  all(): readonly Video[] {
    return [...this.#videos.values()];
  }
}

/** Readers expect YouTube: another provider is named, so that they know which app will open. A plain link's host stands in its address. */
const labelled = (caption: string, provider: string, plain?: true): string =>
  plain === true || provider === 'YouTube' ? caption : [provider, caption].filter((part) => part !== '').join(' · ');
