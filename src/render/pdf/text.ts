import type { Colour } from '../../lib/colour.js';
import { rect } from '../../lib/units.js';
import type { DrawnGlyph, Line, LineSpan } from '../../scene/types.js';
import type { FaceId } from '../../theme/types.js';
import type { Canvas, Glyph, Pen } from './canvas-types.js';
import { decimal, fineDecimal } from './decimals.js';
import type { Element } from './element.js';
import { closedJoints, type Shown, shownWidth, shownX } from './joints.js';
import { addLink } from './link.js';

/** Draws measured lines, their baselines exactly where they say. Without an owner (an artifact) nothing is tagged and links are dead. */
export function drawLines(lines: readonly Line[], canvas: Canvas, owner?: Element): void {
  if (owner === undefined) {
    for (const line of lines) drawSpans(line, line.spans, canvas);
    return;
  }
  const content = openContent(owner);
  for (const line of lines) {
    for (const { link, spans } of byLink(line.spans)) {
      if (link === undefined) drawSpans(line, spans, canvas, content);
      else {
        content.close();
        drawLink(line, spans, link, canvas, owner);
      }
    }
  }
  content.close();
}

/** The content of an element, begun when something is drawn. */
interface Content {
  /** What follows is in this language; the document's: undefined. */
  readonly go: (lang: string | undefined) => void;
  /** Whether it goes on in this language. */
  readonly isIn: (lang: string | undefined) => boolean;
  readonly close: () => void;
}

/**
 * A stretch in another language is content of its own (ISO 32000-1, 14.9.2.3), beside what stands before and behind it. Inside it would be as right, but poppler 22
 * takes the end of the inner for that of the outer, and loses the rest of the paragraph.
 */
function openContent(owner: Element): Content {
  let [open, now]: [boolean, string | undefined] = [false, undefined];
  const close = (): void => {
    if (open) owner.endContent();
    open = false;
  };
  const isIn = (lang: string | undefined): boolean => open && now === lang;
  const go = (lang: string | undefined): void => {
    if (isIn(lang)) return;
    close();
    owner.beginContent(lang);
    [open, now] = [true, lang];
  };
  return { go, isIn, close };
}

interface Stretch {
  readonly link: LineSpan['link'];
  readonly spans: readonly LineSpan[];
}

/** Neighbours with one target are one link; most lines have none. */
function byLink(spans: readonly LineSpan[]): readonly Stretch[] {
  if (spans.every(({ link }) => link === undefined)) return [{ link: undefined, spans }];
  const stretches: { link: LineSpan['link']; spans: LineSpan[] }[] = [];
  for (const span of spans) {
    const last = stretches.at(-1);
    if (last !== undefined && isSameTarget(last.link, span.link)) last.spans.push(span);
    else stretches.push({ link: span.link, spans: [span] });
  }
  return stretches;
}

function isSameTarget(a: LineSpan['link'], b: LineSpan['link']): boolean {
  if (a === b || a === undefined || b === undefined) return a === b;
  if (a.kind === 'url') return b.kind === 'url' && a.url === b.url;
  return b.kind === 'page' && a.page === b.page && a.top === b.top;
}

function drawLink(line: Line, spans: readonly LineSpan[], link: NonNullable<LineSpan['link']>, canvas: Canvas, parent: Element): void {
  const element = parent.child('Link');
  const content = openContent(element);
  drawSpans(line, spans, canvas, content);
  content.close();
  const left = Math.min(...spans.map(({ x }) => x));
  const right = Math.max(...spans.map(({ x, width }) => x + width));
  addLink(link, rect(left, line.top, right - left, line.height), link.kind === 'url' ? link.url : spansText(spans), element, canvas);
  element.end();
}

/** The words of a line, a space for each gap. */
function spansText(spans: readonly LineSpan[]): string {
  return spans.map(({ text, x, width, size }, i) => ((spans[i + 1]?.x ?? x) - x - width > size / 2 ? `${text} ` : text)).join('');
}

