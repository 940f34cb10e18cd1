import type { Split } from '../front-matter/split.js';
import { topSettings } from './top-settings.js';
import type { Around, Dialect, Foreign } from './types.js';

const KEYS =
  'template pageTitleSize sectionTitleSize baseTextSize monoFont topHeadingLevel compactTables tableMargin style.bgcolor style.fgcolor cardPercent cardLayout cardTitleAlign cardTitlePosition contentSplit contentSplitDirection numbers numbersHeight SectionSlideLayout ContentSlideLayout TitleSlideLayout abstractTitle taskSlides tasksPerPage glossaryTitle glossaryTerm deleteFirstSlide sectionArrows sectionsExpand adjustTitles hideMetadata prettyPrint funnelColours tempDir exportGraphics marginBase tocStyle tocTitle tocLinks';
const STRONG: ReadonlySet<string> = new Set(KEYS.split(' '));

/** md2pptx: settings on top without fences; `#` is the presentation, `##` a section, `###` a slide, `####` a card (its user guide, "Slides"). */
export const md2pptx: Dialect = {
  name: 'md2pptx',
  tool: 'md2pptx',
  reading: { cut: 'headings', cover: 'first', level: 3 },
  keys: KEYS.split(' '),
  split: (text: string): Split | undefined => {
    const split = topSettings(text, STRONG);
    // Its template is an own PowerPoint file; `template:` of ours is a set of words.
    return split?.yaml === undefined ? undefined : { ...split, yaml: split.yaml.replace(/^template:.*$/m, '') };
  },
  recognises: ({ lines }) => lines.some((line) => /^#{1,3}\s/.test(line)),
  translate,
};

/** Text behind the content of a slide is its notes: it begins in the first column, behind a list, a table, a picture or code. */
function translate({ head, lines, code }: Foreign, around: Around): readonly string[] {
  for (const key of Object.keys(head)) if (!/^(?:title|subtitle|author|date|lang)$/.test(key)) around.look(key);
  let content = false;
  let slide = false;
  return lines.map((line, i) => {
    const heading = code[i] === true ? undefined : /^(#{1,6})\s/.exec(line)?.[1];
    if (heading !== undefined) {
      slide = heading.length >= 3;
      content = false;
      return line;
    }
    if (code[i] === true || /^\s*(?:[-*+]|\d+[.)])\s|^\||^!\[|^</.test(line)) {
      content = true;
      return line;
    }
    if (!slide || !content || !/^[^\s#|>!<:`~-]/.test(line)) return line;
    const begins = (lines[i - 1] ?? '').trim() === '';
    const inside = (lines[i - 1] ?? '').trim() !== '' && !/^[^\s#|>!<:`~*+-]/.test(lines[i - 1] ?? '');
    if (inside) return line;
    const ends = !/^[^\s#|>!<:`~-]/.test(lines[i + 1] ?? '');
    return `${begins ? '\n:::::: notes\n' : ''}${line}${ends ? '\n::::::\n' : ''}`;
  });
}
