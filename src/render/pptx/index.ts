import type { SlidesScene } from '../../layout/types.js';
import type { Env } from '../../lib/world.js';
import type { Theme } from '../../theme/types.js';
import { collectCharts } from './charts/collect.js';
import { collectFrames } from './frame.js';
import { openPackage, type Package } from './package.js';
import { layoutPart } from './parts/layout.js';
import { masterPart } from './parts/master.js';
import { notesPart } from './parts/notes.js';
import { notesMasterPart } from './parts/notes-master.js';
import { FIRST_MASTER_ID, presentationPart, presPropsPart, viewPropsPart } from './parts/presentation.js';
import { appPart, corePart } from './parts/properties.js';
import { tableStylesPart } from './parts/table-styles.js';
import { themePart } from './parts/theme.js';
import { rasterise } from './rasters.js';
import { collectRelations } from './relations.js';
import { writeBodies } from './slides/bodies.js';
import { collectCodes, type Pictures } from './slides/picture.js';
import { slidePart } from './slides/slide.js';
import { isTooLong } from './too-long.js';

/**
 * The scene as a PowerPoint file (ISO/IEC 29500 transitional): pptxgenjs writes the slides' bodies, everything around and the text in
 * them is finished here on one master with typed layouts. The same scene gives the same bytes.
 * Reports `deck-too-long` (then there are no bytes).
 */
export async function renderPptx(scene: SlidesScene, theme: Theme, env: Env): Promise<Uint8Array> {
  if (isTooLong(scene, env)) return new Uint8Array();
  const rasters = await rasterise(scene, theme);
  const pack = openPackage();
  const pictures: Pictures = {
    pack,
    rasterOf: (svg) => rasters.get(svg) ?? new Uint8Array(),
    codeOf: collectCodes(),
    chartOf: collectCharts(pack, theme, scene.meta.lang),
  };
  await writeSlides(scene, theme, pictures, pack);
  writeNotes(scene, theme, pack);
  writeMaster(theme, pictures, pack);
  writePresentation(scene, theme, env, pack);
  return pack.bytes();
}

async function writeSlides(scene: SlidesScene, theme: Theme, pictures: Pictures, pack: Package): Promise<void> {
  const layoutPaths = new Map([...theme.layouts.keys()].map((name, i) => [name, `../slideLayouts/slideLayout${i + 1}.xml`]));
  const frames = collectFrames(theme);
  let index = 0;
  for await (const body of writeBodies(scene)) {
    const page = scene.pages[index++];
    const layout = theme.layouts.get(page?.layout ?? '');
    const path = layoutPaths.get(page?.layout ?? '');
    if (page === undefined || layout === undefined || path === undefined)
      throw new Error(`slide ${index} asks for a layout “${page?.layout}” that the theme lacks`);
    const relations = collectRelations();
    relations.to('slideLayout', path);
    const root = slidePart(body, page, layout, pictures, { theme, frames, relations, lang: scene.meta.lang });
    if (page.notes.length > 0) relations.to('notesSlide', `../notesSlides/notesSlide${page.number}.xml`);
    pack.part(`ppt/slides/slide${page.number}.xml`, 'slide', root, relations);
  }
}

/** Notes pages where there are notes, on one notes master with its own theme (two parts may not share one: PptxGenJS issue 1443). */
function writeNotes(scene: SlidesScene, theme: Theme, pack: Package): void {
  const noted = scene.pages.filter(({ notes }) => notes.length > 0);
  if (noted.length === 0) return;
  for (const page of noted) {
    const { root, relations } = notesPart(page, { theme, lang: scene.meta.lang });
    pack.part(`ppt/notesSlides/notesSlide${page.number}.xml`, 'notesSlide', root, relations);
  }
  const relations = collectRelations();
  relations.to('theme', '../theme/theme2.xml');
  pack.part('ppt/notesMasters/notesMaster1.xml', 'notesMaster', notesMasterPart(), relations);
  pack.part('ppt/theme/theme2.xml', 'theme', themePart(theme));
}

function writeMaster(theme: Theme, pictures: Pictures, pack: Package): void {
  const layouts = [...theme.layouts.values()];
  const relations = collectRelations();
  const ids = layouts.map((_, i) => ({
    id: FIRST_MASTER_ID + 1 + i,
    relation: relations.to('slideLayout', `../slideLayouts/slideLayout${i + 1}.xml`),
  }));
  relations.to('theme', '../theme/theme1.xml');
  layouts.forEach((layout, i) => {
    const { root, relations: own } = layoutPart(layout, theme, pictures);
    pack.part(`ppt/slideLayouts/slideLayout${i + 1}.xml`, 'slideLayout', root, own);
  });
  pack.part('ppt/slideMasters/slideMaster1.xml', 'slideMaster', masterPart(theme, ids), relations);
  pack.part('ppt/theme/theme1.xml', 'theme', themePart(theme));
}

function writePresentation(scene: SlidesScene, theme: Theme, { world }: Env, pack: Package): void {
  const notes = scene.pages.filter((page) => page.notes.length > 0).length;
  const relations = collectRelations();
  const master = relations.to('slideMaster', 'slideMasters/slideMaster1.xml');
  const slides = scene.pages.map(({ number }) => relations.to('slide', `slides/slide${number}.xml`));
  const notesMaster = notes > 0 ? { notesMaster: relations.to('notesMaster', 'notesMasters/notesMaster1.xml') } : {};
  for (const kind of ['presProps', 'viewProps', 'tableStyles'] as const) relations.to(kind, `${kind}.xml`);
  relations.to('theme', 'theme/theme1.xml');
  pack.part('ppt/presentation.xml', 'presentation', presentationPart(scene, theme, { master, slides, ...notesMaster }), relations);
  pack.part('ppt/presProps.xml', 'presProps', presPropsPart());
  pack.part('ppt/viewProps.xml', 'viewProps', viewPropsPart());
  pack.part('ppt/tableStyles.xml', 'tableStyles', tableStylesPart(theme));
  pack.part('docProps/core.xml', 'core', corePart(scene, world.epoch));
  pack.part('docProps/app.xml', 'app', appPart(scene, theme, notes));
}
