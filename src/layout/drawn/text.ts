import { QUOTE_BAR } from '../../lib/quote-bar.js';
import { rect } from '../../lib/units.js';
import type { Line, PaperItem, PaperStep, PaperTag, SceneParagraph, TextItem } from '../../scene/types.js';
import type { PlaceholderType } from '../../theme/types.js';
import { elementId } from '../page/element-id.js';
import { closed } from './closed.js';
import type { Drawing } from './context.js';
import { relink } from './links.js';
import { openLists } from './lists.js';

/** A text box: its ground and bar, and its paragraphs' measured lines, each paragraph an element of the structure. Furniture is an artifact. */
export function drawText(item: TextItem, placeholder: PlaceholderType | undefined, drawing: Drawing): readonly PaperItem[] {
  const lines = closedLines(item, relink(item.lines, drawing.linkTo));
  if (placeholder !== undefined && FURNITURE.has(placeholder)) return [{ kind: 'lines', lines, tag: 'Artifact', at: item.at }];
  return [...boxGround(item), ...paragraphsOf(item, lines, placeholder, drawing)];
}

/** Each paragraph's lines closed up, by its alignment. */
function closedLines({ paragraphs, style }: TextItem, lines: readonly Line[]): readonly Line[] {
  if (style === 'code') return lines;
  let at = -1;
  return lines.map((line, i) => {
    if (line.opens !== undefined || i === 0) at++;
    return closed(line, paragraphs[at]?.align);
  });
}

const FURNITURE: ReadonlySet<PlaceholderType> = new Set(['ftr', 'dt', 'sldNum']);

function boxGround({ box, fill, bar }: TextItem): readonly PaperItem[] {
  const { x, y, width, height } = box;
  return [
    ...(fill === undefined ? [] : [{ kind: 'shape', tag: 'Artifact', shape: { kind: 'rect', box, fill } } as const]),
    ...(bar === undefined
      ? []
      : [
          {
            kind: 'shape',
            tag: 'Artifact',
            shape: { kind: 'rect', box: rect(x, y, Math.min(QUOTE_BAR, width), height), fill: bar },
          } as const,
        ]),
  ];
}

function paragraphsOf(
  item: TextItem,
  lines: readonly Line[],
  placeholder: PlaceholderType | undefined,
  { headings, within }: Drawing,
): readonly PaperItem[] {
  const isTitle = placeholder === 'title' || placeholder === 'ctrTitle';
  const around = item.bar === undefined ? within : [...within, step('BlockQuote')];
  const lists = openLists();
  const whole = elementId();
  return stretchesOf(lines).flatMap((stretch, i): readonly PaperItem[] => {
    const paragraph = item.paragraphs[i];
    const at = paragraph?.at ?? item.at;
    if (isTitle || item.style === 'code')
      return [{ kind: 'lines', lines: stretch, tag: isTitle ? headings.title : 'Code', within: around, part: whole, at }];
    const place = lists.next(paragraph);
    const { mark, text } = parted(stretch);
    const body = tagOf(paragraph, headings.inner);
    const note = body === 'Note' ? [...around, step('Note')] : [...around, ...place.body];
    return [
      ...(mark.length === 0
        ? []
        : [{ kind: 'lines', lines: mark, tag: 'Lbl', within: [...around, ...place.item], part: elementId(), at } as const]),
      { kind: 'lines', lines: text, tag: body === 'Note' ? 'P' : body, within: note, part: elementId(), at },
    ];
  });
}

const step = (type: PaperStep['type']): PaperStep => ({ type, id: elementId() });

function tagOf(paragraph: SceneParagraph | undefined, heading: PaperTag): PaperTag {
  switch (paragraph?.style) {
    case 'heading':
      return heading;
    case 'caption':
      return 'Caption';
    case 'footnote':
      return 'Note';
    default:
      return 'P';
  }
}

/** The lines paragraph by paragraph. */
function stretchesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const stretches: Line[][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (line.opens !== undefined || last === undefined) stretches.push([line]);
    else last.push(line);
  }
  return stretches;
}

/** The bullet or number of a paragraph's first line, apart from its text. */
function parted(lines: readonly Line[]): { readonly mark: readonly Line[]; readonly text: readonly Line[] } {
  const [first, ...rest] = lines;
  const count = first?.opens ?? 0;
  if (first === undefined || count === 0) return { mark: [], text: lines };
  return { mark: [{ ...first, spans: first.spans.slice(0, count) }], text: [{ ...first, spans: first.spans.slice(count) }, ...rest] };
}
