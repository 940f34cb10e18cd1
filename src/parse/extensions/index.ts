import type { MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import definitionList from 'markdown-it-deflist';
import { bareUrl } from './bare-url.js';
import { commentNotes } from './comment-notes.js';
import { depthGuard } from './depth-guard.js';
import { directive } from './directive.js';
import { footnote } from './footnote.js';
import { headingAttributes } from './heading-attributes.js';
import { htmlTable } from './html-table.js';
import { htmlText } from './html-text.js';
import { inlineAttributes } from './inline-attributes.js';
import { inlinePositions } from './inline-positions.js';
import { mark } from './mark.js';
import { math } from './math.js';
import { remarkClass } from './remark-class.js';
import { slotMark } from './slot-mark.js';
import { span } from './span.js';
import { stepTags } from './step-tags.js';
import { subSup } from './sub-sup.js';
import { taskList } from './task-list.js';
import { urlsAsWritten } from './urls-as-written.js';
import { videoShortcode } from './video-shortcode.js';

/** What is added to CommonMark with GitHub's tables and strikethrough. One file each; order matters only to `inlinePositions`, which wraps the others' state. */
export const EXTENSIONS: readonly ((markdown: MarkdownIt) => void)[] = [
  cjkFriendly,
  urlsAsWritten,
  bareUrl,
  subSup,
  mark,
  math,
  footnote,
  span,
  videoShortcode,
  directive,
  slotMark,
  remarkClass,
  htmlTable,
  stepTags,
  htmlText,
  commentNotes,
  headingAttributes,
  inlineAttributes,
  taskList,
  definitionList,
  depthGuard,
  inlinePositions,
];
