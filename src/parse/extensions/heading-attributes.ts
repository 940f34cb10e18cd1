import type { MarkdownIt } from 'markdown-it';
import { readAttributes } from '../attributes.js';

/** `## Title {#id .class key=value}`: takes the braces out of the text and puts what they say into the heading's `meta.attributes`. */
export function headingAttributes(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'heading_attributes', ({ tokens }) => {
    for (const [index, heading] of tokens.entries()) {
      const inline = tokens[index + 1];
      if (heading.type !== 'heading_open' || inline === undefined || !inline.content.endsWith('}')) continue;
      const start = inline.content.lastIndexOf('{');
      if (start > 0 && !/\s/.test(inline.content[start - 1] ?? '')) continue;
      const read = readAttributes(inline.content, start);
      if (read?.end !== inline.content.length) continue;
      inline.content = inline.content.slice(0, start).trimEnd();
      heading.meta = { attributes: read.attributes };
    }
  });
}
