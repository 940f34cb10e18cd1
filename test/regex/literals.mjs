import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** All regular expressions that are written in `src`, as `/pattern/flags`, each with the files that it stands in. */
export function literals() {
  const found = new Map();
  const files = readdirSync(join(root, 'src'), { recursive: true }).map(String);
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).sort()) {
    const { code } = transformSync(readFileSync(join(root, 'src', file), 'utf8'), { loader: 'ts', target: 'esnext' });
    walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), ({ pattern, flags }) => {
      const key = `/${pattern}/${flags}`;
      found.set(key, [...(found.get(key) ?? []), file]);
    });
  }
  return found;
}

function walk(node, visit) {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (typeof node === 'object' && node !== null) {
    if (node.type === 'Literal' && node.regex) visit(node.regex);
    else for (const value of Object.values(node)) walk(value, visit);
  }
}
