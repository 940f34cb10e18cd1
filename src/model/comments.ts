import { suggest } from '../lib/suggest.js';

/** What a comment says: settings of its slide, or a speaker note. */
export type Comment =
  | { readonly kind: 'settings'; readonly settings: readonly CommentSetting[] }
  | { readonly kind: 'note'; readonly text: string };

export interface CommentSetting {
  readonly key: string;
  readonly value: string;
}

/** What makes a slide list the sections: `<!-- agenda -->`, or `[toc]` alone in its paragraph. */
export const AGENDA: CommentSetting = { key: 'layout', value: 'agenda' };

/** Settings that a slide takes from a comment. */
export const SETTINGS = ['layout', 'class', 'hidden', 'skip', 'backgroundImage', 'backgroundSize', 'backgroundPosition'] as const;

/** Marp's, Slidev's and deck's settings: known to be settings, though nothing reads them. */
const FOREIGN = [
  'background',
  'image',
  '.slide',
  '.element',
  'zoom',
  'src',
  'hideInToc',
  'level',
  'clicks',
  'clicksStart',
  'disabled',
  'hide',
  'preload',
  'routeAlias',
  'dragPos',
  'paginate',
  'header',
  'footer',
  'backgroundColor',
  'backgroundRepeat',
  'color',
  'size',
  'theme',
  'style',
  'math',
  'transition',
  'headingDivider',
  'fit',
  'freeze',
  'key',
  'ignore',
  'name',
  'template',
  'count',
  'exclude',
];

/** Marks that editors and linters leave in files: nothing that anyone said. */
const TOOLS =
  /^(?:GFM-TOC|\/?TOC(?: depth.*)?|\/?toc|tocstop|more|omit in toc|(?:START|END) doctoc.*|DON'T EDIT THIS SECTION.*|vscode-markdown-toc.*|(?:markdownlint|prettier|cspell|textlint|eslint|spell-?checker)[-: ].*)$/s;

/** True for a comment that speaks to a program. */
export const isForTools = (text: string): boolean => TOOLS.test(text.trim());

/** True for a setting that other tools have and build-deck has not. */
export const isForeign = (key: string): boolean => FOREIGN.includes(key);

const LINE = /^(?:_?([A-Za-z][\w-]*)|(\.slide|\.element))\s*:(.*)/;

/** Reads `layout: two-column`, `agenda`, `_class: lead` (Marp) and `{"layout": "two-column"}` (deck); any other text is a note, unless it is known to be `settings`. reveal.js's `.slide:` and `.element:` are settings too. */
export function readComment(text: string, certain?: true): Comment {
  const settings = text.trimStart().startsWith('{') ? readJson(text) : readLines(text, certain);
  return settings === undefined ? { kind: 'note', text } : { kind: 'settings', settings };
}

function readLines(text: string, certain?: true): readonly CommentSetting[] | undefined {
  if (text.trim() === 'agenda') return [AGENDA];
  if (text.trim() === 'fit') return [{ key: 'fit', value: 'true' }];
  const settings: CommentSetting[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [, own, reveal, value] = LINE.exec(line.trim()) ?? [];
    const key = own ?? reveal;
    if (key === undefined || value === undefined || !(certain || isSetting(key))) return undefined;
    settings.push({ key, value: unquoted(value.trim()) });
  }
  return settings.length === 0 ? undefined : settings;
}

/** Without quotes around all of it. */
function unquoted(value: string): string {
  const quote = value.charAt(0);
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value;
}

/** `layuot:` is meant as a setting; `Remember:` is not. */
const isSetting = (key: string): boolean => isForeign(key) || (/^[a-z]/.test(key) && suggest(key, SETTINGS) !== undefined);

function readJson(text: string): readonly CommentSetting[] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
    return Object.entries(read).map(([key, value]) => ({ key, value: String(value) }));
  } catch {
    return undefined;
  }
}
