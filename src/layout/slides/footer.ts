import type { Block } from '../../compose/types.js';
import type { TextItem } from '../../scene/types.js';
import { lowerBlocks } from '../blocks/slides.js';
import type { Paragraph } from '../blocks/text/slides/paragraph.js';
import type { Filled } from './contents.js';
import { paragraphsIn } from './piece.js';
import type { DeckSetting } from './setting.js';
import { drawSlotText, fitsAt } from './slot-text.js';

/** What templates put between a footer's parts. */
const BETWEEN = '  ·  ';

/** In points: nothing in a company's own footer is set smaller. */
const LEAST = 8;

/**
 * Text in a company's own footer. Where it does not fit at 8 pt, its parts give way one by one: the deck's title first, word by word, the
 * confidentiality label never.
 */
export function drawFooter({ slot, draft }: Filled, setting: DeckSetting): TextItem {
  const size = slot.native?.wanted[0]?.size ?? setting.theme.text.footer.size;
  const least = Math.min(1, LEAST / size);
  let kept: readonly Paragraph[] = [];
  for (const blocks of shorter(draft.blocks, setting.label)) {
    kept = paragraphsIn(lowerBlocks(blocks, { style: slot.style, slot }, setting));
    if (fitsAt(kept, slot, draft.at, least)) break;
  }
  return drawSlotText(kept, slot, draft.at, setting, least);
}

/** The footer as it is written, then with less and less of it. Only a line of plain words has parts. */
function* shorter(blocks: readonly Block[], label: string): Generator<readonly Block[]> {
  yield blocks;
  const [only] = blocks;
  if (blocks.length !== 1 || only?.kind !== 'paragraph' || only.text.some(({ link }) => link !== undefined)) return;
  const [first] = only.text;
  if (first === undefined) return;
  const of = (parts: readonly string[]): readonly Block[] => [{ ...only, text: [{ ...first, text: parts.join(BETWEEN) }] }];
  let parts = only.text
    .map(({ text }) => text)
    .join('')
    .split(BETWEEN);
  while (parts.length > 0) {
    const leaving = parts.findIndex((part) => part !== label);
    if (leaving < 0) return;
    for (const cut of cuts(parts[leaving] ?? '')) yield of(parts.with(leaving, cut));
    parts = parts.toSpliced(leaving, 1);
    if (parts.length > 0) yield of(parts);
  }
}

/** A text with fewer and fewer of its words, down to a third of its characters. */
function cuts(text: string): readonly string[] {
  const words = text.match(/\p{Script=Han}|\S+\s*/gu) ?? [];
  return words.flatMap((_, i) => {
    const cut = withoutTrailing(words.slice(0, words.length - 1 - i).join(''));
    return cut.length * 3 < text.length || cut === '' ? [] : [`${cut}…`];
  });
}

/** What no text that goes on ends with: spaces, and signs that join. */
const JOINT = /[\s,;:–—-]/;

function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && JOINT.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
