/**
 * YAML that needs no reading, by its text: what it holds, as JSON. In the bundled program these are the package's own files (`src/bundle.mjs` puts the file that it
 * makes of them in this module's place); as modules there are none.
 */
export const KNOWN_YAML: ReadonlyMap<string, string> = new Map();
