import type { Split } from '../front-matter/split.js';
import { fenced, partsBetween, settingsComment } from './lines.js';
import { topSettings } from './top-settings.js';
import type { Around, Dialect, Foreign } from './types.js';

const KEYS =
  'slidenumbers slidecount slide-transition slide-dividers autoscale build-lists footer footer-style theme code-language fit-header background-image presenter-notes header header-strong text text-strong text-emphasis text-link background-color';
/** Keys that no other tool's files begin with. */
const STRONG: ReadonlySet<string> = new Set(
  'slidenumbers slidecount slide-transition slide-dividers autoscale build-lists footer footer-style fit-header presenter-notes code-language'.split(
    ' ',
  ),
);

const COMMAND = /^\[\.([a-z][\w-]*)(?::([^\]]*))?\]$/;

/** Deckset: settings on top without fences, pictures in the back unless they are `inline`, `^` before notes, `[.commands]` (its documentation, "Markdown"). */
export const deckset: Dialect = {
  name: 'deckset',
  tool: 'Deckset',
  reading: { cut: 'breaks', cover: 'first', lineEnds: 'hard' },
  keys: KEYS.split(' '),
  themes: /^.+$/,
  split: (text: string): Split | undefined => topSettings(text, STRONG),
  recognises: () => true,
  translate,
};

function translate(foreign: Foreign, around: Around): readonly string[] {
  const { head, lines: typed, code } = foreign;
  const dividers: readonly string[] = String(head['slide-dividers'] ?? '').match(/#+/g) ?? [];
  const lines = typed.map((line, i) =>
    code[i] === true ? line : pictures(line.replace(/^(#{1,6})\s*\[fit\]\s*/, '$1 ').replace(/^(#{1,6})(?=[^#\s])/, '$1 ')),
  );
  const isBreak = (line: number): boolean => code[line] !== true && /^ {0,3}(?:---+|\*\*\*+|___+)\s*$/.test(typed[line] ?? '');
  const numbers = head['slidenumbers'];
  for (const part of partsBetween(lines.length, isBreak)) {
    const said: Record<string, string> = {};
    const columns = readCommands(part.from, part.to, foreign, lines, said, around);
    if (columns) lines[part.to - 1] = `${lines[part.to - 1] ?? ''}\n\n:::::\n\n:::::\n`;
    const footer = 'hide-footer' in said ? '' : (said['footer'] ?? String(head['footer'] ?? ''));
    const settings = {
      ...(numbers === undefined && said['slidenumbers'] === undefined
        ? {}
        : { paginate: (said['slidenumbers'] ?? String(numbers)) === 'true' }),
      ...('hide-footer' in said ? { footer: 'none' } : {}),
    };
    const blocks = [settingsComment(settings), footer === '' ? '' : fenced('footer', footer)].filter((block) => block !== '').join('\n\n');
    if (part.mark !== undefined) lines[part.mark] = `\n---\n\n${blocks}\n`;
    else lines[0] = `${blocks}\n\n${lines[0] ?? ''}`;
    noteLines(part.from, part.to, code, lines);
    let seen = false;
    for (let line = part.from; line < part.to; line += 1) {
      const level = code[line] === true ? undefined : /^(#{1,6})\s/.exec(lines[line] ?? '')?.[1];
      if (level !== undefined && dividers.includes(level) && seen) lines[line] = `\n---\n\n${blocks}\n\n${lines[line] ?? ''}`;
      seen ||= (typed[line] ?? '').trim() !== '';
    }
  }
  for (const key of ['theme', 'autoscale', 'build-lists']) if (key in head) around.look(key);
  return lines;
}

/** `[.column]` and the others; true where columns stay open. */
function readCommands(
  from: number,
  to: number,
  { code, lines: typed }: Foreign,
  lines: string[],
  said: Record<string, string>,
  around: Around,
): boolean {
  let columns = false;
  for (let line = from; line < to; line += 1) {
    const [whole, name = '', value = ''] = code[line] === true ? [] : (COMMAND.exec((typed[line] ?? '').trim()) ?? []);
    if (whole === undefined) continue;
    said[name] = value.trim();
    lines[line] = '';
    if (name === 'column') {
      lines[line] = columns ? '\n:::::\n\n::::: column\n' : '\n::::: columns\n\n::::: column\n';
      columns = true;
    } else if (!['footer', 'hide-footer', 'slidenumbers'].includes(name)) around.look(`[.${name}]`, line);
  }
  return columns;
}

/** Lines that begin with `^` are notes. */
function noteLines(from: number, to: number, code: readonly boolean[], lines: string[]): void {
  const isNote = lines.map((line, i) => i >= from && i < to && code[i] !== true && /^\^(?!\[)/.test(line));
  for (let line = from; line < to; line += 1) {
    if (isNote[line] !== true) continue;
    const text = (lines[line] ?? '').replace(/^\^\s*/, '');
    lines[line] = `${isNote[line - 1] === true ? '' : '\n:::::: notes\n'}${text}${isNote[line + 1] === true ? '' : '\n::::::\n'}`;
  }
}

/** A picture stands behind all of its slide, or beside the text, unless it says `inline`. */
const pictures = (line: string): string =>
  line.replace(/!\[([^\][]*)\]\(([^()\s]+)\)/g, (all, words: string, src: string) => {
    const said = words.split(/[\s,]+/).filter((word) => word !== '');
    if (/^https?:\/\/(?:www\.)?(?:youtu|vimeo)|\.(?:mov|mp4|m4v|mp3|wav|m4a)$/i.test(src)) return all;
    const alt = said
      .filter(
        (word) =>
          !/^(?:inline|fit|fill|left|right|original|filtered|corner-radius|\(?\d+\)?|\d+%|autoplay|loop|mute|hide|end|round(?:ed)?|top|bottom)$/.test(
            word,
          ),
      )
      .join(' ');
    const share = said.find((word) => /^\d+%$/.test(word));
    if (said.includes('inline')) return `![${[share === undefined ? '' : `w:${share}`, alt].join(' ').trim()}](${src})`;
    const side = said.find((word) => word === 'left' || word === 'right');
    return `![${['bg', side ?? '', said.includes('fit') ? 'fit' : '', alt].filter((word) => word !== '').join(' ')}](${src})`;
  });
