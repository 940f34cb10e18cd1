import type { Rich, Run } from '../../../../compose/types.js';
import type { Colour } from '../../../../lib/colour.js';
import { oneOf, trimmedEnd } from '../../../../lib/trimmed.js';
import { type Pt, pt } from '../../../../lib/units.js';
import type { SceneRun } from '../../../../scene/types.js';
import type { FontRole } from '../../../../theme/types.js';
import type { DeckSetting } from '../../../slides/setting.js';
import type { StyledRun } from '../../../text/index.js';
import { languageOf } from '../../../text/language.js';

/** The look that a paragraph gives its runs. */
export interface Look {
  readonly font: FontRole;
  readonly size: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: Colour;
}

/** A run with a colour of its own: program code. */
export interface TintedRun extends Run {
  readonly colour?: Colour;
  readonly ground?: Colour;
}

/** PowerPoint's own superscript and subscript: two thirds of the size, a third up and a quarter down (baseline 30 % and -25 %). */
const SCRIPT = { size: 2 / 3, super: 0.3, sub: -0.25 } as const;

/** A light ground of an accent: dark text keeps its contrast on it, and another theme's colours reach it. */
const MARKER: Colour = { role: 'accent2', lighter: 0.7 };

export const scriptOf = (run: Run): 'sub' | 'super' | undefined => run.script ?? (run.footnote === undefined ? undefined : 'super');

/** Runs as they are measured and drawn. */
export const styledRuns = (text: readonly TintedRun[], look: Look, setting: DeckSetting): readonly StyledRun[] =>
  text.map((run) => styledRun(run, look, setting));

function styledRun(run: TintedRun, look: Look, setting: DeckSetting): StyledRun {
  const script = scriptOf(run);
  const link = run.link === undefined ? undefined : setting.link(run.link);
  return {
    text: run.text,
    font: run.code === true ? 'mono' : look.font,
    size: script === undefined ? look.size : pt(look.size * SCRIPT.size),
    bold: run.bold === true || look.bold,
    italic: run.italic === true || look.italic,
    colour: run.colour ?? (link === undefined ? look.colour : { role: 'hlink' }),
    at: run.at,
    ...(isPlain(run) ? undefined : marksOf(run, link, look)),
  };
}

function marksOf(run: TintedRun, link: StyledRun['link'], look: Look): Partial<StyledRun> {
  const script = scriptOf(run);
  const ground = runGround(run);
  return {
    ...(script === undefined ? {} : { rise: pt(look.size * SCRIPT[script]) }),
    ...(run.underline === true || link !== undefined ? { underline: true } : {}),
    ...(run.strike === undefined ? {} : { strike: run.strike }),
    ...(ground === undefined ? {} : { highlight: ground }),
    ...(link === undefined ? {} : { link }),
    ...(run.video === undefined ? {} : { video: run.video }),
  };
}

const runGround = (run: TintedRun): Colour | undefined => run.ground ?? (run.highlight === true ? MARKER : undefined);

/** Most runs are: text without marks other than weight, slant and colour. */
const isPlain = (run: TintedRun): boolean =>
  run.script === undefined &&
  run.footnote === undefined &&
  run.link === undefined &&
  run.ground === undefined &&
  run.highlight === undefined &&
  run.underline === undefined &&
  run.strike === undefined &&
  run.video === undefined;

/** A run for the deck; what its paragraph's style says is left out. */
export function sceneRun(run: TintedRun, setting: DeckSetting): SceneRun {
  const lang = languageOf(run.text, setting.lang);
  const script = scriptOf(run);
  const ground = runGround(run);
  const marks = isPlain(run)
    ? undefined
    : {
        ...(run.strike === undefined ? {} : { strike: run.strike }),
        ...(run.underline === undefined ? {} : { underline: run.underline }),
        ...(script === undefined ? {} : { script }),
        ...(ground === undefined ? {} : { highlight: ground }),
        ...(run.link === undefined ? {} : { link: setting.link(run.link) }),
        ...(run.video === undefined ? {} : { video: run.video }),
      };
  return {
    text: run.text,
    ...(run.bold === undefined ? {} : { bold: run.bold }),
    ...(run.italic === undefined ? {} : { italic: run.italic }),
    ...(run.code === undefined ? {} : { mono: run.code }),
    ...(run.colour === undefined ? {} : { colour: run.colour }),
    lang,
    ...marks,
  };
}

/** The part of a text from `start` to `end` (UTF-16 offsets into its joined runs), spaces and line breaks at its end left out. */
export function sliceRuns<R extends Run>(text: readonly R[], start: number, end: number): readonly R[] {
  const slice: R[] = [];
  let offset = 0;
  for (const run of text) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, run.text.length);
    if (from < to) slice.push(from === 0 && to === run.text.length ? run : { ...run, text: run.text.slice(from, to) });
    offset += run.text.length;
  }
  return trimEnd(slice);
}

function trimEnd<R extends Run>(runs: R[]): readonly R[] {
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    const trimmed = trimmedEnd(last.text, oneOf(' \t\n'));
    if (trimmed === last.text) break;
    runs.pop();
    if (trimmed !== '') {
      runs.push({ ...last, text: trimmed });
      break;
    }
  }
  return runs;
}

export const plainText = (text: Rich): string => text.map((run) => run.text).join('');
