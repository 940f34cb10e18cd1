import type { DraftSlide, QrCode } from '../../../../compose/types.js';
import type { Layout, Slot } from '../../../../theme/types.js';
import { type Contents, type Filled, marksIn } from '../../../slides/contents.js';
import type { Fitted } from '../../../slides/fit.js';
import type { DeckSetting } from '../../../slides/setting.js';
import { type CardPlan, planCards } from './cards.js';

/** Where the codes of a slide go. */
export interface CodePlan {
  /** Cards by part; none on a part that cites no video. */
  readonly parts: readonly (CardPlan | undefined)[];
  /** Cards of further slides that hold codes alone. */
  readonly extra: readonly CardPlan[];
}

/** Each code goes with the part that cites it first; what its slot can't hold goes to slides of codes at the end. */
export function planQrCodes({ codes }: DraftSlide, layout: Layout, { texts }: Contents, { parts }: Fitted, setting: DeckSetting): CodePlan {
  if (codes.length === 0) return { parts: [], extra: [] };
  const marks = parts.map((part) => marksIn(part.flat()));
  const inTitles = marksOf(texts);
  const markOf = ({ number }: QrCode): string =>
    marks.find((found) => found.has(number))?.get(number) ?? inTitles.get(number) ?? `[${number}]`;
  const slot = codesSlot(layout);
  const byPart: QrCode[][] = parts.map(() => []);
  for (const code of codes)
    byPart[
      Math.max(
        0,
        marks.findIndex((found) => found.has(code.number)),
      )
    ]?.push(code);
  const planned = (own: readonly QrCode[]): CardPlan | undefined =>
    slot === undefined || own.length === 0 ? undefined : planCards(own, slot, markOf, setting);
  const restOf = (plans: readonly (CardPlan | undefined)[]): readonly QrCode[] =>
    byPart.flatMap((own, i) => own.slice(plans[i]?.codes.length ?? 0));
  const full = byPart.map(planned);
  const extra = planExtra(restOf(full), markOf, setting);
  const even = byPart.map((own, i) => evened(own, full[i], extra.length, planned));
  const rest = restOf(even);
  if (rest.length === restOf(full).length) return { parts: full, extra };
  const shared = planExtra(rest, markOf, setting);
  return shared.length > extra.length ? { parts: full, extra } : { parts: even, extra: shared };
}

/** Codes that go on to `further` slides are shared out evenly: five that four find room for stand by three and two. */
function evened(
  own: readonly QrCode[],
  plan: CardPlan | undefined,
  further: number,
  planned: (own: readonly QrCode[]) => CardPlan | undefined,
): CardPlan | undefined {
  const held = plan?.codes.length ?? 0;
  const share = Math.ceil(own.length / (1 + further));
  return held === own.length || share >= held ? plan : planned(own.slice(0, share));
}

function marksOf(texts: readonly Filled[]): ReadonlyMap<number, string> {
  const runs = texts.flatMap(({ draft }) =>
    draft.blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? block.text : [])),
  );
  return new Map(runs.flatMap(({ video, text }) => (video === undefined ? [] : [[video, text] as const])));
}

/** Slides of codes alone, as few as hold them, with the same number on each. */
function planExtra(codes: readonly QrCode[], markOf: (code: QrCode) => string, setting: DeckSetting): readonly CardPlan[] {
  const slot = codes.length === 0 ? undefined : codesSlot(codesLayout(setting));
  if (slot === undefined) return [];
  const most = planCards(codes, slot, markOf, setting, true)?.codes.length ?? 1;
  const size = Math.ceil(codes.length / Math.ceil(codes.length / most));
  const plans: CardPlan[] = [];
  for (let i = 0; i < codes.length; ) {
    const plan = planCards(codes.slice(i, i + size), slot, markOf, setting, true);
    if (plan !== undefined) plans.push(plan);
    i += plan?.codes.length ?? size;
  }
  return plans;
}

/** The slot that holds a layout's codes. */
export const codesSlot = ({ slots }: Layout): Slot | undefined => slots.find(({ placeholder }) => placeholder === 'codes');

/** The layout of slides that hold codes alone. */
export function codesLayout({ theme }: DeckSetting): Layout {
  const layout = theme.layouts.get('codes') ?? [...theme.layouts.values()].find((one) => codesSlot(one) !== undefined);
  if (layout === undefined) throw new Error(`theme “${theme.name}” has no layout with room for codes`);
  return layout;
}
