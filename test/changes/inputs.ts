import { TEMPLATES } from '../support/pptx/templates.js';
import { KINDS, QUARTERS, withOrientation } from '../support/tiny-pictures.js';

/** Files that the corpus needs beside its texts, by path below it: pictures of each kind, and companies' templates. */
export function madeInputs(): ReadonlyMap<string, Uint8Array> {
  const pictures: Readonly<Record<string, Uint8Array>> = {
    ...KINDS,
    'quarters.jpg': QUARTERS.jpeg,
    'quarters.gif': QUARTERS.gif,
    'quarters.webp': QUARTERS.webp,
    'turned.jpg': withOrientation(QUARTERS.jpeg, 6),
  };
  return new Map([
    ...Object.entries(pictures),
    ...Object.entries(TEMPLATES).map(([name, make]) => [`templates/${name.replaceAll(/\W+/g, '-')}.potx`, make()] as const),
  ]);
}
