// dist/types: of what tsc wrote, what the library's own types name; and once more in dist/types-cjs, for those who require it.
import { cpSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './options.mjs';

const types = inRoot('dist/types');

/** Files that are reached from `index.d.ts`. Throws for one that names a package: whoever uses the library may not have it. */
function reached() {
  const found = new Set([join(types, 'index.d.ts')]);
  for (const file of found) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)) {
      if (!name.startsWith('.')) throw new Error(`the library's types need ${name}, by ${file}`);
      found.add(join(dirname(file), name.replace(/\.js$/, '.d.ts')));
    }
  }
  return found;
}

const kept = reached();
for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !kept.has(path)) rmSync(path);
}
removeEmpty(types);
rmSync(inRoot('dist/types-cjs'), { recursive: true, force: true });
cpSync(types, inRoot('dist/types-cjs'), { recursive: true });
// Declarations are of the kind that the nearest package.json says.
writeFileSync(inRoot('dist/types-cjs/package.json'), '{ "type": "commonjs" }\n');

function removeEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
