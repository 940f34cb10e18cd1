// Checks every regular expression of src that is not listed in safe.json, and lists those that are safe. Takes a second or two for each.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from './built.mjs';
import { check } from './check.mjs';
import { literals } from './literals.mjs';

const list = join(import.meta.dirname, 'safe.json');
const known = new Set(JSON.parse(readFileSync(list, 'utf8')));
const safe = [];
for (const [literal, files] of new Map([...built(), ...literals()])) {
  const found = known.has(literal) ? 'safe' : check(literal);
  if (found === 'safe') safe.push(literal);
  else console.log(`${literal}\n  in ${files.join(', ')}\n  ${found}`);
}
writeFileSync(list, `${JSON.stringify(safe.sort(), undefined, 2)}\n`);
