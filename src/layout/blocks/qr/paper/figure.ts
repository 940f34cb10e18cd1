import type { QrCode } from '../../../../compose/types.js';
import { leastSide, QUIET_ZONE } from '../../../../lib/qr.js';
import { type Pt, pt, rect, toMm } from '../../../../lib/units.js';
import type { PaperItem, PaperStep } from '../../../../scene/types.js';
import type { Column, PageSetting } from '../../../page/setting.js';
import { describeCode } from '../describe.js';

/** Side of a printed code with its quiet zone: the theme's, or more where its modules would be under 0.4 mm. */
export function qrSide(code: QrCode, { paper }: PageSetting): Pt {
  return pt(Math.max(paper.code, leastSide(code.matrix)));
}

/** Width of the quiet zone at each edge of a printed code: how far its dark modules stand inside its box. */
export const quietOf = ({ matrix }: QrCode, side: number): number => (side * QUIET_ZONE) / (matrix.size + 2 * QUIET_ZONE);

/** Width that a code takes of its column: the dark modules, and the quiet zone on their right. */
export const darkOf = (code: QrCode, side: number): number => side - quietOf(code, side);

/** Side of a printed code: as large as asked, never less than what scans. */
export const sideOf = (code: QrCode, wanted: number, setting: PageSetting): number => Math.max(wanted, qrSide(code, setting));

/** The code alone, its dark modules at `x`: the quiet zone reaches out to the left of it. `side` is that of the whole box. */
export const qrFigure = (code: QrCode, x: number, side: number, within: readonly PaperStep[], { words }: PageSetting): PaperItem => ({
  kind: 'code',
  box: rect(x - quietOf(code, side), 0, side, side),
  matrix: code.matrix,
  number: code.number,
  url: code.url,
  alt: describeCode(code, words),
  at: code.at,
  tag: 'Figure',
  within,
});

/** Reports `code-too-wide` at the code's first citation. */
export function reportTooWide(code: QrCode, side: Pt, { width }: Column, { env }: PageSetting): void {
  env.report({
    severity: 'error',
    id: 'code-too-wide',
    message: `the QR code of “${code.shortUrl}” needs ${toMm(side).toFixed(0)} mm to be read from paper, the page has ${toMm(width).toFixed(0)} mm for it`,
    at: code.at,
    help: 'link a shorter address',
  });
}
