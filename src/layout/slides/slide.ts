import type { DraftSlide } from '../../compose/types.js';
import type { SlideItem, SlidePage } from '../../scene/types.js';
import type { Layout, Slot } from '../../theme/types.js';
import { type CardPlan, drawCards } from '../blocks/qr/slides/cards.js';
import { codesLayout, codesSlot, planQrCodes } from '../blocks/qr/slides/plan.js';
import { lowerBlocks } from '../blocks/slides.js';
import { makeParagraph, type Paragraph } from '../blocks/text/slides/paragraph.js';
import { backdropOf } from './backdrop.js';
import { besidePicture } from './beside.js';
import { type Contents, contentsOf, type Filled, type Flowing } from './contents.js';
import { drawFlow, roomOf } from './draw-flow.js';
import { type Fitted, type Flow, fitFlows } from './fit.js';
import { drawFooter } from './footer.js';
import { looseLabel } from './label.js';
import { withOwnFurniture } from './own-furniture.js';
import { paragraphsIn } from './piece.js';
import { onSlide, reportOverflow } from './report.js';
import type { DeckSetting } from './setting.js';
import { drawSlotText } from './slot-text.js';
import { layStack } from './stack.js';
import type { PicturesPiece, Piece, Step } from './types.js';

/** Lays one drafted slide out: one page, or several where it does not fit. `number` is its first page's. */
export function layoutSlide(draft: DraftSlide, number: number, deck: DeckSetting): readonly SlidePage[] {
  const { setting, finish } = backdropOf(draft, { ...deck, env: onSlide(deck.env, number, draft.title) });
  const layout = layoutNamed(draft, setting);
  const contents = contentsOf(withOwnFurniture(draft, layout, setting), layout, setting);
  const fitted = fitContents(contents.flows, setting);
  reportTight(contents.flows, fitted, setting);
  const plan = planQrCodes(draft, layout, contents, fitted, setting);
  const total = fitted.parts.length + plan.extra.length;
  const slide: SlideSetting = { draft, setting, total, number, contents };
  const parts = fitted.parts.map((part, i) => drawPart(part, i, plan.parts[i], layout, fitted.step, slide));
  return [...parts, ...plan.extra.map((cards, i) => drawCodesPage(cards, fitted.parts.length + i, slide))].map(finish);
}

interface SlideSetting {
  readonly draft: DraftSlide;
  readonly setting: DeckSetting;
  readonly total: number;
  readonly number: number;
  readonly contents: Contents;
}

/** Reports `theme-layout` for a layout that the theme lacks; `content` serves, or the first one. */
function layoutNamed({ layout, at }: DraftSlide, { theme, env }: DeckSetting): Layout {
  const found = theme.layouts.get(layout);
  if (found !== undefined) return found;
  const [first] = theme.layouts.values();
  const fallback = theme.layouts.get('content') ?? first;
  if (fallback === undefined) throw new Error('a theme without layouts');
  env.report({
    severity: 'warning',
    id: 'theme-layout',
    message: `theme “${theme.name}” has no layout “${layout}”; “${fallback.name}” serves`,
    at,
    help: `it has ${[...theme.layouts.keys()].join(', ')}`,
  });
  return fallback;
}

/** Fits as written, or with text beside its picture where that needs no more slides and no smaller type. */
function fitContents(flows: readonly Flowing[], setting: DeckSetting): Fitted {
  const asWritten = flows.map(({ slot, pieces }): Flow => ({ pieces, width: roomOf(slot).width, height: roomOf(slot).height }));
  const [only] = asWritten;
  const beside =
    asWritten.length === 1 && only !== undefined
      ? besidePicture(only.pieces, only.width, only.height, setting.theme.spacing.gutter)
      : undefined;
  const below = fitAsked(asWritten, setting);
  if (beside === undefined || only === undefined) return below;
  const fitted = fitFlows([{ ...only, pieces: beside }], setting);
  const better = fitted.parts.length - below.parts.length || fitted.depth - below.depth;
  return better <= 0 && fitted.overflow === undefined ? fitted : below;
}

/** A size that was asked for is kept as long as its slide is one; before a slide is divided for it, the picture becomes smaller. */
function fitAsked(flows: readonly Flow[], setting: DeckSetting): Fitted {
  const asked = fitFlows(flows, setting);
  if (asked.parts.length === 1 || !flows.some(({ pieces }) => pieces.some(isAsked))) return asked;
  const yielding = flows.map((flow) => ({
    ...flow,
    pieces: flow.pieces.map((piece): Piece => (isAsked(piece) ? { ...piece, yields: true } : piece)),
  }));
  const fitted = fitFlows(yielding, setting);
  return fitted.parts.length < asked.parts.length && fitted.overflow === undefined ? fitted : asked;
}

const isAsked = (piece: Piece): piece is PicturesPiece =>
  piece.kind === 'pictures' && piece.pictures.some(({ image }) => image.wanted !== undefined);

