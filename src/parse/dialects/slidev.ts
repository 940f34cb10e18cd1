import { splitFrontMatter } from '../front-matter/split.js';
import { divsAsColumns } from './columns.js';
import { headOf } from './head.js';
import { importedText } from './imported.js';
import { above, below, codeLines, isFewWords, type Part, remarksIn, settingsComment } from './lines.js';
import type { Around, Dialect, Foreign, Head } from './types.js';

/** A slide's lines, with the settings that stand above it. */
interface Slide extends Part {
  readonly head: Head;
  /** The lines that its settings stand in, the fences among them. */
  readonly settings?: { readonly first: number; readonly last: number };
}

/** Settings that say how a slide is shown or found, and nothing of what it says. */
const LOOKS = [
  'class',
  'transition',
  'clicks',
  'clicksStart',
  'zoom',
  'preload',
  'dragPos',
  'level',
  'routeAlias',
  'lineNumbers',
  'fonts',
  'background',
];

const KEYS =
  'layout transition aspectRatio canvasWidth highlighter lineNumbers colorSchema drawings mdc fonts favicon titleTemplate routerMode addons background download exportFilename themeConfig defaults info css class image hideInToc clicks level htmlAttrs record monaco twoslashTypes monacoTypesSource seoMeta presenter browserExporter wakeLock overviewSnapshots exporter selectable contextMenu remoteAssets plantUmlServer backgroundSize duration timer comark keywords editor theme routeAlias zoom hide disabled src';

/** Layouts of Slidev's whose words stand large in the middle. */
const MIDDLE: ReadonlySet<string> = new Set(['center', 'section', 'intro', 'statement', 'fact', 'quote', 'cover']);

/** Slidev: `---` cuts, whatever stands above it, and the lines behind it up to the next are the slide's settings (its parser's `parseSync`). */
export const slidev: Dialect = {
  name: 'slidev',
  tool: 'Slidev',
  reading: { cut: 'breaks', cover: 'first' },
  keys: KEYS.split(' '),
  themes: /^(?!corporate$)[\w@./-]+$/,
  recognises: ({ head, lines, code }) =>
    (['drawings', 'mdc', 'highlighter', 'colorSchema', 'routerMode', 'themeConfig', 'canvasWidth', 'aspectRatio', 'hideInToc'].some(
      (key) => key in head,
    ) ||
      ('transition' in head && 'theme' in head) ||
      slidesIn(lines, code, {}).some(
        ({ settings, head: own }) =>
          settings !== undefined && ('layout' in own || 'hideInToc' in own || 'clicks' in own || 'transition' in own),
      )) &&
    lines.some((line, i) => code[i] !== true && line.trimEnd() === '---'),
  translate: (foreign, around) => translate(foreign, around),
};

function slidesIn(lines: readonly string[], code: readonly boolean[], first: Head): readonly Slide[] {
  const slides: Slide[] = [];
  let open: Omit<Slide, 'to'> = { from: 0, head: first };
  for (let line = 0; line < lines.length; line += 1) {
    if (code[line] === true || !/^---+$/.test((lines[line] ?? '').trimEnd())) continue;
    slides.push({ ...open, to: line });
    const settings = settingsAt(lines, line);
    open = { from: (settings?.last ?? line) + 1, mark: line, head: settings?.head ?? {}, ...(settings === undefined ? {} : { settings }) };
    line = settings?.last ?? line;
  }
  return [...slides, { ...open, to: lines.length }];
}

