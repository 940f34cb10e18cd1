import type { Code } from '../../compose/types.js';
import { leastSide } from '../../lib/qr.js';
import { pt } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { Paper, Theme } from '../../theme/types.js';
import { sideOf } from '../handout/pages.js';
import type { Setting } from '../handout/setting.js';
import type { FindMark, Strip } from '../handout/strip.js';
import type { FormSource, PaperScene, SlidePage } from '../types.js';
import { type Arrange, columnCell, gridCell, oneUp, threeUp, twoUp } from './arrange.js';
import { type Cell, cellItems, makeCell } from './cell.js';
import { darkOf } from './code-card.js';
import { LEAST_WORDS } from './code-grid.js';
import { formPages } from './form-pages.js';
import { formOutline, formSetting, galleryOf, legalStrips, openForm, type SlideForm, sectionOn } from './open-form.js';
import { restStrips } from './rest.js';
import { rowsOnPages } from './rows-on-pages.js';
import { CELL_GAP, type CodesNeed, cellHeight, type SlideSheet, sheetFor } from './sheet-for.js';
import type { Standing } from './shown.js';

/** With lines to write on where three or fewer stand on a page. */
const ROWS: Readonly<Record<number, Arrange>> = { 1: oneUp, 2: twoUp, 3: threeUp };

/**
 * `count` slides a page, their codes beside or below them in a size that scans. A slide with more codes than its cell holds has them in rows
 * below, overleaf where they need it. The legal text comes last. Reports `slides-hidden` and `code-too-wide`.
 */
export const slidesForm =
  (count: number) =>
  async (source: FormSource, look: Theme, env: Env): Promise<PaperScene> => {
    const form = await openForm(source, look, env);
    const sheet = sheetOf(count, form, look);
    const theme = { ...look, paper: sheet.paper };
    const setting = await formSetting(form, [], theme, env);
    const rows = rowsOf(form, sheet, ROWS[count] ?? (sheet.codes === 'beside' ? columnCell(sheet.width) : gridCell), setting);
    const strips = rowsOnPages(
      rows.map((row, i) => rowStrips(row, i, rows, form, setting)),
      sheet,
      setting,
    );
    const standingsOf = (find: FindMark): readonly Standing[] =>
      rows.flatMap((row, i) => row.cells.map(({ slide }): Standing => ({ slide, ...find(i) })));
    const { pages, find } = await formPages(
      [...strips, ...legalStrips(form.draft, rows.length, setting)],
      (page, where) => sectionOn(page, standingsOf(where), form.scene),
      form.draft,
      setting,
    );
    return {
      meta: form.scene.meta,
      size: theme.paper.size,
      pages,
      ...sideOf(setting),
      outline: formOutline(form, standingsOf(find), rows.length, find),
    };
  };

function sheetOf(count: number, form: SlideForm, theme: Theme): SlideSheet {
  const { paper } = theme;
  if (ROWS[count] !== undefined) return { paper, across: 1, down: count, codes: 'below', width: paper.size.width };
  return sheetFor(count, theme, needOf(form, paper), form.scene.meta.print?.orientation === undefined);
}

/** What three of four slides with codes need at most. */
function needOf({ slides, codes }: SlideForm, paper: Paper): CodesNeed | undefined {
  const owned = slides.map((slide) => codesOn(slide, codes)).filter((own) => own.length > 0);
  if (owned.length === 0) return undefined;
  const width = (code: Code): number => Math.max(LEAST_WORDS.stacked, darkOf(code, Math.max(paper.code, leastSide(code.matrix))));
  return {
    count: mostly(owned.map(({ length }) => length)),
    width: mostly(owned.flat().map(width)),
    height: paper.code + 3 * paper.text.caption.leading,
  };
}

/** A value that at most a quarter of them exceed. */
const mostly = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.75) - 1] ?? 0;

/** Slides side by side. */
interface Row {
  readonly cells: readonly Cell[];
  readonly height: number;
}

function rowsOf({ slides, codes }: SlideForm, { across, down, paper }: SlideSheet, arrange: Arrange, setting: Setting): readonly Row[] {
  const { full } = setting;
  const height = cellHeight(paper, down);
  const pitch = (full.width + CELL_GAP.across) / across;
  const cellOf = (slide: SlidePage, i: number, shared: boolean): Cell => {
    const column = { x: pt(full.x + (i % across) * pitch), width: pt(pitch - CELL_GAP.across) };
    const arranged = arrange(column, height, setting);
    return makeCell(slide, codesOn(slide, codes), shared ? { ...arranged, rooms: [] } : arranged, setting);
  };
  return Array.from({ length: Math.ceil(slides.length / across) }, (_, i): Row => {
    const own = slides.slice(i * across, (i + 1) * across);
    const cellsOf = (shared: boolean): readonly Cell[] => own.map((slide, k) => cellOf(slide, k, shared));
    // Where one slide's codes find no room below it, the row's share theirs: in fewer rows than some here and others there.
    const cells = across > 1 && cellsOf(false).some(({ rest }) => rest.length > 0) ? cellsOf(true) : cellsOf(false);
    return { cells, height: across > 1 ? Math.max(...cells.map((cell) => cell.height)) : height };
  });
}

const codesOn = ({ items }: SlidePage, codes: ReadonlyMap<number, Code>): readonly Code[] =>
  items.flatMap((item) => (item.kind === 'code' ? (codes.get(item.number) ?? []) : []));

function rowStrips({ cells, height }: Row, index: number, rows: readonly Row[], form: SlideForm, setting: Setting): readonly Strip[] {
  const rest = restStrips(cells, setting);
  const strip: Strip = {
    height: pt(height),
    before: CELL_GAP.down,
    after: pt(0),
    keep: rest.length > 0 && cells.length > 1,
    items: [],
    late: ({ heading: find }) => {
      const rowOf = (number: number): number => rows.findIndex((row) => row.cells.some(({ slide }) => slide.number === number));
      return cells.flatMap((cell) => cellItems(cell, galleryOf(find, rowOf, rows.length, form, setting)));
    },
    cites: [],
    wide: true,
    mark: index,
  };
  return [strip, ...rest];
}
