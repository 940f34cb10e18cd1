import { dirname } from 'node:path';
import type { CompanyFile } from '../company/types.js';
import { startOf } from '../lib/span.js';
import type { Env } from '../lib/world.js';
import type * as written from '../parse/types.js';
import { readBlocks } from './blocks.js';
import { coverOf } from './cover.js';
import { isCutByBreaks, titledByPictures } from './cut.js';
import { FootnoteNumbers } from './footnotes.js';
import { findIds } from './ids.js';
import { findSlideLevel } from './level.js';
import { linkedFiles } from './linked-files.js';
import { fillMeta } from './meta.js';
import { outline } from './outline.js';
import { PictureShelf } from './pictures/shelf.js';
import type { DeckScope, SlideScope } from './scope.js';
import { Settings } from './settings.js';
import { isNumbered, readSection } from './slides.js';
import { nameLinkedHeadings } from './slugs.js';
import { isOver, titleHeading } from './title-heading.js';
import { Trail } from './trail.js';
import type { Block, Deck, Meta, Section } from './types.js';
import { VideoRegistry } from './videos/registry.js';

/**
 * What a document means as a deck: sections of slides, notes taken out, pictures read, videos numbered, links and emphasis
 * flattened to runs. Reports whatever can't be shown at its line; see `content/README.md` for the rules. `out` is the folder that outputs are
 * written into, from which links to files go out.
 */
export function modelDeck(doc: written.Doc, env: Env, companyFile?: CompanyFile, out: string = dirname(doc.file)): Deck {
  const meta = fillMeta(doc, companyFile);
  const { blocks, renamed } = nameLinkedHeadings(doc.blocks);
  const { reading } = doc;
  const cut = reading?.cut ?? (doc.frontMatter.slideLevel === undefined && isCutByBreaks(doc.blocks) ? 'breaks' : 'headings');
  const first = reading?.cover === 'first';
  const found = first ? undefined : titleHeading(doc);
  const title = found === undefined ? undefined : (renamed.get(found) ?? found);
  const over = title !== undefined && isOver(blocks, title) ? title : undefined;
  const level = doc.frontMatter.slideLevel ?? reading?.level ?? (cut === 'breaks' ? 0 : findSlideLevel(blocks, over));
  const sections = titledByPictures(outline(blocks, level, blocks[0]?.at ?? startOf(doc.file), title), cut);
  const videos = new VideoRegistry();
  const deck: DeckScope = {
    env,
    pictures: new PictureShelf(doc.file, env),
    videos,
    qr: meta.qr ?? 'videos',
    footnotes: doc.footnotes,
    ids: findIds(sections, env.report),
    findFile: linkedFiles(dirname(doc.file), out, env.world),
  };
  let number = 0;
  const read = sections.map((section) => {
    if (isNumbered(section.heading)) number += 1;
    return readSection(section, level, number, deck);
  });
  return { file: doc.file, out, meta, ...(first ? withCover(read, meta) : { sections: read }), videos: videos.all() };
}

/** The first slide as the cover; a section's heading that has nothing before its first slide, too. */
function withCover(sections: readonly Section[], meta: Meta): Pick<Deck, 'sections' | 'cover'> {
  const [opening, ...rest] = sections;
  if (opening === undefined) return { sections };
  const { title, blocks, slides } = opening;
  const headed = title.length > 0;
  const [slide, ...others] = headed ? [{ ...opening, classes: [], hidden: false }, ...slides] : slides;
  const cover = slide === undefined || (!headed && blocks.length > 0) ? undefined : coverOf(slide, meta);
  if (cover === undefined) return { sections, cover: 'none' };
  const { number: _, id: __, ...left } = opening;
  const kept = others.length === 0 ? [] : [{ ...left, title: [], blocks: [], notes: [], backgrounds: [], slides: others }];
  return { sections: [...kept, ...(headed ? rest.map(renumbered) : rest)], cover };
}

/** Sections behind a cover that was one of them. */
const renumbered = (section: Section): Section => (section.number === undefined ? section : { ...section, number: section.number - 1 });

/** What links in boilerplate are read with. */
export interface LinksOf {
  /** The folder in which files are looked for that links lead to, and that of the outputs; absent: that of the boilerplate. */
  readonly folder?: string;
  readonly out?: string;
  readonly expand?: DeckScope['expand'];
}

/** The blocks of boilerplate, such as a template's: pictures are looked for beside `file`, links to videos stay links, ids aren't checked. */
export function modelBlocks(blocks: readonly written.Block[], file: string, env: Env, links: LinksOf = {}): readonly Block[] {
  const { folder = dirname(file), out = folder, expand } = links;
  const deck: DeckScope = {
    env,
    pictures: new PictureShelf(file, env),
    qr: 'none',
    footnotes: new Map(),
    findFile: linkedFiles(folder, out, env.world),
    ...(expand === undefined ? {} : { expand }),
  };
  const settings = new Settings(env.report);
  const place: SlideScope = {
    deck,
    level: 0,
    notes: [],
    backgrounds: [],
    footnotes: new FootnoteNumbers(),
    trail: new Trail([]),
    foot: () => undefined,
    set: settings.take,
  };
  const read = readBlocks(blocks, place);
  for (const { at } of place.backgrounds)
    env.report({
      severity: 'warning',
      id: 'unplaced-setting',
      message: 'a background in boilerplate reaches no slide',
      at,
      help: 'put the picture into the shapes of the theme’s layout, or into the slide in the content',
    });
  return read;
}
