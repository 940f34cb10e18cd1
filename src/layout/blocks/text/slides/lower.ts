import type { Block } from '../../../../compose/types.js';
import type { Voice } from '../../../slides/setting.js';
import type { Lowering } from '../../lowering.js';

/** A paragraph joins the running text. */
export const lowerParagraph = ({ text, at }: Block & { readonly kind: 'paragraph' }, to: Lowering, level: number | undefined): void =>
  to.text({ text, bullet: { kind: 'none' }, at }, level);

/** A heading below the slide's title joins the running text, in bold, and stays with what follows it. */
export function lowerHeading({ text, at }: Block & { readonly kind: 'heading' }, to: Lowering, level: number | undefined): void {
  const style = level === undefined && !isSmallPrint(to.voice) ? 'heading' : to.voice.style;
  to.text({ text, style, bullet: { kind: 'none' }, keeps: true, bold: true, at }, level);
}

/** Headings of legal text in a company's template stay in its size: the template's body is far larger. */
const isSmallPrint = ({ style, slot }: Voice): boolean => style === 'legal' && slot.native !== undefined;
