import { type Element, h } from '../../../lib/xml/tree.js';
import type { Line, LineSpan } from '../../../scene/types.js';
import { type Ink, round } from '../ink.js';
import type { Faces } from './faces.js';

/**
 * Measured lines: each span at its place, as wide as it was measured whatever face the reader's machine has (SVG 2, 11.3.5 `textLength`).
 * Highlights stand behind, underlines and strikes are drawn as in the PDF.
 */
export function drawLines(lines: readonly Line[], ink: Ink, faces: Faces): readonly Element[] {
  return lines.flatMap((line) => [
    ...line.spans.flatMap((span) =>
      span.highlight === undefined ? [] : [band(span, line.baseline - span.size * 0.92, span.size * 1.16, ink(span.highlight))],
    ),
    ...line.spans.map((span) => textElement(span, line, ink, faces)),
    ...line.spans.flatMap((span) => strokesOf(span, line, ink)),
  ]);
}

function textElement(span: LineSpan, { baseline }: Line, ink: Ink, faces: Faces): Element {
  const { family, bold, italic } = faces(span.face);
  return h(
    'text',
    {
      x: round(span.x),
      y: round(baseline - (span.rise ?? 0)),
      'font-family': family,
      'font-size': round(span.size),
      'font-weight': bold ? 'bold' : undefined,
      'font-style': italic ? 'italic' : undefined,
      fill: ink(span.colour),
      textLength: span.width > 0 ? round(span.width) : undefined,
      'xml:space': 'preserve',
    },
    span.text,
  );
}

function strokesOf(span: LineSpan, { baseline }: Line, ink: Ink): readonly Element[] {
  const thickness = Math.max(0.4, span.size / 18);
  return [
    ...(span.underline ? [band(span, baseline + span.size * 0.14, thickness, ink(span.colour))] : []),
    ...(span.strike ? [band(span, baseline - span.size * 0.32, thickness, ink(span.colour))] : []),
  ];
}

const band = ({ x, width }: LineSpan, top: number, height: number, fill: string): Element =>
  h('rect', { x: round(x), y: round(top), width: round(width), height: round(height), fill });
