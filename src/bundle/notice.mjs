// dist/NOTICE.txt: the packages whose code is in dist/, with the licences that they come under.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './options.mjs';

/** Writes what the builds' `metafile`s say was bundled into files that stay. Throws for a package that has no licence. */
export function writeNotice(metafiles, isKept) {
  const outputs = metafiles.flatMap((metafile) => Object.entries(metafile.outputs)).filter(([path]) => isKept(path));
  const inputs = outputs.flatMap(([, { inputs: parts }]) => Object.keys(parts).filter((path) => parts[path].bytesInOutput > 0));
  const folders = new Set(inputs.flatMap((path) => PACKAGE.exec(path)?.[1] ?? []));
  const notices = [...folders].sort().map((folder) => noticeOf(inRoot(folder)));
  writeFileSync(inRoot('dist/NOTICE.txt'), `${[HEAD, ...new Set(notices)].join(`\n${'-'.repeat(78)}\n\n`)}`);
}

const HEAD = 'The scripts in this folder hold code of the packages below, under their licences. Fonts have theirs in fonts/.\n';

/** A file of a package, also of one that another brings along. */
const PACKAGE = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//;

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt)|-mit)?$/i.test(entry));
  if (license === undefined && file === undefined) throw new Error(`${name} says no licence`);
  const by = typeof author === 'string' ? author : author?.name;
  const text =
    file === undefined ? `${by === undefined ? '' : `Copyright ${by}\n\n`}Licence: ${license}\n` : readFileSync(join(folder, file), 'utf8');
  const notice = existsSync(join(folder, 'NOTICE')) ? `\n${readFileSync(join(folder, 'NOTICE'), 'utf8')}` : '';
  return `${name} ${version}${license === undefined ? '' : ` (${license})`}\n\n${text.trim()}\n${notice}`;
}
