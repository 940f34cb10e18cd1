import type { PictureFile } from './picture-file.js';
import type { Pixels } from './pixels-to-png.js';

/** A picture as that many pixels across, without text set in fonts of the system: enough to tell its colours. Throws where it can't be drawn. */
export async function pixelsOf({ bytes, format, width, height }: PictureFile, across: number): Promise<Pixels> {
  const { Resvg } = await import('@resvg/resvg-js');
  const rendered = new Resvg(format === 'svg' ? new TextDecoder().decode(bytes) : drawing(), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: across },
  }).render();
  return { width: rendered.width, height: rendered.height, data: rendered.pixels };

  /** resvg reads pictures of pixels in a drawing that holds nothing else. */
  function drawing(): string {
    const href = `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}`;
    const size = `width="${width}" height="${height}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${href}" ${size}/></svg>`;
  }
}
