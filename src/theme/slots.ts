import { pt } from '../lib/units.js';
import type { SlotSource } from './schema.js';
import type { LayoutType, PlaceholderType, Slot, TextStyleName } from './types.js';
import { boxOf, colourOf, lengthOf } from './values.js';

interface Usual {
  readonly placeholder: PlaceholderType;
  readonly style: TextStyleName;
  readonly prompt: string;
}

/** What a slot is by its name, where `theme.yaml` doesn't say. */
const USUAL: Readonly<Record<string, Usual>> = {
  title: { placeholder: 'title', style: 'title', prompt: 'Click to edit the title' },
  subtitle: { placeholder: 'subTitle', style: 'coverSubtitle', prompt: 'Click to edit the subtitle' },
  detail: { placeholder: 'body', style: 'coverDetail', prompt: 'Author, date, company' },
  number: { placeholder: 'body', style: 'sectionNumber', prompt: '01' },
  text: { placeholder: 'body', style: 'sectionText', prompt: 'Click to edit the text' },
  body: { placeholder: 'obj', style: 'body', prompt: 'Click to edit the text' },
  left: { placeholder: 'obj', style: 'body', prompt: 'Click to edit the text' },
  right: { placeholder: 'obj', style: 'body', prompt: 'Click to edit the text' },
  picture: { placeholder: 'pic', style: 'caption', prompt: 'Click to add a picture' },
  codes: { placeholder: 'codes', style: 'caption', prompt: 'QR codes' },
  date: { placeholder: 'dt', style: 'footer', prompt: 'Date' },
  footer: { placeholder: 'ftr', style: 'footer', prompt: 'Footer' },
  page: { placeholder: 'sldNum', style: 'footer', prompt: '‹#›' },
};

const OTHER: Usual = { placeholder: 'body', style: 'body', prompt: 'Click to edit the text' };

/** PowerPoint's own numbers for what every layout may have; contents count from 1 and go on at 13 after 9. */
const FIXED: Partial<Record<PlaceholderType, number>> = { title: 0, ctrTitle: 0, dt: 10, ftr: 11, sldNum: 12 };
const CONTENT_LAST = 9;
const FURTHER_FIRST = 13;

/** The slots of a layout in the order they were written; their `idx` follows from that order alone. */
export function slotsOf(sources: Readonly<Record<string, SlotSource | null>>, type: LayoutType): readonly Slot[] {
  let content = 0;
  let further = FURTHER_FIRST - 1;
  const taken = new Set<number>();
  return Object.entries(sources).flatMap(([name, source]): Slot[] => {
    if (source?.box === undefined) return [];
    const placeholder = placeholderOf(name, source, type);
    const fixed = FIXED[placeholder];
    const free = fixed !== undefined && !taken.has(fixed);
    const counts = placeholder !== 'codes' && fixed === undefined && content < CONTENT_LAST;
    const idx = free ? fixed : counts ? ++content : ++further;
    taken.add(idx);
    return [slotOf(name, source, source.box, placeholder, idx)];
  });
}

function placeholderOf(name: string, source: SlotSource, type: LayoutType): PlaceholderType {
  const usual = source.placeholder ?? (USUAL[name] ?? OTHER).placeholder;
  return usual === 'title' && type === 'title' ? 'ctrTitle' : usual;
}

function slotOf(name: string, source: SlotSource, box: NonNullable<SlotSource['box']>, placeholder: PlaceholderType, idx: number): Slot {
  const usual = USUAL[name] ?? OTHER;
  return {
    name,
    placeholder,
    idx,
    box: boxOf(box),
    style: source.style ?? usual.style,
    anchor: source.anchor ?? 'top',
    ...(source.colour === undefined ? {} : { colour: colourOf(source.colour) }),
    ...(source.align === undefined ? {} : { align: source.align }),
    inset: source.inset === undefined ? pt(0) : lengthOf(source.inset),
    prompt: source.prompt ?? usual.prompt,
  };
}
