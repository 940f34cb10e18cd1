import Handlebars from 'handlebars';
import { splitHead } from './head.js';
import { OPTIONS } from './parse-template.js';
import { KNOWN_HELPERS, rewrite } from './rewrite.js';

/** The module that stands in for `precompiled.ts`, of the texts of `.hbs` files. Those with a mistake stay out: it is said when they are used. */
export function precompile(files: readonly string[]): string {
  const entries = files.map((file) => splitHead(file).body).map(entryOf);
  return `exports.PRECOMPILED=new Map([${entries.join('')}]);\n`;
}

function entryOf(text: string): string {
  try {
    const program = Handlebars.parse(text);
    const { helpers, partials } = rewrite(program);
    if (!helpers.every(({ name }) => KNOWN_HELPERS.includes(name))) return '';
    const spec = Handlebars.precompile(program, OPTIONS);
    return `[${JSON.stringify(text)},{partials:${JSON.stringify(partials)},spec:${spec}}],\n`;
  } catch {
    return '';
  }
}
