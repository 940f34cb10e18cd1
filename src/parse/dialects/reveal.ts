import { fenced, partsBetween, remarksIn, settingsComment } from './lines.js';
import type { Around, Dialect, Foreign } from './types.js';

const KEYS = [
  'separator',
  'verticalSeparator',
  'notesSeparator',
  'revealOptions',
  'highlightTheme',
  'scripts',
  'css',
  'preprocessor',
  'template',
  'theme',
  'listingTemplate',
  'assetsDir',
];

/** reveal.js and reveal-md: `---` begins a slide, `--` or `----` one below it; what stands behind `Note:` is notes (reveal.js, plugin/markdown). */
export const reveal: Dialect = {
  name: 'reveal',
  tool: 'reveal.js',
  reading: { cut: 'breaks', cover: 'first' },
  keys: KEYS.filter((key) => key !== 'template' && key !== 'theme'),
  themes: /^(?:black|white|league|beige|sky|night|serif|simple|solarized|blood|moon|dracula|black-contrast|white-contrast)$/,
  recognises: (foreign) =>
    isCertain(foreign) ||
    (breaks(foreign).size > 1 &&
      foreign.lines.includes('---') &&
      foreign.lines.some(
        (line, i) => i > 0 && foreign.code[i] !== true && /^(?:Notes?:|----\s*$)/.test(line) && (foreign.lines[i - 1] ?? '').trim() === '',
      )),
  translate,
};

/** Told by what no other tool's decks have: then every `Note:` begins notes; else it is looked at one by one (`model/reveal-notes.ts`). */
const isCertain = ({ head, lines, code }: Foreign): boolean =>
  ['separator', 'verticalSeparator', 'notesSeparator', 'revealOptions'].some((key) => key in head) ||
  (breaks({ head, lines, code }).size > 0 &&
    lines.some(
      (line, i) =>
        code[i] !== true && (/<!--\s*\.(?:slide|element)\s*:/.test(line) || (i > 0 && /^----\s*$/.test(line) && lines.includes('---'))),
    ));

/** The lines that begin slides. A separator of the deck's own is a regular expression; of those only `^word$` is read, since others may take for ever. */
function breaks({ head, lines, code }: Foreign): ReadonlySet<number> {
  const own = ['separator', 'verticalSeparator'].map((key) => bare(head[key]));
  const marks = new Set([own[0] ?? '---', ...(own[1] === undefined ? ['----', '--'] : [own[1]])]);
  return new Set(lines.flatMap((line, i) => (code[i] !== true && marks.has(line.trimEnd()) && line.trim() !== '' ? [i] : [])));
}

function bare(said: unknown): string | undefined {
  if (typeof said !== 'string') return undefined;
  const word = said
    .replace(/^\^|\$$/g, '')
    .replace(/\\r\?\\n|\\r|\\n|[\r\n]/g, '')
    .replace(/^\^|\$$/g, '');
  return /^[^\\()[\]*+?|{}]+$/.test(word) ? word : undefined;
}

function translate(foreign: Foreign, around: Around): readonly string[] {
  const { lines: typed, code, head } = foreign;
  const lines = [...typed];
  const at = breaks(foreign);
  const certain = isCertain(foreign);
  const mark = bare(head['notesSeparator']) ?? '';
  const isNote = (line: string): boolean => /^notes?\s?:/i.test(line) || (mark !== '' && line.startsWith(mark));
  for (const part of partsBetween(lines.length, (line) => at.has(line))) {
    const settings: Record<string, unknown> = {};
    for (const remark of remarksIn(typed, code, part)) {
      const [, kind, said = ''] = /^\.(slide|element)\s*:\s*([\s\S]*)$/.exec(remark.text) ?? [];
      if (kind === undefined) continue;
      if (kind === 'element') around.look('.element', remark.first);
      else Object.assign(settings, settingsOf(said, remark.first, around));
      if (remark.first === remark.last)
        lines[remark.first] = (lines[remark.first] ?? '').replace(/<!--\s*\.(?:slide|element)\s*:[^<>]*-->/g, '').trimEnd();
    }
    const notes = !certain ? -1 : typed.findIndex((line, i) => i >= part.from && i < part.to && code[i] !== true && isNote(line));
    if (notes >= 0) {
      lines[notes] =
        `\n:::::: notes\n${(lines[notes] ?? '').slice(isNote(typed[notes] ?? '') && mark !== '' && (typed[notes] ?? '').startsWith(mark) ? mark.length : (typed[notes] ?? '').indexOf(':') + 1).trim()}`;
      const last = part.to - 1;
      lines[last] = `${lines[last] ?? ''}\n\n::::::\n`;
    }
    const comment = settingsComment(settings);
    if (part.mark !== undefined) lines[part.mark] = `\n---\n${comment === '' ? '' : `\n${comment}\n`}`;
    else if (comment !== '') lines[0] = `${comment}\n\n${lines[0] ?? ''}`;
  }
  return asides(lines, code);
}

function settingsOf(said: string, line: number, around: Around): Readonly<Record<string, unknown>> {
  const value = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(said)?.[1];
  const image = value('data-background-image') ?? value('data-background');
  const isPicture =
    image !== undefined && (/^url\(/i.test(image) || /\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(image.split(/[?#]/, 1)[0] ?? ''));
  if (!isPicture || /data-(?:transition|state|background-(?:color|video|iframe|gradient))/.test(said)) around.look('.slide', line);
  const size = value('data-background-size');
  return {
    ...(isPicture ? { backgroundImage: image, ...(size === undefined ? {} : { backgroundSize: size }) } : {}),
    ...(value('data-visibility') === 'hidden' ? { hidden: true } : {}),
  };
}

/** `<aside class="notes">` … `</aside>`. */
function asides(lines: readonly string[], code: readonly boolean[]): readonly string[] {
  let open = false;
  return lines.map((line, i) => {
    if (code[i] === true) return line;
    const whole = /^\s*<aside\s+class\s*=\s*["']?notes["']?[^>]*>(.*)<\/aside>\s*$/i.exec(line)?.[1];
    if (whole !== undefined) return `\n${fenced('notes', whole)}\n`;
    const begins = /^\s*<aside\s+class\s*=\s*["']?notes["']?[^>]*>/i.test(line);
    if (begins) open = true;
    const read = begins ? line.replace(/^\s*<aside[^>]*>/i, '\n:::::: notes\n') : line;
    if (!open || !/<\/aside\s*>/i.test(read)) return read;
    open = false;
    return read.replace(/<\/aside\s*>/i, '\n::::::\n');
  });
}
