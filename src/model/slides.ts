import { reportUnknownAttributes, reportUnknownClasses } from './attributes.js';
import { readBlocks } from './blocks.js';
import { FootnoteNumbers } from './footnotes.js';
import type { Heading } from './heading.js';
import { slideId } from './ids.js';
import type { SectionOutline, SlideOutline } from './outline.js';
import { pulledColumns } from './pulled.js';
import { notesBehindMarks } from './remark-notes.js';
import { notesBehindNames } from './reveal-notes.js';
import { plainText } from './runs/line.js';
import { readText } from './runs/read.js';
import type { DeckScope, SlideScope } from './scope.js';
import { BACKGROUND_ATTRIBUTES, Settings } from './settings.js';
import { slotsAsColumns } from './slots.js';
import { Trail } from './trail.js';
import type { Block, Rich, Section, Slide } from './types.js';

/** Reads one section and its slides; `number` is the one it gets where it is numbered. */
export function readSection(outline: SectionOutline, level: number, number: number, deck: DeckScope): Section {
  const { heading, at } = outline;
  const settings = new Settings(deck.env.report);
  const place = placeOf(heading, level, [], deck, settings);
  const { title, blocks } = readContent(heading, outline.blocks, place);
  const id = heading?.attributes.id;
  if (heading !== undefined) {
    reportUnknownAttributes(withoutBackground(heading.attributes), [], heading.at, deck.env.report);
    reportUnknownClasses(heading.attributes, ['unnumbered', 'hidden'], heading.at, deck.env.report);
  }
  settings.reportLost();
  return {
    title,
    ...(isNumbered(heading) ? { number } : {}),
    ...(id === undefined ? {} : { id }),
    blocks,
    notes: place.notes,
    backgrounds: [...settings.backgrounds(heading, deck), ...place.backgrounds],
    slides: outline.slides.map((slide) => readSlide(slide, level, plainText(title), deck)),
    at,
  };
}

/** What is left where nothing but a background can be said. */
const withoutBackground = ({ values, ...rest }: Heading['attributes']): Heading['attributes'] => ({
  ...rest,
  values: Object.fromEntries(Object.entries(values).filter(([key]) => !BACKGROUND_ATTRIBUTES.some((known) => known === key))),
});

/** Every section with a title is numbered unless it says `{.unnumbered}` or `{-}`. */
export const isNumbered = (heading: Heading | undefined): boolean =>
  heading !== undefined && !heading.attributes.classes.includes('unnumbered');

function readSlide(outline: SlideOutline, level: number, section: string, deck: DeckScope): Slide {
  const { heading, at } = outline;
  const settings = new Settings(deck.env.report);
  const place = placeOf(heading, level, [section], deck, settings);
  const { title, blocks } = readContent(heading, outline.blocks, place);
  const id = slideId(outline);
  if (heading !== undefined) {
    reportUnknownAttributes(heading.attributes, ['layout', 'visibility', ...BACKGROUND_ATTRIBUTES], heading.at, deck.env.report);
    reportUnknownClasses(heading.attributes, ['hidden', 'unnumbered'], heading.at, deck.env.report);
  }
  return {
    title,
    ...(id === undefined ? {} : { id }),
    ...settings.applied(heading),
    ...settings.furniture.read(),
    blocks,
    notes: place.notes,
    backgrounds: [...settings.backgrounds(heading, deck), ...place.backgrounds],
    at,
  };
}

function placeOf(heading: Heading | undefined, level: number, titles: readonly string[], deck: DeckScope, settings: Settings): SlideScope {
  return {
    deck,
    level: Math.max(level, heading?.level ?? 0),
    notes: [],
    backgrounds: [],
    footnotes: new FootnoteNumbers(),
    trail: new Trail(titles),
    foot: settings.furniture.line,
    set: settings.take,
  };
}

/** Title, blocks and footnotes in the order they are written, since that is the order videos are numbered in. */
function readContent(
  heading: Heading | undefined,
  written: SlideOutline['blocks'],
  place: SlideScope,
): { readonly title: Rich; readonly blocks: readonly Block[] } {
  const { runs, pictures } = heading === undefined ? { runs: [], pictures: [] } : readText(heading.children, place);
  place.trail.heading(0, plainText(runs));
  const blocks = readBlocks(pulledColumns(slotsAsColumns(notesBehindMarks(notesBehindNames(written, place.deck.env.report)))), place);
  return { title: runs, blocks: [...pictures, ...blocks, ...readFootnotes(place)] };
}

/** The footnotes cited at a place, as its last block. */
function readFootnotes(place: SlideScope): readonly Block[] {
  const notes: Extract<Block, { kind: 'footnotes' }>['notes'][number][] = [];
  for (const { number, footnote } of place.footnotes.drain(place.deck.footnotes)) {
    notes.push({ number, blocks: readBlocks(footnote.blocks, place), at: footnote.at });
  }
  const at = notes[0]?.at;
  return at === undefined ? [] : [{ kind: 'footnotes', notes, at }];
}
