import { xmlText } from './xml-text.js';

/** True where the text is SVG: nothing but a prolog, comments and a document type come before its `<svg …>` tag. */
export function isSvg(bytes: Uint8Array): boolean {
  const text = xmlText(bytes.subarray(0, 65_536)) ?? '';
  let at = 0;
  for (let next: number | undefined = 0; next !== undefined; next = behindProlog(text, at)) at = next;
  return /^<(?:\w{1,99}:)?svg[\s/>]/i.test(text.slice(at, at + 120));
}

/** Where what stands at `from` ends, if it is white space, a declaration, a comment or a document type. */
function behindProlog(text: string, from: number): number | undefined {
  const space = /[\s\ufeff]+/y;
  space.lastIndex = from;
  if (space.test(text)) return space.lastIndex;
  if (text.startsWith('<?', from)) return behind(text, '?>', from);
  if (text.startsWith('<!--', from)) return behind(text, '-->', from);
  const type = doctypeAt(text, from);
  return type === undefined ? undefined : from + type.whole.length;
}

function behind(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from);
  return at < 0 ? undefined : at + mark.length;
}

/** The document type that begins at `from`, and what it declares in brackets. */
export function doctypeAt(text: string, from: number): { readonly whole: string; readonly declared: string } | undefined {
  const type = /<!DOCTYPE[^>[]*(?:\[([^\]]*)\]\s*)?>/iy;
  type.lastIndex = from;
  const match = type.exec(text);
  return match === null ? undefined : { whole: match[0], declared: match[1] ?? '' };
}
