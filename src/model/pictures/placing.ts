import type { Report } from '../../lib/diagnostics.js';
import type { Crop, Focus } from '../../lib/pictures/crop.js';
import type { Span } from '../../lib/span.js';
import type { Attributes } from '../../parse/types.js';
import type { Image } from '../types.js';
import { readLength } from './length.js';

/** Attributes by which an author says how a picture is placed. */
export const PLACING = ['width', 'height', 'fit', 'crop', 'focus'] as const;

type Placing = Pick<Image, 'wanted' | 'fit' | 'focus' | 'crop'>;

/**
 * How a picture is to be placed, from its attributes. Reports a size that is no length (`picture-size`), and a fit, crop or focus that
 * can't be read (`picture-fit`); the picture is then placed without.
 */
export function readPlacing({ classes, values }: Attributes, at: Span, report: Report): Placing {
  const wanted = wantedSize(values, at, report);
  const fit = values.fit ?? ['cover', 'contain'].find((name) => classes.includes(name));
  const focus = values.focus === undefined ? undefined : readFocus(values.focus);
  const crop = values.crop === undefined ? undefined : readCrop(values.crop);
  if (fit !== undefined && fit !== 'cover' && fit !== 'contain') reportFit('fit', fit, '“cover” or “contain”', at, report);
  if (values.focus !== undefined && focus === undefined)
    reportFit('focus', values.focus, 'a side such as “top”, or shares from left and top such as “30% 20%”', at, report);
  if (values.crop !== undefined && crop === undefined)
    reportFit('crop', values.crop, 'shares that leave something: “10%”, “10% 20%”, or top, right, bottom and left', at, report);
  return {
    ...(wanted === undefined ? {} : { wanted }),
    ...(fit === 'cover' || fit === 'contain' ? { fit } : {}),
    ...(focus === undefined ? {} : { focus }),
    ...(crop === undefined ? {} : { crop }),
  };
}

function reportFit(key: string, found: string, expected: string, at: Span, report: Report): void {
  report({
    severity: 'warning',
    id: 'picture-fit',
    message: `${key} “${found}”; expected ${expected}`,
    at,
    help: 'the picture is placed as if it said nothing',
  });
}

function wantedSize(values: Attributes['values'], at: Span, report: Report): Image['wanted'] {
  const wanted: { width?: NonNullable<ReturnType<typeof readLength>>; height?: NonNullable<ReturnType<typeof readLength>> } = {};
  for (const side of ['width', 'height'] as const) {
    const written = values[side];
    const length = written === undefined ? undefined : readLength(written);
    if (length !== undefined) wanted[side] = length;
    else if (written !== undefined)
      report({
        severity: 'warning',
        id: 'picture-size',
        message: `${side} “${written}”; expected a length such as 50%, 300px or 8cm`,
        at,
        help: 'the picture keeps the size that fits',
      });
  }
  return wanted.width === undefined && wanted.height === undefined ? undefined : wanted;
}

const ACROSS: Readonly<Record<string, number>> = { left: 0, right: 1 };
const DOWN: Readonly<Record<string, number>> = { top: 0, bottom: 1 };

/** `top`, `left bottom`, `center`, `30% 20%`: as CSS's background-position has them (CSS Backgrounds 3, 2.6). */
export function readFocus(text: string): Focus | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,]+/);
  if (words.length > 2) return undefined;
  const shares = words.map(shareOf);
  if (shares.every((share) => share !== undefined)) return { x: shares[0] ?? 0.5, y: shares[1] ?? 0.5 };
  const focus = { x: 0.5, y: 0.5 };
  for (const word of words) {
    if (ACROSS[word] !== undefined) focus.x = ACROSS[word];
    else if (DOWN[word] !== undefined) focus.y = DOWN[word];
    else if (word !== 'center' && word !== 'middle') return undefined;
  }
  return focus;
}

/** Shares in the order of CSS's margins: top, right, bottom, left; fewer are repeated as there. */
function readCrop(text: string): Crop | undefined {
  const shares = text
    .trim()
    .split(/[\s,]+/)
    .map(shareOf);
  const [top, right = top, bottom = top, left = right] = shares;
  if (shares.length > 4 || top === undefined || right === undefined || bottom === undefined || left === undefined) return undefined;
  return top + bottom < 1 && left + right < 1 ? { left, top, right, bottom } : undefined;
}

function shareOf(text: string): number | undefined {
  const [, digits] = /^(\d+(?:\.\d+)?|\.\d+)%$/.exec(text) ?? (text === '0' ? ['', '0'] : []);
  const share = Number(digits) / 100;
  return share >= 0 && share <= 1 ? share : undefined;
}
