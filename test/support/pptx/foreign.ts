import type { Element } from '../../../src/lib/xml/tree.js';
import { writeNode } from '../../../src/lib/xml/write.js';

/** A part as another program wrote it, in a template: nothing that the table of our own elements knows of. */
export const foreignPart = (root: Element): Uint8Array =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeNode(root)}`);
