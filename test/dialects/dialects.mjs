// npm run dialects -- <folder or file>…: builds foreign decks as they are and prints a line for each: its dialect, slides here and in the
// original's own count, words of the deck that neither slides, notes nor messages hold, marks printed raw, messages by code, milliseconds.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { buildDeck } from '../../dist/index.js';
import { CORPUS } from './corpus.mjs';

const filesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
        .flatMap((name) => filesIn(join(path, name)))
    : /\.(?:md|qmd|Rmd|markdown)$/.test(path) && !/readme|changelog|contributing/i.test(path)
      ? [path]
      : [];

const asText = (xml) =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text]) => text)
    .join(' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]);

/** Words that a reader of the source sees: no front matter, comments, code options, tags or addresses. */
const wordsOf = (text) =>
  new Set(
    text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/<!--[\s\S]*?-->|<(style|script)[\s\S]*?<\/\1>|\]\([^)]*\)|<[^>]*>|https?:\S+|\{[^}]*\}|^[a-z][\w-]*:.*$/gim, ' ')
      .match(/\p{L}{4,}/gu) ?? [],
  );

const RAW = /(?:^|\s)(?:#{1,6}\s|:::|\[\.[a-z]|!\[|\*\*\S|<\/?[a-z]+>|\{\{|<!--)/;

/** The tool's own count, by its rules for cutting; undefined where they are not that simple. */
function ownCount(text, dialect) {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^(`{3,}|~{3,})[\s\S]*?^\1\s*$/gm, '');
  const cuts = (mark) => (body.match(mark) ?? []).length + 1;
  if (dialect === 'Marp' && !/headingDivider/.test(text)) return cuts(/(?<=\n\s*\n|>\n|^)(?:---+|\*\*\*+|___+)[ \t]*(?=\n)/g);
  if (dialect === 'presenterm') return cuts(/<!--\s*end_slide\s*-->/g) + (/^---\n[\s\S]*?title:/.test(text) ? 1 : 0);
  if (dialect === 'reveal.js') return cuts(/^-{2,4}[ \t]*$/gm);
  if (dialect === 'remark' || dialect === 'Deckset') return cuts(/^---[ \t]*$/gm);
  return undefined;
}

async function look(name, text, file) {
  const started = performance.now();
  const out = mkdtempSync(join(tmpdir(), 'dialects-'));
  const what = file === undefined ? { text, name: 'deck.md' } : { content: [file], out };
  const result = await buildDeck({ ...what, formats: ['pptx'], set: { disclaimer: 'false' } });
  const time = Math.round(performance.now() - started);
  const written = result.written?.[0]?.file;
  const bytes = written === undefined ? result.files?.[0]?.bytes : readFileSync(written);
  rmSync(out, { recursive: true });
  const told = result.diagnostics.map(({ message, help }) => `${message} ${help}`).join(' ');
  const dialect = /a deck for (\S+?)(?::|$|\s)/.exec(told)?.[1] ?? 'none';
  if (bytes === undefined)
    return {
      name,
      dialect,
      slides: 'failed',
      own: '',
      missing: '',
      raw: '',
      codes: result.diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message)
        .join('; '),
      time,
    };
  const parts = Object.entries(unzipSync(bytes)).filter(([part]) => /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(part));
  const texts = parts.map(([, part]) => asText(new TextDecoder().decode(part)));
  const shown = `${texts.join(' ')} ${told}`.replace(/\s+/g, '').toLowerCase();
  const missing = [...wordsOf(text)].filter((word) => !shown.includes(word.toLowerCase()));
  const codes = new Map();
  for (const { code } of result.diagnostics) codes.set(code, (codes.get(code) ?? 0) + 1);
  return {
    name,
    dialect,
    slides: parts.filter(([part]) => part.startsWith('ppt/slides/')).length,
    own: ownCount(text, dialect) ?? '?',
    missing: `${missing.length}${missing.length > 0 ? ` (${missing.slice(0, 5).join(' ')})` : ''}`,
    raw: texts.filter((shownText) => RAW.test(shownText)).length,
    codes: [...codes].map(([code, count]) => `${code}×${count}`).join(' '),
    time,
  };
}

const rows = [];
const paths = process.argv.slice(2).map((path) => resolve(path));
if (paths.length === 0) for (const { name, text } of CORPUS) rows.push(await look(name, text));
for (const path of paths)
  for (const file of filesIn(path)) rows.push(await look(relative(process.cwd(), file), readFileSync(file, 'utf8'), file));
for (const { name, dialect, slides, own, missing, raw, codes, time } of rows)
  console.log(`${name}: ${dialect}, slides ${slides} of ${own}, words missing ${missing}, raw ${raw}, ${time} ms, ${codes}`);
const counted = rows.filter(({ own }) => typeof own === 'number');
const same = counted.filter(({ own, slides }) => own === slides).length;
console.log(`${rows.length} decks, ${same} of ${counted.length} with the original's own count`);