function reportTight(flows: readonly Flowing[], { overflow }: Fitted, setting: DeckSetting): void {
  const flow = overflow === undefined ? undefined : flows[overflow.flow];
  if (overflow !== undefined && flow !== undefined) reportOverflow(flow.slot, overflow.needed, flow.pieces[0]?.at ?? flow.at, setting);
}

function drawPart(
  part: readonly (readonly Piece[])[],
  index: number,
  cards: CardPlan | undefined,
  asked: Layout,
  step: Step,
  slide: SlideSetting,
): SlidePage {
  const { setting, contents } = slide;
  const layout = cards === undefined ? withoutCodes(asked, part, step, slide) : asked;
  const flows = part.flatMap((pieces, i): SlideItem[] => {
    const slot = slotIn(layout, contents.flows[i]?.slot);
    return slot === undefined || pieces.length === 0 ? [] : [...drawFlow(pieces, slot, step, setting)];
  });
  return page(layout, index, slide, [...flows, ...(cards === undefined ? [] : drawCards(cards, setting))]);
}

const drawCodesPage = (cards: CardPlan, index: number, slide: SlideSetting): SlidePage =>
  page(codesLayout(slide.setting), index, slide, drawCards(cards, slide.setting));

const slotIn = ({ slots }: Layout, slot: Slot | undefined): Slot | undefined => slots.find(({ name }) => name === slot?.name);

/** A part without codes needs no room for them: the layout of the same name without `-codes`, where it has the same slots and the part fits them. */
function withoutCodes(layout: Layout, part: readonly (readonly Piece[])[], step: Step, { contents, setting }: SlideSetting): Layout {
  const plain = codesSlot(layout) === undefined ? undefined : setting.theme.layouts.get(layout.name.replace(/-codes$/, ''));
  if (plain === undefined || contents.texts.some(({ slot }) => slotIn(plain, slot) === undefined)) return layout;
  const fits = part.every((pieces, i) => {
    const slot = slotIn(plain, contents.flows[i]?.slot);
    return slot !== undefined && layStack(pieces, roomOf(slot).width, roomOf(slot).height, step, setting).height <= roomOf(slot).height;
  });
  return fits ? plain : layout;
}

function page(layout: Layout, index: number, slide: SlideSetting, items: readonly SlideItem[]): SlidePage {
  const { draft, total, number, contents } = slide;
  // What is too large on the first part is on all: said once.
  const setting = index === 0 ? slide.setting : { ...slide.setting, env: { ...slide.setting.env, report: () => undefined } };
  const suffix = total > 1 ? ` (${index + 1}/${total})` : '';
  const texts = contents.texts.flatMap((filled): { readonly title: boolean; readonly item: SlideItem }[] => {
    const slot = slotIn(layout, filled.slot);
    const title = isTitle(filled.slot);
    return slot === undefined
      ? []
      : [
          {
            title,
            item:
              slot.placeholder === 'ftr' && slot.native !== undefined
                ? drawFooter({ ...filled, slot }, setting)
                : drawSlotText(
                    slotParagraphs({ ...filled, slot }, number + index, title ? suffix : '', setting),
                    slot,
                    filled.draft.at,
                    setting,
                  ),
          },
        ];
  });
  const leading = texts.filter(({ item }) => item.kind === 'text' && !FURNITURE.has(item.slot ?? ''));
  const furniture = texts.filter((text) => !leading.includes(text));
  const loose = looseLabel(draft, layout, setting.label, setting);
  return {
    number: number + index,
    layout: layout.name,
    title: draft.title + suffix,
    items: [...leading.map(({ item }) => item), ...items, ...furniture.map(({ item }) => item), ...(loose === undefined ? [] : [loose])],
    notes: index === 0 ? draft.notes : [],
    ...(index === 0 && draft.id !== undefined ? { id: draft.id } : {}),
    ...(layout.links === undefined ? {} : { links: layout.links }),
    hidden: draft.hidden,
    at: draft.at,
  };
}

/** A template without a title placeholder has room for one all the same. */
const isTitle = ({ name, placeholder }: Slot): boolean =>
  placeholder === 'title' || placeholder === 'ctrTitle' || (placeholder === 'box' && name === 'title');

/** Read last. */
const FURNITURE = new Set(['footer', 'date', 'page']);

function slotParagraphs({ slot, draft }: Filled, number: number, suffix: string, setting: DeckSetting): readonly Paragraph[] {
  const voice = { style: slot.style, slot };
  if (slot.placeholder === 'sldNum')
    return [makeParagraph({ text: [{ text: String(number), at: draft.at }], style: slot.style, at: draft.at }, voice, setting)];
  const paragraphs = paragraphsIn(lowerBlocks(draft.blocks, voice, setting));
  const last = paragraphs.at(-1);
  if (suffix === '' || last === undefined) return paragraphs;
  const text = [...last.text, { text: suffix, at: last.at }];
  return [
    ...paragraphs.slice(0, -1),
    makeParagraph(
      { text, style: last.style, at: last.at, align: last.align, bold: last.look.bold, colour: last.look.colour },
      voice,
      setting,
    ),
  ];
}
