import { Class } from './characters.js';
import type { Fonts } from './fonts.js';
import type { Prepared } from './prepared.js';

/** Full-width marks whose ink stands in the left half of their square in Chinese faces; the first row in Japanese ones too. */
const LEFT = new Set('，。、）］｝〉》」』】〙〗〕”’');
const LEFT_IN_CHINESE = new Set('；：！？');
/** Those whose ink stands in the right half. */
const RIGHT = new Set('（〔［｛〈《「『【〘〖“‘');

/**
 * Where two full-width marks meet, they share the empty half between them (clreq 3.1.6.1, JLREQ 3.1.4, CSS Text 4 `text-spacing-trim`):
 * `」` and `。` close up to a mark that follows, `「` to an opening one before it. Fills `trims` and makes `gaps` negative.
 */
export function spaceMarks(prepared: Prepared, fonts: Fonts): void {
  const { text, classes, advances, trims, runs, starts } = prepared;
  const marks: number[] = [];
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = classes[i];
    if (kind !== Class.Open && kind !== Class.Close) continue;
    while (run + 1 < starts.length && (starts[run + 1] ?? 0) <= i) run++;
    const full = (advances[i] ?? 0) > 0.9 * (runs[run]?.size ?? 0);
    if (!full || !isHalfEmpty(prepared, i, kind, fonts)) continue;
    trims[i] = (advances[i] ?? 0) / 2;
    marks.push(i);
  }
  for (const i of marks) closeUp(prepared, i);
}

function isHalfEmpty({ text, faces }: Prepared, i: number, kind: Class, fonts: Fonts): boolean {
  const character = text.charAt(i);
  if (kind === Class.Open) return RIGHT.has(character);
  return LEFT.has(character) || (LEFT_IN_CHINESE.has(character) && fonts.faceIds[faces[i] ?? 0]?.startsWith('noto-sans-sc') === true);
}

const IDEOGRAPHIC_SPACE = 0x3000;

function closeUp({ text, classes, trims, gaps }: Prepared, i: number): void {
  const trim = trims[i] ?? 0;
  const isMark = (at: number, kind?: Class): boolean => (trims[at] ?? 0) > 0 && (kind === undefined || classes[at] === kind);
  if (classes[i] === Class.Close && (isMark(i + 1) || text.charCodeAt(i + 1) === IDEOGRAPHIC_SPACE)) gaps[i + 1] = -trim;
  if (classes[i] === Class.Open && (isMark(i - 1, Class.Open) || text.charCodeAt(i - 1) === IDEOGRAPHIC_SPACE)) gaps[i] = -trim;
}
