import type { QrCode } from '../../../compose/types.js';
import { leastSide } from '../../../lib/qr.js';
import { pt } from '../../../lib/units.js';
import type { Env } from '../../../lib/world.js';
import type { FormSource, PaperScene, SlidePage } from '../../../scene/types.js';
import { wholeWidth } from '../../../theme/print/whole-width.js';
import type { Paper, Theme } from '../../../theme/types.js';
import { darkOf } from '../../blocks/qr/paper/figure.js';
import { LEAST_WORDS } from '../../blocks/qr/paper/form-grid.js';
import { sideOf } from '../../page/draw-page.js';
import type { PageSetting } from '../../page/setting.js';
import type { FindMark, Strip } from '../../page/strip.js';
import { formPages } from '../form-pages.js';
import { formOutline, formSetting, galleryOf, openForm, type SlideForm, sectionOn, withLegal } from '../open-form.js';
import type { Standing } from '../shown.js';
import { type Arrange, columnCell, oneUp, threeUp, twoUp } from './arrange.js';
import { cellItems, makeCell } from './cell.js';
import { restStrips } from './rest.js';
import type { Row } from './row.js';
import { rowsOnPages } from './rows-on-pages.js';
import { CELL_GAP, type CodesNeed, cellHeight, type SlideSheet, sheetFor } from './sheet-for.js';
import { sheetRows } from './sheet-rows.js';

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
    const sheet = sheetOf(count, form, { ...look, paper: wholeWidth(look.paper) });
    const theme = { ...look, paper: sheet.paper };
    const setting = await formSetting(form, [], theme, env);
    const arrange = ROWS[count] ?? columnCell(sheet.width);
    const sheets = inSheets(form.slides, count).map((slides) =>
      sheet.across === 1
        ? columnRows(slides, sheet, arrange, form, setting)
        : sheetRows(slides, sheet, (slide) => codesOn(slide, form.codes), setting),
    );
    const rows = sheets.flat();
    let index = 0;
    const strips = rowsOnPages(
      sheets.map((own) => own.map((row) => rowStrips(row, index++, rows, form, setting))),
      sheet,
      setting,
    );
    const standingsOf = (find: FindMark): readonly Standing[] =>
      rows.flatMap((row, i) => row.cells.map(({ slide }): Standing => ({ slide, ...find(i) })));
    const { pages, find } = await formPages(
      withLegal({ strips, footnotes: new Map() }, form.draft, rows.length, setting),
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
  const own = slides.map((slide) => codesOn(slide, codes));
  const owned = own.filter((some) => some.length > 0);
  if (owned.length === 0) return undefined;
  const width = (code: QrCode): number => Math.max(LEAST_WORDS.stacked, darkOf(code, Math.max(paper.code, leastSide(code.matrix))));
  return {
    count: mostly(owned.map(({ length }) => length)),
    width: mostly(owned.flat().map(width)),
    height: paper.code + 3 * paper.text.caption.leading,
    coded: own.map(({ length }) => length > 0),
  };
}

/** A value that at most a quarter of them exceed. */
const mostly = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.75) - 1] ?? 0;

const inSheets = (slides: readonly SlidePage[], count: number): readonly (readonly SlidePage[])[] =>
  Array.from({ length: Math.ceil(slides.length / count) }, (_, i) => slides.slice(i * count, (i + 1) * count));

/** Slides below one another, each with its codes and the lines to write on. */
function columnRows(
  slides: readonly SlidePage[],
  { down, paper }: SlideSheet,
  arrange: Arrange,
  { codes }: SlideForm,
  setting: PageSetting,
): readonly Row[] {
  const height = cellHeight(paper, down);
  return slides.map((slide): Row => {
    const cell = makeCell(slide, codesOn(slide, codes), arrange(setting.full, height, setting), setting);
    return { cells: [cell], height, below: restStrips(cell, setting) };
  });
}

const codesOn = ({ items }: SlidePage, codes: ReadonlyMap<number, QrCode>): readonly QrCode[] =>
  items.flatMap((item) => (item.kind === 'code' ? (codes.get(item.number) ?? []) : []));

function rowStrips(
  { cells, height, below }: Row,
  index: number,
  rows: readonly Row[],
  form: SlideForm,
  setting: PageSetting,
): readonly Strip[] {
  const strip: Strip = {
    height: pt(height),
    before: CELL_GAP.down,
    after: pt(0),
    keep: below.length > 0 && cells.length > 1,
    items: [],
    late: ({ heading: find }) => {
      const rowOf = (number: number): number => rows.findIndex((row) => row.cells.some(({ slide }) => slide.number === number));
      return cells.flatMap((cell) => cellItems(cell, galleryOf(find, rowOf, rows.length, form, setting)));
    },
    cites: [],
    wide: true,
    mark: index,
  };
  return [strip, ...below];
}
