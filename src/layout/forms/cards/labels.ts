import type { QrCode } from '../../../compose/types.js';
import { mm, type Pt, pt, rect, type Size } from '../../../lib/units.js';
import type { Env } from '../../../lib/world.js';
import type { FormSource, PaperPage, PaperScene } from '../../../scene/types.js';
import type { Theme } from '../../../theme/types.js';
import { reportTooWide, sideOf } from '../../blocks/qr/paper/figure.js';
import { openSetting } from '../../page/open-setting.js';
import type { PageSetting } from '../../page/setting.js';
import { cardOnCell } from './card-on-cell.js';
import { reportNone, sectionsOf } from './cited.js';

/** A sheet of labels as its maker cuts it. */
export interface LabelSheet {
  readonly size: Size;
  readonly label: Size;
  readonly across: number;
  readonly down: number;
  /** Of the first label's top left corner. */
  readonly left: Pt;
  readonly top: Pt;
  /** Left edge to left edge; labels touch from row to row. */
  readonly pitch: Pt;
  /** Side of a code on it, quiet zone included. */
  readonly code: Pt;
}

const inch = (value: number): Pt => pt(value * 72);

/**
 * Avery L7160, J8160 and all that are cut like them: 21 of 63.5 × 38.1 mm on A4, pitch 66.04 mm, margins 7.2 and 15.15 mm: LibreOffice's list of labels
 * (`extras/source/labels/labels.xml`, Avery A4, “L7160”); gLabels' “7160” (`avery-iso-templates.xml`) has margins of 7.5 and 15.5 mm. Avery's own pages give no margins.
 */
const A4_SHEET: LabelSheet = {
  size: { width: mm(210), height: mm(297) },
  label: { width: mm(63.5), height: mm(38.1) },
  across: 3,
  down: 7,
  left: mm(7.2),
  top: mm(15.15),
  pitch: mm(66.04),
  code: mm(28),
};

/** Avery 5163 and 8163: 10 of 4 × 2 in on Letter (margins 0.5 and 0.156 in, pitch 4.188 in: gLabels' template of the sheet; LibreOffice's list has the same). The smaller 5160, 1 in high, has no room for words beside a code of 20 mm. */
const LETTER_SHEET: LabelSheet = {
  size: { width: inch(8.5), height: inch(11) },
  label: { width: inch(4), height: inch(2) },
  across: 2,
  down: 5,
  left: inch(0.15625),
  top: inch(0.5),
  pitch: inch(4.1875),
  code: mm(36),
};

/** Printers shift the sheet a little: this much stays free at a label's edge. */
const SAFE = mm(2.5);

/**
 * The codes on a sheet of labels of the shops' sizes: A4's, or Letter's where the paper is as wide as Letter. Nothing else is on the sheet, no line,
 * no head, no legal text: it would be on a label. Reports `code-too-wide` for a code that a label can't hold, and `cards-none`.
 */
export async function layoutLabels(source: FormSource, theme: Theme, env: Env): Promise<PaperScene> {
  const [draft, codes] = [await source.handout(), await source.codes()];
  reportNone(codes, draft, env);
  const sheet = sheetFor(theme);
  const setting = await openSetting(draft, [], theme, env);
  const sections = sectionsOf(draft);
  const each = sheet.across * sheet.down;
  const pages = Array.from({ length: Math.max(1, Math.ceil(codes.length / each)) }, (_, page): PaperPage => {
    const own = codes.slice(page * each, (page + 1) * each);
    return { number: page + 1, items: own.flatMap((code, i) => labelItems(code, i, sheet, sections.get(code.number), setting)) };
  });
  return { meta: draft.meta, size: sheet.size, pages, outline: [] };
}

const sheetFor = ({ paper: { size } }: Theme): LabelSheet =>
  Math.abs(Math.min(size.width, size.height) - LETTER_SHEET.size.width) < 1 ? LETTER_SHEET : A4_SHEET;

function labelItems(code: QrCode, index: number, sheet: LabelSheet, section: string | undefined, setting: PageSetting) {
  const { label, across, left, top, pitch } = sheet;
  const side = sideOf(code, sheet.code, setting);
  const most = label.height - 2 * SAFE;
  if (side > most) reportTooWide(code, pt(side), { x: pt(0), width: pt(most) }, setting);
  const cell = rect(left + (index % across) * pitch, top + Math.floor(index / across) * label.height, label.width, label.height);
  return cardOnCell(code, cell, { shape: 'beside', side, padding: SAFE + PRINTED, section }, setting);
}

/** Words stand a little further in than a code's quiet zone. */
const PRINTED = mm(2);
