import type { World } from '../../lib/world.js';
import { type Element, isElement } from '../../lib/xml/tree.js';
import { writeNode } from '../../lib/xml/write.js';
import { faceFile, faceId } from '../../theme/index.js';
import type { BundledFamily } from '../../theme/types.js';
import { familyOf } from './text/faces.js';

/**
 * A drawing as PNG, `width` pixels wide, its text in the bundled faces alone: the same on every machine. Only faces that the
 * drawing asks for are opened: they are megabytes.
 */
export async function renderPng(drawing: Element, width: number, { packagePath }: World): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const fontFiles = packagePath === undefined ? [] : [...facesIn(drawing)].map((file) => packagePath(file));
  const svg = writeNode(drawing);
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles }, fitTo: { mode: 'width', value: width } }).render().asPng();
}

const FAMILIES: readonly BundledFamily[] = ['carlito', 'gelasio', 'arimo', 'jetbrains-mono', 'noto-sans-sc'];

/** The files of the bundled faces that texts name. */
function facesIn(drawing: Element): ReadonlySet<string> {
  const files = new Set<string>();
  const look = (element: Element): void => {
    const { 'font-family': names, 'font-weight': weight, 'font-style': style } = element.attributes;
    for (const family of FAMILIES)
      if (names?.includes(familyOf(family))) files.add(faceFile(faceId(family, weight === 'bold', style === 'italic')).file);
    for (const child of element.children) if (isElement(child)) look(child);
  };
  look(drawing);
  return files;
}
