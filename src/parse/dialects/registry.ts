import { deck } from './deck.js';
import { deckset } from './deckset.js';
import { markdown } from './markdown.js';
import { marp } from './marp.js';
import { md2pptx } from './md2pptx.js';
import { presenterm } from './presenterm.js';
import { remark } from './remark.js';
import { reveal } from './reveal.js';
import { slidev } from './slidev.js';
import type { Dialect } from './types.js';

/** A dialect is a file in this folder and a line here; the first that recognises a text has it. */
export const DIALECTS: readonly Dialect[] = [marp, slidev, deckset, md2pptx, reveal, presenterm, deck, remark, markdown];
