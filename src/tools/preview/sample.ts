import type { DraftSlide, DraftSlot, Meta, QrCode, SlidesDraft } from '../../compose/types.js';
import { checkLink } from '../../lib/links/check-link.js';
import { makeMatrix } from '../../lib/qr.js';
import { startOf } from '../../lib/span.js';
import type { Env } from '../../lib/world.js';
import { readMarkdown } from '../../pipeline.js';
import type { Layout, Slot, Theme } from '../../theme/types.js';

const AT = startOf('sample.md');

const BODY = `- What a first point looks like, 第一级要点
  - and what supports it, *stressed* and **strong**
    - down to the third level
- A [link](https://example.org) and \`code\` in a line`;

const MORE = `### A heading inside

A paragraph of text, long enough to show how lines are broken and how far they stand apart. 文字与层级。`;

const CENTRED = `A line that ends the talk, 结束语

And [where to go](https://example.org) from here`;

/** What a slot is filled with, by its name; else by what it is. */
const BY_NAME: Readonly<Record<string, string>> = {
  title: 'Title of the slide 标题',
  subtitle: 'What it is about, in a line',
  detail: 'Author  ·  Company  ·  2026',
  number: '01',
  text: 'Some words on what this section brings.',
  body: BODY,
  left: BODY,
  right: MORE,
  footer: 'Title  ·  Company',
  date: '2026-01-31',
};

const VIDEOS = [
  ['https://youtu.be/aaaaaaaaaaa', 'What the first code leads to'],
  ['https://youtu.be/bbbbbbbbbbb', 'And the second'],
] as const;

/** A deck of one slide for each of a theme's layouts, every slot filled. */
export async function sampleDeck(theme: Theme, env: Env): Promise<SlidesDraft> {
  const codes = await Promise.all(VIDEOS.map(([url, caption], i) => codeOf(url, caption, i + 1)));
  const slides = [...theme.layouts.values()].map((layout) => slideOf(layout, codes, env));
  return { meta: META, sections: [], slides, words: { video: 'Video', link: 'Link' } };
}

const META: Meta = { title: 'Sample', lang: 'en', vars: {}, at: () => AT };

async function codeOf(address: string, caption: string, number: number): Promise<QrCode> {
  const checked = checkLink(address);
  if ('fault' in checked) throw new Error(checked.fault.message);
  const url = checked.link;
  return { number, url, shortUrl: url.replace('https://', ''), provider: 'youtube', caption, at: AT, matrix: await makeMatrix(url) };
}

function slideOf(layout: Layout, codes: readonly QrCode[], env: Env): DraftSlide {
  return {
    template: layout.name,
    layout: layout.name,
    title: layout.label,
    slots: new Map(layout.slots.flatMap((slot) => filled(slot, layout, env))),
    codes: layout.slots.some(({ placeholder }) => placeholder === 'codes') ? codes : [],
    notes: [],
    backgrounds: [],
    hidden: false,
    at: AT,
  };
}

function filled(slot: Slot, layout: Layout, env: Env): readonly (readonly [string, DraftSlot])[] {
  if (slot.placeholder === 'codes' || slot.placeholder === 'pic') return [];
  const text = slot.name === 'title' ? layout.label : textFor(slot);
  return [[slot.name, { blocks: readMarkdown(text, AT, env), at: AT }]];
}

/** Bullets are not what stands in the middle. */
function textFor({ name, placeholder, align, prompt }: Slot): string {
  const text = BY_NAME[name] ?? (placeholder === 'sldNum' ? '1' : prompt);
  return text === BODY && align === 'center' ? CENTRED : text;
}
