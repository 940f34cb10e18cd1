/* What `dist/program.cjs` is made from: the builder, and the reading of a company's template, which shares most of its code. */
export { buildDeck } from '../build.js';

type ImportTheme = typeof import('../tools/import/import-theme.js')['importTheme'];

export const importTheme: ImportTheme = async (...given) => (await import('../tools/import/import-theme.js')).importTheme(...given);
