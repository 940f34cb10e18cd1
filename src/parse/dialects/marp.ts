import { divsAsColumns, gridClasses } from './columns.js';
import { above, below, fenced, isFewWords, type Part, partsBetween, type Remark, remarksIn, settingsComment } from './lines.js';
import type { Around, Dialect, Foreign, Head } from './types.js';

/** Settings that hold from their slide on; with `_` for it alone (Marpit, "Directives"). */
const LOCAL = [
  'paginate',
  'header',
  'footer',
  'class',
  'backgroundColor',
  'backgroundImage',
  'backgroundPosition',
  'backgroundRepeat',
  'backgroundSize',
  'color',
] as const;
type Local = (typeof LOCAL)[number];

const GLOBAL = [
  'theme',
  'style',
  'headingDivider',
  'size',
  'math',
  'marp',
  'transition',
  'url',
  'image',
  'description',
  'keywords',
  'title',
  'author',
  'lang',
  'fit',
];

type State = Partial<Record<Local, string>>;

const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;

/** Marp (Marpit's directives and Marp Core's): slides between rules and at the headings that `headingDivider` names. */
export const marp: Dialect = {
  name: 'marp',
  tool: 'Marp',
  reading: { cut: 'breaks', cover: 'first', lineEnds: 'hard' },
  keys: [...LOCAL, ...LOCAL.map((key) => `_${key}`), ...GLOBAL],
  themes: /^(?:default|gaia|uncover)$/,
  recognises: ({ head, lines, code }) =>
    ['marp', 'headingDivider'].some((key) => key in head) ||
    (lines.some((line, i) => isRule(lines, code, i) && line.trim().startsWith('-')) &&
      (['paginate', '_class', '_paginate'].some((key) => key in head) ||
        remarksIn(lines, code, { from: 0, to: lines.length }).some(({ text }) =>
          /^(?:_(?:class|paginate|header|footer|color|backgroundColor)|paginate|headingDivider)\s*:/m.test(text),
        ))),
  translate,
};

