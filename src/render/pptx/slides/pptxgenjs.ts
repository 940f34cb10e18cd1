import JSZip from 'jszip';
import type pptxgenModule from 'pptxgenjs';
import { readZip } from '../../../lib/zip/read.js';

// The package's types describe a CommonJS `default`; Node hands over the class itself.
type PptxGen = typeof pptxgenModule.default;
export type Presentation = InstanceType<PptxGen>;

/** The text of a part by its path. Throws where pptxgenjs wrote none. */
type PartOf = (path: string) => Promise<string>;

/**
 * Has pptxgenjs write what `draw` draws. Its parts are taken over before they are zipped, which is most of its time; should a
 * version of it zip in another way, the archive is written and read back.
 */
export async function writeParts(draw: (presentation: Presentation) => void): Promise<PartOf> {
  const { default: loaded } = await import('pptxgenjs');
  const make = (): Presentation => {
    const presentation = new (loaded as unknown as PptxGen)();
    draw(presentation);
    return presentation;
  };
  // A presentation can be written once: writing changes what was drawn. So the second way draws again.
  return (await handedOver(make())) ?? (await zipped(make()));
}

/** The output type that asks for the parts themselves. */
const PARTS = 'parts';

interface Zipping {
  generateAsync: (this: JSZip, options: { readonly type: string }) => Promise<unknown>;
}

/**
 * The JSZip that pptxgenjs filled, instead of its bytes. The detour is JSZip's while this runs and answers to `PARTS` alone;
 * where another run at the same time has taken it away already, JSZip refuses the unknown type and the archive is written.
 */
async function handedOver(presentation: Presentation): Promise<PartOf | undefined> {
  const prototype = JSZip.prototype as unknown as Zipping;
  const { generateAsync } = prototype;
  const detour: Zipping['generateAsync'] = function (this: JSZip, options) {
    return options.type === PARTS ? Promise.resolve(this) : generateAsync.call(this, options);
  };
  try {
    prototype.generateAsync = detour;
    const zip: unknown = await presentation.write({ outputType: PARTS as 'nodebuffer' });
    return zip instanceof JSZip ? (path) => partText(zip, path) : undefined;
  } catch {
    return undefined;
  } finally {
    if (prototype.generateAsync === detour) prototype.generateAsync = generateAsync;
  }
}

function partText(zip: JSZip, path: string): Promise<string> {
  const file = zip.file(path);
  if (file === null) throw new Error(`pptxgenjs wrote no ${path}`);
  return file.async('string');
}

async function zipped(presentation: Presentation): Promise<PartOf> {
  // Stored, since it is read back at once; pptxgenjs would store it anyway (NOTES.md).
  const archive = await presentation.write({ outputType: 'nodebuffer', compression: false });
  if (!(archive instanceof Uint8Array)) throw new Error('pptxgenjs did not write bytes');
  const parts = readZip(archive);
  return async (path) => {
    const part = parts.get(path);
    if (part === undefined) throw new Error(`pptxgenjs wrote no ${path}`);
    return new TextDecoder().decode(part);
  };
}
