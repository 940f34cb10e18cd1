import type { Diagnostic } from '../../src/lib/diagnostics.js';
import type { Block, Deck, Rich } from '../../src/model/types.js';

/** A mark of Markdown or of a dialect that the outputs show as it was typed, and that no diagnostic names. */
export interface UnreadMark {
  readonly mark: string;
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** At a text's beginning. */
const FIRST: readonly RegExp[] = [
  /^#{2,6}\S/,
  /^#{1,6}[ \u00a0\u3000]/,
  /^＃+/,
  /^[-+*][ \u00a0\u3000]/,
  /^[•・‣◦▪]/,
  /^\d{1,3}[.)][ \u00a0\u3000]/,
  /^[０-９]+[．）]/,
  /^[>＞]\s?\S/,
  /^[|｜].*[|｜]$/,
  /^[:：]{3,}/,
  /^[`~｀]{3,}/,
  /^(?:!!!|\?\?\?) ?\w/,
  /^\.\. [\w-]+::/,
  /^={1,6} \S/,
  /^h[1-6]\. /,
  /^\*\[[^\]]+\]:/,
  /^\[[ xX]\] /,
];

/** Anywhere in it. */
const INSIDE: readonly RegExp[] = [
  /\[\[[^\]\d[][^\]]*\]\]/,
  /(?<![\w)\]])\[[^[\]]+\]\(\S/,
  /(?<![\w)\]])\[(?!\d+\])[^[\]]+\]\[/,
  /【[^】]+】（(?:https?:|#)/,
  /\{\{[^{}]+\}\}/,
  /\{%/,
  /\{[.#:][A-Za-z]/,
  /(?<![*\\\w/])\*\*(?=[^\s*/])/,
  /(?<=[^\s*/])\*\*(?![*\w/])/,
  /`/,
  /[｀]/,
  /＊＊/,
  /(?<!\$)\$\$(?!\$)/,
  /\\(?:newpage|cite\{|begin\{)/,
  /@(?:fig|tbl|sec|eq)-\w/,
  /\[@\w/,
  /\[\^\w+\]/,
];

/** What a deck shows of unread marks; `source` is its Markdown, `found` what was reported of it. */
export function unreadMarks(deck: Deck, found: readonly Diagnostic[], source: string): readonly UnreadMark[] {
  const lines = source.split('\n');
  const named = namedLines(found);
  return textsOf(deck).flatMap((rich) => {
    const text = rich
      .map((run) => (run.code === true || run.link?.includes('://') === true ? '\ue000'.repeat(run.text.length) : run.text))
      .join('');
    const first = rich[0]?.at.line ?? 0;
    const last = rich.at(-1)?.at.line ?? first;
    if (Array.from({ length: last - first + 1 }, (_, i) => first + i).some((line) => named.has(line) || isEscaped(lines[line - 1] ?? '')))
      return [];
    return [...FIRST, ...INSIDE].flatMap((pattern): readonly UnreadMark[] => {
      const mark = pattern.exec(text.trim())?.[0];
      return mark === undefined ? [] : [{ mark, text, line: first }];
    });
  });
}

/** Typed with a backslash or by name: the author wants to see it. */
const isEscaped = (line: string): boolean => /\\[!-/:-@[-`{-~]|&#?\w+;/.test(line);

/** The lines that diagnostics stand at or tell of. */
function namedLines(found: readonly Diagnostic[]): ReadonlySet<number> {
  return new Set(found.flatMap(({ at, message }) => [at.line, ...(/\blines? ([\d, ]+)/.exec(message)?.[1] ?? '').split(',').map(Number)]));
}

const textsOf = ({ sections }: Deck): readonly Rich[] =>
  sections.flatMap((section) => [
    section.title,
    ...blockTexts([...section.blocks, ...section.notes]),
    ...section.slides.flatMap((slide) => [slide.title, ...blockTexts([...slide.blocks, ...slide.notes])]),
  ]);

function blockTexts(blocks: readonly Block[]): readonly Rich[] {
  return blocks.flatMap((block): readonly Rich[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.text];
      case 'list':
        return block.items.flatMap((item) => blockTexts(item.blocks));
      case 'table':
        return [...block.head, ...block.rows].flat().map(({ text }) => text);
      case 'quote':
      case 'only':
        return blockTexts(block.blocks);
      case 'columns':
        return block.columns.flatMap((column) => blockTexts(column.blocks));
      case 'footnotes':
        return block.notes.flatMap((note) => blockTexts(note.blocks));
      default:
        return [];
    }
  });
}
