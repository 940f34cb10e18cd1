import { type Element, h, isElement, localName } from '../xml/tree.js';

/** Tags that begin a line of their own (HTML, 15.3.3 "Flow content"). */
const BLOCKS = new Set('div p li ul ol h1 h2 h3 h4 h5 h6 br tr table section article pre'.split(' '));

/** What a text looks like, by the style of what it stands in. */
interface Look {
  readonly size: number;
  readonly colour: string;
  readonly family: string;
  readonly align: string;
  readonly bold: boolean;
  /** Its lines are not broken. */
  readonly whole: boolean;
  readonly middle: boolean;
  readonly width: number | undefined;
  readonly left: number;
  readonly top: number;
}

/** Line height of browsers, in ems; where in a line its baseline stands. */
const [LEADING, BASELINE] = [1.25, 0.92];

/**
 * The words of a web page's piece within a drawing (SVG 2, 12.3 `foreignObject`), which neither PowerPoint nor resvg draws, as text in its place: broken
 * at its width, in about its size, colour and alignment. Undefined where it holds no words.
 */
export function foreignText(element: Element, prefix: string): Element | undefined {
  const look = lookOf(element);
  const { attributes } = element;
  const [x, y] = [numberOf(attributes['x']) ?? 0, numberOf(attributes['y']) ?? 0];
  const width = pixels(attributes['width']) ?? look.width ?? Number.POSITIVE_INFINITY;
  const room = look.width === undefined ? width : Math.min(width, look.width);
  const lines = linesOf(element).flatMap((line) => (look.whole ? [line] : broken(line, room / look.size)));
  if (lines.length === 0) return undefined;
  const leading = look.size * LEADING;
  const high = lines.length * leading;
  const height = pixels(attributes['height']);
  const inBox = height !== undefined && (look.middle || height < high + leading) ? (height - high) / 2 : 0;
  const top = y + (look.top > 0 ? look.top - (look.middle ? high / 2 : 0) : inBox);
  const left = x + look.left;
  const [anchor, at] =
    !Number.isFinite(room) || look.align === 'left' || look.align === 'start'
      ? (['start', left] as const)
      : look.align === 'right' || look.align === 'end'
        ? (['end', left + room] as const)
        : (['middle', left + room / 2] as const);
  return h(
    `${prefix}text`,
    {
      'font-family': look.family,
      'font-size': look.size,
      fill: look.colour,
      'text-anchor': anchor,
      'font-weight': look.bold ? 'bold' : undefined,
      'xml:space': 'preserve',
    },
    ...lines.map((line, i) => h(`${prefix}tspan`, { x: round(at), y: round(top + (i + BASELINE) * leading) }, line)),
  );
}

/** The words in lines as tags part them. */
function linesOf(element: Element): readonly string[] {
  const lines = [''];
  const walk = (node: Element): void => {
    const block = BLOCKS.has(localName(node.name).toLowerCase());
    if (block) lines.push('');
    for (const child of node.children) {
      if (isElement(child)) {
        if (!['style', 'script', 'svg'].includes(localName(child.name).toLowerCase())) walk(child);
      } else lines.push(`${lines.pop() ?? ''}${child}`);
    }
    if (block) lines.push('');
  };
  walk(element);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** A line in pieces no wider than `room` ems: between words, or beside Han. */
function broken(line: string, room: number): readonly string[] {
  const lines: string[] = [];
  let [current, used] = ['', 0];
  for (const [word] of line.matchAll(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]\s*|\s+/g)) {
    const width = widthOf(word.trimEnd());
    if (current !== '' && used + width > room * 1.05) {
      lines.push(current.trimEnd());
      [current, used] = ['', 0];
    }
    current += word;
    used += widthOf(word);
  }
  return current.trim() === '' ? lines : [...lines, current.trimEnd()];
}

/** Ems: Latin letters are about half as wide as high. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 1 : 0.52), 0);

/** The nearest style within that says it: these tools set one around the words. */
function lookOf(root: Element): Look {
  const styles: Record<string, string> = {};
  let bold = false;
  const walk = (element: Element): void => {
    for (const declaration of (element.attributes['style'] ?? '').split(';')) {
      const colon = declaration.indexOf(':');
      if (colon > 0) styles[declaration.slice(0, colon).trim().toLowerCase()] = declaration.slice(colon + 1).trim();
    }
    bold ||= ['b', 'strong', 'th', 'h1', 'h2', 'h3'].includes(localName(element.name).toLowerCase());
    for (const child of element.children) if (isElement(child)) walk(child);
  };
  walk(root);
  const said = (key: string): string => styles[key] ?? '';
  const centred = said('justify-content').includes('center') || said('text-align') === 'center' || said('display') === 'table-cell';
  return {
    size: pixels(said('font-size')) ?? 16,
    colour: colourOf(said('color')) ?? '#000000',
    family: said('font-family').replaceAll('"', "'") || 'sans-serif',
    align: said('text-align') || (centred ? 'center' : 'left'),
    bold: bold || said('font-weight') === 'bold',
    whole: /^(?:nowrap|pre)$/.test(said('white-space')),
    middle: said('align-items').includes('center') || said('display') === 'table-cell',
    width: pixels(said('width')),
    left: pixels(said('margin-left')) ?? 0,
    top: pixels(said('padding-top')) ?? 0,
  };
}

/** Of what browsers know alone, the first colour: `light-dark(#000, #fff)`. */
const colourOf = (text: string): string | undefined => /#[0-9a-f]{3,8}\b|rgba?\([\d\s,.%]{1,60}\)|^[a-z]{3,30}$/i.exec(text)?.[0];

const numberOf = (text: string | undefined): number | undefined => {
  const value = Number.parseFloat(text ?? '');
  return Number.isFinite(value) ? value : undefined;
};

/** A length in pixels; a share of something else is none. */
const pixels = (text: string | undefined): number | undefined => {
  const value = text === undefined || text.includes('%') ? undefined : numberOf(text);
  return value === undefined || value <= 1 ? undefined : value;
};

const round = (value: number): number => Math.round(value * 100) / 100;
