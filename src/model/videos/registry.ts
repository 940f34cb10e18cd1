import type { Span } from '../../lib/span.js';
import type { Video } from '../types.js';
import type { Recognised } from './recognise.js';

/** The videos cited in one deck, numbered in the order of their first citation. */
export class VideoRegistry {
  readonly #videos = new Map<string, Video>();

  /** The video's number; `caption` is asked only where it is new. */
  cite({ url, provider }: Recognised, caption: () => string, at: Span): number {
    const known = this.#videos.get(url);
    if (known !== undefined) return known.number;
    const number = this.#videos.size + 1;
    this.#videos.set(url, { number, url, shortUrl: url.replace(/^https:\/\/(www\.)?/, ''), provider, caption: caption(), at });
    return number;
  }

  all(): readonly Video[] {
    return [...this.#videos.values()];
  }
}
