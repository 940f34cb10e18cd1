import type { Colour } from '../../../lib/colour.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { Theme } from '../../../theme/types.js';
import { solidFill } from '../colour.js';
import { fontElements, sizeOf } from '../look.js';

/** What all parts of a chart's XML need to know. */
export interface ChartContext {
  readonly theme: Theme;
  readonly lang: string;
}

export interface TextFace {
  readonly size: number;
  readonly colour: Colour;
  readonly bold?: boolean;
}

/** A switch or number as an element of the chart schema: `<c:overlay val="0"/>`. */
export const val = (name: string, value: string | number | boolean): Element => h(`c:${name}`, { val: value });

const defaultRun = ({ size, colour, bold = false }: TextFace, theme: Theme): Element =>
  h('a:defRPr', { sz: sizeOf(size), b: bold }, solidFill(colour), fontElements('body', theme));

/** `c:txPr`: the look of text that PowerPoint makes itself. */
export const textProperties = (
  face: TextFace,
  { theme, lang }: ChartContext,
  body: Readonly<Record<string, string | number>> = {},
): Element =>
  h('c:txPr', {}, h('a:bodyPr', body), h('a:lstStyle'), h('a:p', {}, h('a:pPr', {}, defaultRun(face, theme)), h('a:endParaRPr', { lang })));

/** A title with the author's words. */
export const titleElement = (
  text: string,
  face: TextFace,
  { theme, lang }: ChartContext,
  { layout, rotation }: { readonly layout?: Element; readonly rotation?: number } = {},
): Element =>
  h(
    'c:title',
    {},
    h(
      'c:tx',
      {},
      h(
        'c:rich',
        {},
        h('a:bodyPr', rotation === undefined ? {} : { rot: rotation, vert: 'horz' }),
        h('a:lstStyle'),
        h('a:p', {}, h('a:pPr', {}, defaultRun(face, theme)), h('a:r', {}, h('a:rPr', { lang }), h('a:t', {}, text))),
      ),
    ),
    layout,
    val('overlay', false),
  );
