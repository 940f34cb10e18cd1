import { type BuildOptions, type BuildResult, buildDeck as buildFiles } from './build.js';
import { buildText, type TextBuilt, type TextOptions } from './build-text.js';

/** Builds decks and handouts: of `text`, as bytes; else of files, which are written. See `TextOptions` and `BuildOptions`. */
export function buildDeck(options: TextOptions): Promise<TextBuilt>;
export function buildDeck(options?: BuildOptions): Promise<BuildResult>;
export function buildDeck(options: BuildOptions | TextOptions = {}): Promise<BuildResult | TextBuilt> {
  return 'text' in options ? buildText(options) : buildFiles(options);
}
