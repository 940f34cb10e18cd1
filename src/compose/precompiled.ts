import type { Mention } from './rewrite.js';

/** A template as Handlebars' compiler leaves it. */
export interface Precompiled {
  readonly partials: readonly Mention[];
  readonly spec: TemplateSpecification;
}

/**
 * Templates that need no parsing, by their text. In the bundled program these are the package's own (`src/bundle.mjs` puts the file that
 * it makes of them in this module's place); as modules there are none.
 */
export const PRECOMPILED: ReadonlyMap<string, Precompiled> = new Map();
