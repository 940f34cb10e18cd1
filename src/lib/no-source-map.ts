/**
 * Stands in the bundle for packages that others load but never use here (esbuild's `alias`): `source-map`, by which Handlebars
 * would describe precompiled templates.
 */
export const SourceNode = undefined;