function drawSpans(line: Line, spans: readonly LineSpan[], canvas: Canvas, content?: Content): void {
  content?.go(spans[0]?.lang);
  let operators = '';
  for (const span of spans) {
    if (span.highlight !== undefined)
      operators += `${canvas.colour(span.highlight)} rg ${band(span, line.baseline - span.size * 0.92, span.size * 1.16)}\n`;
  }
  operators += 'BT\n';
  let [ink, face, size]: [Colour | undefined, FaceId | undefined, number] = [undefined, undefined, 0];
  for (const shown of closedJoints(spans)) {
    const { span } = shown;
    const pen = canvas.pen(span.face);
    if (content?.isIn(span.lang) === false) {
      canvas.pdf.addContent(`${operators}ET`);
      content.go(span.lang);
      operators = 'BT\n';
    }
    if (span.colour !== ink) operators += `${canvas.colour(span.colour)} rg\n`;
    if (span.face !== face || span.size !== size) operators += `/${pen.id} ${decimal(span.size)} Tf\n`;
    pen.use();
    [ink, face, size] = [span.colour, span.face, span.size];
    // The page's matrix lets y grow downwards (pdfkit); the text matrix turns the glyphs upright again.
    operators += `1 0 0 -1 ${decimal(shownX(shown))} ${decimal(line.baseline - (span.rise ?? 0))} Tm ${show(shown, pen)}\n`;
  }
  operators += 'ET';
  for (const span of spans) {
    const thickness = Math.max(0.4, span.size / 18);
    if (span.underline) operators += `\n${canvas.colour(span.colour)} rg ${band(span, line.baseline + span.size * 0.14, thickness)}`;
    if (span.strike) operators += `\n${canvas.colour(span.colour)} rg ${band(span, line.baseline - span.size * 0.32, thickness)}`;
  }
  canvas.pdf.addContent(operators);
}

const band = ({ x, width }: LineSpan, top: number, height: number): string =>
  `${decimal(x)} ${decimal(top)} ${decimal(width)} ${decimal(height)} re f`;

/** Joiners, variation selectors and soft hyphens: they steer shaping and have no glyph of their own. */
const isIgnorable = (c: number): boolean =>
  c === 0xad ||
  c === 0xfeff ||
  c === 0x2060 ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0xfe00 && c <= 0xfe0f) ||
  (c >= 0xe0100 && c <= 0xe01ef);

/** A difference per character that is no rounding but meant: justified text. In shares of the size. */
const SPACED = 0.0005;

/** Shows a span's glyphs; where the span is wider or narrower than their advances, the difference goes evenly behind each. */
function show(shown: Shown, pen: Pen): string {
  const { span } = shown;
  let [codes, advance, count] = ['', 0, 0];
  for (const glyph of span.glyphs === undefined ? glyphsOf(shown, pen) : drawnOf(span.glyphs, shown, pen)) {
    codes += glyph.code;
    advance += glyph.advance;
    count++;
  }
  const spacing = count === 0 ? 0 : (shownWidth(shown) - advance * span.size) / count;
  return Math.abs(spacing) < SPACED * span.size ? `<${codes}> Tj` : `${fineDecimal(spacing)} Tc <${codes}> Tj 0 Tc`;
}

/** A glyph for each character. */
function glyphsOf({ span: { text }, left, right }: Shown, pen: Pen): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  for (let i = 0; i < text.length; ) {
    const character = text.codePointAt(i) ?? 0;
    const end = i + (character > 0xffff ? 2 : 1);
    const [wider, widerEnd] = [i === 0 ? left : 0, end === text.length ? right : 0];
    if (wider !== 0 || widerEnd !== 0) glyphs.push(pen.drawn({ character, text: text.slice(i, end), left: -wider, right: -widerEnd }));
    else if (!isIgnorable(character)) glyphs.push(pen.glyph(character));
    i = end;
  }
  return glyphs;
}

function drawnOf(drawn: readonly DrawnGlyph[], { left, right }: Shown, pen: Pen): readonly Glyph[] {
  const last = drawn.length - 1;
  return drawn.map((glyph, i) => {
    const wider = i === 0 && left !== 0 ? { left: -left, ...glyph } : glyph;
    return pen.drawn(i === last && right !== 0 ? { right: -right, ...wider } : wider);
  });
}
