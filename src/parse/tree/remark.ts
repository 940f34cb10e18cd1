import type { Token } from 'markdown-it';
import type { Source } from './source.js';

/** What remark (xaringan) knows of a slide (remark's wiki, "Markdown", "Slide properties"). */
const PROPERTY = /^(?:class|name|layout|template|count|exclude|background-(?:image|size|position|color)):(?:\s|$)/;

/** remark's properties of one slide: lines of `key: value` right under the `---` that begins it, or at the very beginning. */
export function isRemarkHead(inline: Token, source: Source): boolean {
  const first = inline.map?.[0] ?? 0;
  const above = source.lines
    .slice(Math.max(0, first - 3), first)
    .join('\n')
    .trimEnd();
  return (
    (source.lines[first - 1]?.trimEnd() === '---' || (above === '' && first < 3)) &&
    inline.content.split('\n').every((line) => PROPERTY.test(line))
  );
}

/** The same as settings of ours: `backgroundImage: url(a.png)`, classes between spaces; an address that R works out is none yet. */
export const remarkSettings = (text: string): string =>
  text
    .replace(/^class:(.*)$/m, (_, names: string) => `class:${names.replaceAll(',', ' ')}`)
    .replace(/^background-image(?=:.*`)/gm, 'background')
    .replace(/^background-([a-z])/gm, (_, letter: string) => `background${letter.toUpperCase()}`);
