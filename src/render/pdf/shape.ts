import type { Colour } from '../../lib/colour.js';
import type { Rect } from '../../lib/units.js';
import { unreachable } from '../../lib/unreachable.js';
import type { Shape } from '../../theme/types.js';
import type { Canvas } from './canvas-types.js';
import { decimal } from './decimals.js';
import { drawPicture } from './picture.js';

/** Decoration, by plain path operators (ISO 32000-1, 8.5); with `clip`, what of it stands inside that (8.5.4). */
export function drawShape(shape: Shape, canvas: Canvas, clip?: Rect): void {
  if (clip === undefined) {
    drawWhole(shape, canvas);
    return;
  }
  canvas.pdf.save();
  canvas.pdf.addContent(`${rectPath(clip)} W n`);
  drawWhole(shape, canvas);
  canvas.pdf.restore();
}

function drawWhole(shape: Shape, canvas: Canvas): void {
  if (shape.kind === 'picture') drawPicture(shape.bytes, shape.box, canvas);
  else if (shape.kind === 'line') drawLine(shape, canvas);
  else fill(pathOf(shape), shape, canvas);
}

type Filled = Exclude<Shape, { readonly kind: 'picture' | 'line' }>;

function pathOf(shape: Filled): string {
  switch (shape.kind) {
    case 'rect':
      return shape.radius === undefined || shape.radius <= 0 ? rectPath(shape.box) : roundedPath(shape.box, shape.radius);
    case 'ellipse':
      return ellipsePath(shape.box);
    case 'polygon':
      return `${shape.points.map(([x, y], i) => `${at(x, y)} ${i === 0 ? 'm' : 'l'}`).join(' ')} h`;
    default:
      return unreachable(shape, 'render/pdf');
  }
}

function drawLine({ stroke, width, from, to }: Shape & { readonly kind: 'line' }, { pdf, colour }: Canvas): void {
  pdf.addContent(`q ${colour(stroke)} RG ${decimal(width)} w ${at(...from)} m ${at(...to)} l S Q`);
}

interface Paint {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly width?: number;
  readonly opacity?: number;
}

function fill(path: string, { fill, stroke, width, opacity }: Paint, { pdf, colour }: Canvas): void {
  if (fill === undefined && stroke === undefined) return;
  pdf.save();
  if (opacity !== undefined && opacity < 1) pdf.fillOpacity(opacity);
  const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
  const inks = [fill && `${colour(fill)} rg`, stroke && `${colour(stroke)} RG ${decimal(width ?? 1)} w`].filter(Boolean).join(' ');
  pdf.addContent(`${inks} ${path} ${paint}`);
  pdf.restore();
}

const at = (x: number, y: number): string => `${decimal(x)} ${decimal(y)}`;

const rectPath = ({ x, y, width, height }: Rect): string => `${at(x, y)} ${at(width, height)} re`;

/** Control points of a quarter circle stand this share of the radius from its ends: 4/3 (√2 − 1). */
const ARC = 0.5522847498;

function roundedPath({ x, y, width, height }: Rect, wanted: number): string {
  const r = Math.min(wanted, width / 2, height / 2);
  const [right, bottom, k] = [x + width, y + height, r * (1 - ARC)];
  return [
    `${at(x + r, y)} m ${at(right - r, y)} l ${at(right - k, y)} ${at(right, y + k)} ${at(right, y + r)} c`,
    `${at(right, bottom - r)} l ${at(right, bottom - k)} ${at(right - k, bottom)} ${at(right - r, bottom)} c`,
    `${at(x + r, bottom)} l ${at(x + k, bottom)} ${at(x, bottom - k)} ${at(x, bottom - r)} c`,
    `${at(x, y + r)} l ${at(x, y + k)} ${at(x + k, y)} ${at(x + r, y)} c h`,
  ].join(' ');
}

const ellipsePath = ({ x, y, width, height }: Rect): string => {
  const [cx, cy, rx, ry] = [x + width / 2, y + height / 2, width / 2, height / 2];
  const [kx, ky] = [rx * ARC, ry * ARC];
  return [
    `${at(cx, y)} m ${at(cx + kx, y)} ${at(x + width, cy - ky)} ${at(x + width, cy)} c`,
    `${at(x + width, cy + ky)} ${at(cx + kx, y + height)} ${at(cx, y + height)} c`,
    `${at(cx - kx, y + height)} ${at(x, cy + ky)} ${at(x, cy)} c`,
    `${at(x, cy - ky)} ${at(cx - kx, y)} ${at(cx, y)} c h`,
  ].join(' ');
};
