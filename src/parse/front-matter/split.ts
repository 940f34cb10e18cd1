import { FRONT_MATTER } from './schema.js';
import { readTitleBlock } from './title-block.js';
import { topOf } from './top.js';

/** A content file cut in two. */
export interface Split {
  /** What stands between the first `---` and the next `---` or `...`, or Pandoc's title block as YAML. */
  readonly yaml?: string;
  /** The 1-based line of the file that the YAML begins at. */
  readonly yamlLine: number;
  readonly body: string;
  /** The 1-based line of the file that the body begins at. */
  readonly bodyLine: number;
  /** The front matter's `---` stands in a later line than the first: below empty lines or comments, which are left in the body. */
  readonly below?: number;
  /** The line of what was meant as `---`, and is none or is not there. */
  readonly unfenced?: { readonly line: number; readonly found: string };
}

const HEAD = /^---[ \t]*\n(?![ \t]*\n)([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** A key of ours with what people write behind it, right or wrong. */
const OUR_KEY = `(?:${Object.keys(FRONT_MATTER.entries).join('|')})[ \\t]*[:：=]`;

/** Any line that could be `key: value`: a head without one is a slide between two breaks (Pandoc User's Guide, "yaml_metadata_block"). */
const KEY = new RegExp(`^[ \\t]*(?:[^\\s#:][^:\\r\\n\\u2028\\u2029]*:(?:\\s|$)|${OUR_KEY})`, 'm');

/** Dashes of any kind in a line, and a key of ours in the next: a front matter is meant. */
const MEANT = new RegExp(`^[ \\t]*([-–—−]+)[ \\t]*\\n[ \\t]*${OUR_KEY}`);

/** Cuts off the front matter or the title block. Without a closing line, or where no line looks like `key: value`, everything is body. */
export function splitFrontMatter(text: string): Split {
  const block = readTitleBlock(text);
  if (block !== undefined)
    return { yaml: block.yaml, yamlLine: 1, body: text.slice(block.length), bodyLine: block.yaml.split('\n').length };
  const top = topOf(text);
  const below = top === 0 ? text : text.slice(top);
  const head = below.startsWith('---') ? HEAD.exec(below) : null;
  const yaml = head?.[1];
  if (head === null || yaml === undefined || (yaml.trim() !== '' && !KEY.test(yaml)))
    return { yamlLine: 1, body: text, bodyLine: 1, ...unfenced(below, linesIn(text, top)) };
  if (top === 0) return { yaml, yamlLine: 2, body: text.slice(head[0].length), bodyLine: head[0].split('\n').length };
  const line = linesIn(text, top);
  const blank = '\n'.repeat(linesIn(head[0], head[0].length) - 1);
  return { yaml, yamlLine: line + 1, body: text.slice(0, top) + blank + below.slice(head[0].length), bodyLine: 1, below: line };
}

const linesIn = (text: string, end: number): number => text.slice(0, end).split('\n').length;

function unfenced(text: string, line: number): Pick<Split, 'unfenced'> {
  const found = MEANT.exec(text)?.[1];
  return found === undefined ? {} : { unfenced: { line, found } };
}
