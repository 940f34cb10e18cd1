import type { Env } from '../../lib/world.js';
import type { PaperScene } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import { setBoxes } from './boxes.js';
import { openCanvas } from './canvas.js';
import { describe, infoOf } from './description.js';
import { endJumps } from './link.js';
import { addOutline } from './outline.js';
import { drawPage } from './page.js';
import { openPdf } from './pdfkit.js';
import { openPictures, type PictureShelf } from './pictures/shelf.js';
import { Structure } from './structure.js';

export { openPictures };

/**
 * The handout as PDF 1.7 and PDF/UA-1 (ISO 14289-1): tagged, fonts cut down and embedded, one bookmark a heading; where the front
 * matter asks for it also as PDF/A-2b (ISO 19005-2). The same scene gives the same bytes.
 * Draws what the scene says, where it says, with pictures from a shelf that several forms may share; reports `picture-unreadable` for a picture that can't be drawn.
 */
export async function renderPdf(scene: PaperScene, theme: Theme, env: Env, shelf: PictureShelf = openPictures()): Promise<Uint8Array> {
  const pictures = await shelf(scene, env);
  const { pdf, endPage, close } = await openPdf({ lang: scene.meta.lang, info: infoOf(scene.meta, env.world.epoch) });
  const canvas = openCanvas(pdf, theme.palette, pictures, env);
  const structure = new Structure(pdf);
  for (const page of scene.pages) {
    pdf.addPage({ size: [scene.size.width, scene.size.height], margin: 0 });
    setBoxes(scene, pdf);
    drawPage(page, canvas, structure);
    await endPage();
  }
  structure.end();
  endJumps(canvas);
  addOutline(scene.outline, scene.size.width, pdf);
  describe(scene, pdf);
  return close();
}