function settingsAt(
  lines: readonly string[],
  mark: number,
): { readonly first: number; readonly last: number; readonly head: Head } | undefined {
  const next = lines.slice(mark + 1).findIndex((line) => line.trim() !== '') + mark + 1;
  if (!/^[A-Za-z][\w-]*\s*:(?:\s|$)|^#[\w\s]+$/.test(lines[next] ?? '') || next > mark + 2) return undefined;
  const last = lines.findIndex((line, i) => i > next && line.trimEnd() === '---');
  if (last < 0) return undefined;
  const head = headOf(lines.slice(mark + 1, last).join('\n'));
  return Object.keys(head).length === 0 ? undefined : { first: mark, last, head };
}

/** Files within files that are brought in. */
const DEEPEST = 4;

/** The slides of another file, between breaks. */
function brought(src: string, line: number, around: Around, depth: number): string {
  const found = depth < DEEPEST ? importedText(src, line, around) : undefined;
  if (found === undefined) return '';
  const { yaml, body } = splitFrontMatter(found.text);
  const lines = body.split('\n');
  const code = codeLines(lines);
  const head = headOf(yaml ?? '');
  const own = slidesIn(lines, code, head);
  const beside = { ...around, at: () => around.at(line) };
  const read = translate({ head, lines, code }, beside, depth + 1);
  return own
    .flatMap((slide, i) => (found.has(i + 1) ? [`${i === 0 ? '---\n\n' : ''}${read.slice(slide.mark ?? 0, slide.to).join('\n')}`] : []))
    .join('\n\n')
    .replace(/^\s*---/, '');
}

function translate({ head, lines: typed, code }: Foreign, around: Around, depth = 0): readonly string[] {
  const slides = slidesIn(typed, code, head);
  const marks = new Set(slides.map(({ mark }) => mark));
  const lines = [...divsAsColumns({ head, lines: withoutStyles(typed, code, around), code }, new Set(), (line) => marks.has(line))];
  for (const slide of slides) {
    const src = slide.mark === undefined ? undefined : slide.head['src'];
    const more = typeof src === 'string' ? brought(src, slide.mark ?? 0, around, depth) : '';
    const blocks = more !== '' ? [more] : written(slide, typed.slice(slide.from, slide.to), around);
    takeOutRemarks(slide, typed, code, lines);
    const { settings, mark } = slide;
    if (mark === undefined) {
      lines[0] = above(blocks, lines[0] ?? '');
      continue;
    }
    for (let line = mark + 1; line <= (settings?.last ?? mark); line += 1) lines[line] = '';
    const closed = withoutRule(lines[mark] ?? '');
    lines[mark] = `${closed}${closed === '' ? '\n' : ''}${below('---', blocks)}`;
  }
  return lines.map((line, i) => (code[i] === true ? line : withValues(line, head)));
}

/** What a slide's settings are in our terms. */
function written({ head, mark }: Slide, lines: readonly string[], around: Around): readonly string[] {
  const said = (key: string): string => (typeof head[key] === 'string' ? head[key] : '');
  const layout = said('layout');
  const image =
    said('image') ||
    (/^(?:\/|\.|https?:|[\w-]+\/).*\.\w+|\.(?:png|jpe?g|webp|gif|svg|avif)$/i.test(said('background')) ? said('background') : '');
  const side = layout === 'image-left' ? ' left' : layout === 'image-right' ? ' right' : '';
  const fit = said('backgroundSize') === 'contain' ? ' fit' : '';
  for (const key of LOOKS) if (key in head && !(key === 'background' && image !== '')) around.look(key, mark ?? 0);
  const hidden = said('hide') === 'true' || said('disabled') === 'true';
  const middle = mark !== undefined && MIDDLE.has(layout) && isFewWords(lines);
  const settings = {
    ...(hidden ? { hidden: true } : {}),
    ...(middle ? { layout: 'section' } : layout === 'end' ? { layout: 'closing' } : {}),
  };
  // Layouts of themes have pictures under names of their own.
  const others = Object.entries(head).flatMap(([key, value]) =>
    /^(?:image|img|picture)[A-Z\d]/.test(key) && typeof value === 'string' ? [`![](<${value}>)`] : [],
  );
  const title = said('title');
  const untitled = mark !== undefined && title !== '' && !lines.some((line) => /^#{1,6}\s/.test(line));
  return [
    settingsComment(settings),
    others.join('\n\n'),
    image === '' ? '' : `![bg${side}${fit}](<${image}>)`,
    untitled ? `# ${title}` : '',
    layout === 'iframe' && said('url') !== '' ? `<${said('url')}>` : '',
  ];
}

/** The last comment of a slide, with nothing behind it, is its notes; the others are the author's own and nobody sees them. */
function takeOutRemarks(slide: Slide, typed: readonly string[], code: readonly boolean[], lines: string[]): void {
  const remarks = remarksIn(typed, code, slide);
  const last = remarks.at(-1);
  for (const remark of remarks) {
    const isNotes = remark === last && typed.slice(remark.last + 1, slide.to).every((line) => line.trim() === '');
    if (isNotes || !remark.alone) continue;
    for (let line = remark.first; line <= remark.last; line += 1) lines[line] = '';
  }
}

/** `<style>` and `<script setup>` make nothing that is read. */
function withoutStyles(lines: readonly string[], code: readonly boolean[], around: Around): readonly string[] {
  let open: string | undefined;
  return lines.map((line, i) => {
    if (code[i] === true) return line;
    const begins = /^\s*<(style|script)\b/i.exec(line)?.[1]?.toLowerCase();
    if (open === undefined && begins === undefined) return line;
    if (begins !== undefined && open === undefined) around.look(begins, i);
    open ??= begins;
    if (open !== undefined && line.toLowerCase().includes(`</${open}`)) open = undefined;
    return '';
  });
}

const withValues = (line: string, head: Head): string =>
  line
    .replace(/\{\{\s*\$slidev\.configs\.(title|author)\s*\}\}/g, (all, key: string) => String(head[key] ?? all))
    .replace(/^\s*<Toc\b[^>]*\/?>(?:\s*<\/Toc>)?\s*$/i, '[toc]');

/** A line without the `---` at its end. */
function withoutRule(line: string): string {
  const text = line.trimEnd();
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '-') end--;
  return text.length - end >= 3 ? text.slice(0, end) : line;
}
