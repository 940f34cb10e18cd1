import type { Env } from '../../lib/world.js';
import type { SlidesScene } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import { collectCharts } from './charts/collect.js';
import { collectFrames } from './frame.js';
import { deckGround, type Ground } from './ground.js';
import { openPackage, type Package } from './package.js';
import { hasNotes, notesPart } from './parts/notes.js';
import { notesMasterPart } from './parts/notes-master.js';
import { presentationPart, presPropsPart, viewPropsPart } from './parts/presentation.js';
import { appPart, corePart } from './parts/properties.js';
import { tableStylesPart } from './parts/table-styles.js';
import { themePart } from './parts/theme.js';
import { rasterise } from './rasters.js';
import { collectRelations } from './relations.js';
import { writeBodies } from './slides/bodies.js';
import { collectQrPictures, type Pictures } from './slides/picture.js';
import { slidePart } from './slides/slide.js';
import { isTooLong } from './too-long.js';

/**
 * The scene as a PowerPoint file (ISO/IEC 29500 transitional): pptxgenjs writes the slides' bodies, everything around and the text in
 * them is finished here on one master with typed layouts. The same scene gives the same bytes.
 * Reports `deck-too-long` (then there are no bytes) and `picture-unreadable`.
 */
export async function renderPptx(scene: SlidesScene, theme: Theme, env: Env): Promise<Uint8Array> {
  if (isTooLong(scene, env)) return new Uint8Array();
  const rasters = await rasterise(scene, theme, env);
  const pack = openPackage();
  const ground = deckGround(theme);
  const pictures: Pictures = {
    pack,
    rasterOf: (svg) => rasters.get(svg) ?? new Uint8Array(),
    codeOf: collectQrPictures(),
    chartOf: collectCharts(pack, theme, scene.meta.lang),
  };
  await writeSlides(scene, theme, ground, pictures, pack);
  writeNotes(scene, theme, ground, pack);
  ground.write(pack, pictures);
  writePresentation(scene, theme, ground, env, pack);
  return pack.bytes();
}

async function writeSlides(scene: SlidesScene, theme: Theme, ground: Ground, pictures: Pictures, pack: Package): Promise<void> {
  const frames = collectFrames(theme);
  let index = 0;
  for await (const body of writeBodies(scene)) {
    const page = scene.pages[index++];
    const layout = theme.layouts.get(page?.layout ?? '');
    const path = ground.layoutPath(page?.layout ?? '');
    if (page === undefined || layout === undefined || path === undefined)
      throw new Error(`slide ${index} asks for a layout “${page?.layout}” that the theme lacks`);
    const relations = collectRelations();
    relations.to('slideLayout', path.replace('ppt/', '../'));
    const root = slidePart(body, page, layout, pictures, { theme, frames, relations, lang: scene.meta.lang });
    if (hasNotes(page)) relations.to('notesSlide', `../notesSlides/notesSlide${page.number}.xml`);
    pack.part(`ppt/slides/slide${page.number}.xml`, 'slide', root, relations);
  }
}

/** Notes pages where there are notes, on one notes master with its own theme (two parts may not share one: PptxGenJS issue 1443). */
function writeNotes(scene: SlidesScene, theme: Theme, ground: Ground, pack: Package): void {
  const noted = scene.pages.filter(hasNotes);
  for (const page of noted) {
    const { root, relations } = notesPart(page, { theme, lang: scene.meta.lang });
    pack.part(`ppt/notesSlides/notesSlide${page.number}.xml`, 'notesSlide', root, relations);
  }
  if (noted.length === 0 || ground.notesMaster !== undefined) return;
  const relations = collectRelations();
  relations.to('theme', '../theme/theme2.xml');
  pack.part(NOTES_MASTER, 'notesMaster', notesMasterPart(), relations);
  pack.part('ppt/theme/theme2.xml', 'theme', themePart(onWhite(theme)));
}

const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';

/** Notes pages are paper. */
const onWhite = (theme: Theme): Theme => ({ ...theme, palette: theme.paper.onWhite?.palette ?? theme.palette });

function writePresentation(scene: SlidesScene, theme: Theme, ground: Ground, { world }: Env, pack: Package): void {
  const notes = scene.pages.filter(hasNotes).length;
  const relations = collectRelations();
  const fromHere = (path: string): string => path.replace('ppt/', '');
  const master = relations.to('slideMaster', fromHere(ground.master));
  const slides = scene.pages.map(({ number }) => relations.to('slide', `slides/slide${number}.xml`));
  const notesMaster =
    notes > 0 || ground.notesMaster !== undefined
      ? { notesMaster: relations.to('notesMaster', fromHere(ground.notesMaster ?? NOTES_MASTER)) }
      : {};
  for (const kind of ['presProps', 'viewProps', 'tableStyles'] as const) relations.to(kind, `${kind}.xml`);
  relations.to('theme', fromHere(ground.theme));
  const fonts = new Map(ground.presentation?.fonts.map(({ id, target }) => [id, relations.to('font', fromHere(target))]));
  const links = { master, masterId: ground.masterId, slides, fonts, ...notesMaster };
  pack.part('ppt/presentation.xml', 'presentation', presentationPart(scene, theme, ground.presentation, links), relations);
  pack.part('ppt/presProps.xml', 'presProps', presPropsPart());
  pack.part('ppt/viewProps.xml', 'viewProps', viewPropsPart());
  pack.part('ppt/tableStyles.xml', 'tableStyles', tableStylesPart(theme));
  pack.part('docProps/core.xml', 'core', corePart(scene, world.epoch));
  pack.part('docProps/app.xml', 'app', appPart(scene, theme, notes));
}
