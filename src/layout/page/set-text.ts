import { parseColour } from '../../lib/colour.js';
import { type Pt, pt } from '../../lib/units.js';
import type { Line } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import {
  type BrokenLine,
  breakLines,
  type Fonts,
  type Hyphenate,
  isEastAsian,
  type LineEnds,
  linesOf,
  type Prepared,
  placeLines,
  prepareText,
  type StyledRun,
  wrapText,
} from '../text/index.js';
import { justified } from './justify.js';
import { printed, type References } from './reference.js';
import type { PageSetting, PaperText, SetText, Typing } from './setting.js';
import { shortOnce } from './short-texts.js';

/** `rtl`: the document is read from the right, and its pages will be mirrored. */
interface Manner {
  readonly rtl: boolean;
  readonly hyphenate: Hyphenate | undefined;
}

/** Sets text in the theme's bundled fonts, as paper wants it: exact widths, air between Han and Latin, kinsoku. */
export function textSetter(
  theme: Theme,
  fonts: Fonts,
  references: References,
  { rtl, hyphenate }: Manner,
): { readonly set: SetText; readonly widthOf: PageSetting['widthOf'] } {
  const set: SetText = (text, { x, width }, typing) => {
    const runs = runsOf(printed(text, references), typing, theme);
    const flush = typing.ends === 'flush' && (hyphenate !== undefined || fillsEvenly(runs));
    const prepared = prepareText(runs, fonts, {
      medium: 'paper',
      ...(flush ? { flush } : {}),
      ...(theme.paper.hang ? { hang: true } : {}),
      ...(hyphenate === undefined || typing.ends === undefined || typing.ends === 'whole' ? {} : { hyphenate }),
    });
    const lines = typing.ends === undefined ? linesOf(prepared, wrapText(prepared, width), fonts) : balanced(prepared, width, flush, fonts);
    const runsBack = rtl ? isForeign(prepared) && lines.length > 1 : prepared.bidi?.rtl === true;
    return placed(lines, x, width, runsBack ? { ...typing, align: turned(typing.align) } : typing);
  };
  const widthOf: PageSetting['widthOf'] = (text, typing) => {
    const lines = breakLines(runsOf(printed(text, references), typing, theme), pt(Number.MAX_SAFE_INTEGER), fonts, PAPER);
    return pt(Math.max(0, ...lines.map((line) => line.width)));
  };
  return { set: shortOnce(set), widthOf };
}

/** Han, kana and Hangul fill their lines almost evenly; Latin words that are not hyphenated leave gaps when their lines are spread. */
function fillsEvenly(runs: readonly StyledRun[]): boolean {
  let [even, all] = [0, 0];
  for (const { text } of runs) {
    for (let i = 0; i < text.length; i++) if (isEastAsian(text.charCodeAt(i))) even++;
    all += text.length;
  }
  return even > all / EVEN;
}

/** Least share of East Asian characters, as a divisor. */
const EVEN = 4;

/** A last line shorter than this many ems looks lost. */
const LOST = 3;

/** Lines whose last is not lost: those above give up a character or two, where that adds no line and, in flush text, leaves none ragged. */
function balanced(prepared: Prepared, width: Pt, flush: boolean, fonts: Fonts): readonly BrokenLine[] {
  const make = (ends: LineEnds): readonly BrokenLine[] =>
    flush ? justified(prepared, ends, width, fonts) : linesOf(prepared, ends, fonts);
  const ends = wrapText(prepared, width);
  const lines = make(ends);
  const size = prepared.runs[0]?.size ?? 0;
  if (lines.length < 2 || lastWidth(prepared, ends) >= LOST * size) return lines;
  for (const less of [0.5, 1, 1.5, 2, 3]) {
    const narrower = wrapText(prepared, width - less * size);
    if (narrower.length !== ends.length || lastWidth(prepared, narrower) < LOST * size) continue;
    const other = make(narrower);
    return !flush || raggedIn(other, width) <= raggedIn(lines, width) ? other : lines;
  }
  return lines;
}

const raggedIn = (lines: readonly BrokenLine[], width: number): number =>
  lines.slice(0, -1).filter((line) => line.width < width - 0.01).length;

function lastWidth({ advances }: Prepared, ends: LineEnds): number {
  let width = 0;
  for (let i = ends.at(-2) ?? 0; i < (ends.at(-1) ?? 0); i++) width += advances[i] ?? 0;
  return width;
}

/** Latin text of a document that is read from the right: a word or two stand where all text begins, several lines begin on the left. */
const isForeign = ({ bidi, text }: Prepared): boolean => bidi?.rtl !== true && LETTER.test(text);

const LETTER = /\p{L}/u;

/** Text that runs against the document's direction begins on the other side. */
const turned = (align: Typing['align']): NonNullable<Typing['align']> => (align === undefined || align === 'left' ? 'right' : align);

const PAPER = { medium: 'paper' } as const;

function placed(lines: readonly BrokenLine[], x: number, width: number, { align = 'left', style }: Typing): readonly Line[] {
  return placeLines(lines, { x: pt(x), top: pt(0), width: pt(width), align, pitch: style.leading });
}

/** Runs with everything decided: fonts, sizes, colours. */
export const runsOf = (text: PaperText, typing: Typing, theme: Theme): readonly StyledRun[] =>
  text.map((run) => styled(run, typing, theme));

/** Monospace faces look a size larger than the text around them. */
const MONO_SIZE = 0.9;

/** Size and shift of sub- and superscript over the text's size, near the OS/2 values of the bundled faces. */
const SCRIPT = { size: 0.65, super: 0.36, sub: -0.14 };

/** A highlighter's yellow: the same in every theme, as on paper. */
const MARKER = parseColour('FFF0A8');

function styled(run: PaperText[number], { style, colour, bold }: Typing, { paper }: Theme): StyledRun {
  const size = style.size * (run.code === true && style.font !== 'mono' ? MONO_SIZE : 1) * (run.script === undefined ? 1 : SCRIPT.size);
  const url = run.link !== undefined && !run.link.startsWith('#') ? run.link : undefined;
  return {
    text: run.text,
    font: run.code === true ? 'mono' : style.font,
    size: pt(size),
    bold: run.bold === true || (bold ?? style.bold),
    italic: run.italic === true,
    colour:
      run.video !== undefined
        ? paper.accent
        : (url !== undefined || run.jump !== undefined) && colour === undefined
          ? { role: 'hlink' }
          : (colour ?? style.colour),
    ...(run.script === undefined ? {} : { rise: pt(style.size * SCRIPT[run.script]) }),
    ...(run.underline === undefined ? {} : { underline: run.underline }),
    ...(run.strike === undefined ? {} : { strike: run.strike }),
    ...(run.highlight === undefined || MARKER === undefined ? {} : { highlight: MARKER }),
    ...(run.jump !== undefined ? { link: run.jump } : url === undefined ? {} : { link: { kind: 'url', url } }),
    ...(run.footnote === undefined ? {} : { footnote: run.footnote }),
    ...(run.video === undefined ? {} : { video: run.video }),
    at: run.at,
  };
}