function translate(foreign: Foreign, around: Around): readonly string[] {
  const { head, code } = foreign;
  const css = styleOf(foreign, around);
  const divided = dividedByHeadings(foreign, levelsOf(head, foreign));
  const isBreak = (line: number): boolean => isRule(foreign.lines, code, line) || divided.has(line);
  const lines = [...divsAsColumns({ ...foreign, lines: css.lines }, gridClasses(css.text), isBreak)];
  const all = remarksIn(foreign.lines, code, { from: 0, to: lines.length }).map(settingsIn);
  const said = new Set(
    [...Object.keys(head), ...all.flatMap((settings) => Object.keys(settings ?? {}))].map((key) => key.replace(/^_/, '')),
  );
  const parts = partsBetween(lines.length, (line) => isRule(foreign.lines, code, line)).flatMap((part) => atHeadings(part, divided));
  let state: State = fromHead(head, '');
  for (const [i, part] of parts.entries()) {
    const { now, here } = readPart(part, foreign, lines, state);
    state = now;
    const settings = written({ ...now, ...(i === 0 ? fromHead(head, '_') : {}), ...here }, said, foreign.lines.slice(part.from, part.to));
    const at = part.mark;
    if (at === undefined) lines[0] = above(settings, lines[0] ?? '');
    else if (divided.has(at) && part.from === at) lines[at] = `\n---\n\n${above(settings, lines[at] ?? '')}`;
    else lines[at] = below('---', settings).replace(/^---/, (lines[at] ?? '---').replace(RULE, '---'));
  }
  tellLooks(foreign, around);
  return lines.map((line, i) => (code[i] === true ? line : line.replace(/^(#{1,6}\s.*?)<!--\s*fit\s*-->\s*/, '$1')));
}

/** `---` directly under text makes a heading of it, in Marp too. */
function isRule(lines: readonly string[], code: readonly boolean[], line: number): boolean {
  const text = lines[line] ?? '';
  if (code[line] === true || !RULE.test(text)) return false;
  const over = lines[line - 1]?.trim() ?? '';
  return (
    !/^ {0,3}-+\s*$/.test(text) ||
    over === '' ||
    /^(?:#{1,6}\s|<|[-*+]\s|\d+[.)]\s|>|\||```|~~~|!\[bg)/.test(over) ||
    RULE.test(over) ||
    over.endsWith('-->')
  );
}

const levelsOf = (head: Head, { lines, code }: Foreign): readonly number[] => {
  const inComment = remarksIn(lines, code, { from: 0, to: lines.length }).flatMap(
    ({ text }) => /^headingDivider\s*:\s*(.+)$/m.exec(text)?.[1] ?? [],
  );
  const said = inComment[0] ?? head['headingDivider'];
  const numbers = Array.isArray(said)
    ? said.map(Number)
    : (String(said ?? '')
        .match(/\d/g)
        ?.map(Number) ?? []);
  const [only] = numbers;
  return numbers.length === 1 && only !== undefined && !Array.isArray(said) && !String(said).includes('[')
    ? Array.from({ length: only }, (_, i) => i + 1)
    : numbers;
};

/** The headings that begin slides: of the levels that divide, unless a rule stands above them or nothing does. */
function dividedByHeadings({ lines, code }: Foreign, levels: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (levels.length === 0) return found;
  let empty = true;
  lines.forEach((line, i) => {
    const level = code[i] === true ? 0 : (/^ {0,3}(#{1,6})\s/.exec(line)?.[1]?.length ?? 0);
    if (levels.includes(level) && !empty) found.add(i);
    if (isRule(lines, code, i)) empty = true;
    else if (line.trim() !== '' && !/^\s*<!--.*-->\s*$/.test(line)) empty = false;
  });
  return found;
}

function atHeadings(part: Part, divided: ReadonlySet<number>): readonly Part[] {
  const cuts = [...divided].filter((line) => line >= part.from && line < part.to);
  return [part.from, ...cuts].map((from, i) => ({
    from,
    to: cuts[i] ?? part.to,
    ...(i > 0 ? { mark: from } : part.mark === undefined ? {} : { mark: part.mark }),
  }));
}

/** What a comment sets; undefined for one that is a note. */
function settingsIn({ text }: Remark): Readonly<Record<string, string>> | undefined {
  const settings: Record<string, string> = {};
  let block: string | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim() === 'fit') continue;
    const [, key = '', value = ''] = /^\s*(_?[A-Za-z]+)\s*:(.*)$/.exec(line) ?? [];
    const bare = key.replace(/^_/, '');
    if (LOCAL.some((one) => one === bare) || GLOBAL.includes(bare)) {
      settings[key] = value.trim().replace(/^(["'])(.*)\1$/, '$2');
      block = /^\s*[|>]/.test(value) ? key : undefined;
      if (block !== undefined) settings[key] = '';
    } else if (block !== undefined && /^\s/.test(line)) settings[block] = `${settings[block] ?? ''}${line.trim()}\n`;
    else return undefined;
  }
  return text.trim() === '' ? undefined : settings;
}

/** The settings of a slide; comments that hold them are taken out of `lines`. */
function readPart(
  part: Part,
  { lines: typed, code }: Foreign,
  lines: string[],
  before: State,
): { readonly now: State; readonly here: State } {
  const now: State = { ...before };
  const here: State = {};
  for (const remark of remarksIn(typed, code, part)) {
    const settings = settingsIn(remark);
    if (settings === undefined || !remark.alone) continue;
    for (const [key, value] of Object.entries(settings)) {
      const local = LOCAL.find((one) => one === key.replace(/^_/, ''));
      if (local !== undefined) (key.startsWith('_') ? here : now)[local] = value;
    }
    for (let line = remark.first; line <= remark.last; line += 1) lines[line] = '';
  }
  return { now, here };
}

function fromHead(head: Head, prefix: '' | '_'): State {
  const state: State = {};
  for (const key of LOCAL) {
    const value = head[prefix + key];
    if (value !== undefined && value !== null) state[key] = Array.isArray(value) ? value.join(' ') : String(value);
  }
  return state;
}

/** What a slide's state is in our terms. Where a deck never speaks of page numbers or footers, the theme has its own. */
function written(state: State, said: ReadonlySet<string>, lines: readonly string[]): readonly string[] {
  const { paginate = 'false', header = '', footer = '', backgroundImage = '', backgroundSize, backgroundPosition } = state;
  const [head, foot] = [withoutPictures(header), withoutPictures(footer)];
  const classes = (state.class ?? '').split(/[\s,[\]]+/).filter((name) => name !== '');
  const settings = {
    ...(said.has('paginate') ? { paginate: paginate === 'true' || paginate === 'hold' } : {}),
    ...((said.has('header') || said.has('footer')) && head === '' && foot === '' ? { footer: 'none' } : {}),
    ...(classes.length > 0 ? { class: classes.join(' ') } : {}),
    ...(classes.includes('lead') && isFewWords(lines) ? { layout: 'section' } : {}),
    ...(/^url\(/.test(backgroundImage)
      ? {
          backgroundImage,
          ...(backgroundSize === undefined ? {} : { backgroundSize }),
          ...(backgroundPosition === undefined ? {} : { backgroundPosition }),
        }
      : {}),
  };
  return [settingsComment(settings), head === '' ? '' : fenced('header', head), foot === '' ? '' : fenced('footer', foot)];
}

/** The theme has its own logo, and no room for another in the foot. */
const withoutPictures = (text: string): string => text.replace(/!\[[^\][]*\]\([^()]*\)/g, '').trim();

/** `<style>` elements are taken out: they say how things look. */
function styleOf({ head, lines, code }: Foreign, around: Around): { readonly lines: readonly string[]; readonly text: string } {
  let text = typeof head['style'] === 'string' ? head['style'] : '';
  let open = false;
  const kept = lines.map((line, i) => {
    if (code[i] === true) return line;
    const begins = /^\s*<style\b[^>]*>/i.test(line);
    if (!open && !begins) return line;
    if (begins) around.look('style', i);
    text += `\n${line.replace(/<\/?style\b[^<>]*>/gi, '')}`;
    open = !/<\/style\s*>/i.test(line);
    return '';
  });
  return { lines: kept, text };
}

function tellLooks({ head, lines, code }: Foreign, around: Around): void {
  const looks = ['style', 'size', 'math', 'backgroundColor', 'color', 'theme', 'backgroundRepeat', 'transition'];
  for (const key of looks) if (key in head) around.look(key);
  if (typeof head['class'] === 'string' && /invert/.test(head['class'])) around.look('class: invert');
  for (const remark of remarksIn(lines, code, { from: 0, to: lines.length })) {
    for (const [key, value] of Object.entries(settingsIn(remark) ?? {})) {
      const bare = key.replace(/^_/, '');
      if (looks.includes(bare)) around.look(bare, remark.first);
      else if (bare === 'class' && /invert/.test(value)) around.look('class: invert', remark.first);
      else if (bare === 'backgroundImage' && !/^(?:url\(|none|$)/.test(value)) around.look('backgroundImage: gradient', remark.first);
    }
  }
  const [line, said] =
    [
      ...pairsOf(head, 0),
      ...remarksIn(lines, code, { from: 0, to: lines.length }).flatMap((remark) => pairsOf(settingsIn(remark) ?? {}, remark.first)),
    ].find(([, text]) => text.includes('![')) ?? [];
  if (line !== undefined && said !== undefined) around.look('a picture in header or footer', line);
  const steps = lines.findIndex((line, i) => code[i] !== true && /^\s*(?:\*|\d+\))\s+\S/.test(line));
  if (steps >= 0) around.look('lists in steps', steps);
}

/** What headers and footers say, with a line each. */
const pairsOf = (settings: Head, line: number): readonly (readonly [line: number, text: string])[] =>
  Object.entries(settings).flatMap(([key, value]) =>
    /^_?(?:header|footer)$/.test(key) && typeof value === 'string' ? [[line, value] as const] : [],
  );
