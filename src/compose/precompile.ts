import Handlebars from 'handlebars';
import { readPlainYaml } from '../lib/plain-yaml.js';
import { splitHead } from './head.js';
import { OPTIONS } from './parse-template.js';
import { rewrite, unknownHelpers } from './rewrite.js';

/**
 * The module that stands in for `precompiled.ts` and `lib/known-yaml.ts`, of the texts of `.hbs` and `.yaml` files. What has a mistake stays
 * out: it is said when the file is used.
 */
export function precompile(templates: readonly string[], yaml: readonly string[]): string {
  const parts = templates.map(splitHead);
  const known = [...yaml, ...new Set(parts.map((part) => part.yaml))].map(yamlEntry);
  return `exports.PRECOMPILED=new Map([${parts.map(({ body }) => templateEntry(body)).join('')}]);\nexports.KNOWN_YAML=new Map([${known.join('')}]);\n`;
}

function templateEntry(text: string): string {
  try {
    const program = Handlebars.parse(text);
    const mentions = rewrite(program);
    if (unknownHelpers(mentions).length > 0) return '';
    const spec = Handlebars.precompile(program, OPTIONS);
    return `[${JSON.stringify(text)},{partials:${JSON.stringify(mentions.partials)},spec:${spec}}],\n`;
  } catch {
    return '';
  }
}

function yamlEntry(text: string): string {
  const plain = readPlainYaml(text);
  return plain === undefined ? '' : `[${JSON.stringify(text)},${JSON.stringify(JSON.stringify(plain.value))}],\n`;
}
