import { type Matrix, makeMatrix } from '../lib/qr.js';
import { eachText } from '../model/walk.js';
import type { Block, Deck, QrCode, Rich } from './types.js';

/** The QR codes of a deck's videos, drawn when first asked for and once each. One instance serves the drafts of one deck. */
export class CodeShelf {
  readonly #videos: Deck['videos'];
  readonly #matrices = new Map<string, Promise<Matrix>>();

  constructor(deck: Deck) {
    this.#videos = deck.videos;
  }

  /** The codes of the videos cited in a title and blocks, in the order of first citation, each once. */
  async citedIn(title: Rich, ...blocks: readonly (readonly Block[])[]): Promise<readonly QrCode[]> {
    if (this.#videos.length === 0) return [];
    const numbers = new Set<number>();
    const note = (text: Rich): void => {
      for (const { video } of text) if (video !== undefined) numbers.add(video);
    };
    note(title);
    for (const part of blocks) eachText(part, note);
    return this.#drawn([...numbers].map((number) => this.#videos[number - 1]).filter((video) => video !== undefined));
  }

  /** The codes of all videos, by number. */
  all(): Promise<readonly QrCode[]> {
    return this.#drawn(this.#videos);
  }

  #drawn(videos: Deck['videos']): Promise<readonly QrCode[]> {
    return Promise.all(videos.map(async (video) => ({ matrix: await this.#matrixOf(video.url), ...video })));
  }

  #matrixOf(url: string): Promise<Matrix> {
    const drawn = this.#matrices.get(url) ?? makeMatrix(url);
    this.#matrices.set(url, drawn);
    return drawn;
  }
}
