import { readTitleBlock } from './title-block.js';

/** A content file cut in two. */
export interface Split {
  /** What stands between the first `---` and the next `---` or `...`, or Pandoc's title block as YAML. */
  readonly yaml?: string;
  /** The 1-based line of the file that the YAML begins at. */
  readonly yamlLine: number;
  readonly body: string;
  /** The 1-based line of the file that the body begins at. */
  readonly bodyLine: number;
}

const HEAD = /^---[ \t]*\n(?![ \t]*\n)([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Any line that could be `key: value`: a head without one is a slide between two breaks (Pandoc User's Guide, "yaml_metadata_block"). */
const KEY = /^[ \t]*[^\s#:][^:\r\n\u2028\u2029]*:(?:\s|$)/m;

/** Cuts off the front matter or the title block. Without a closing line, or where no line looks like `key: value`, everything is body. */
export function splitFrontMatter(text: string): Split {
  const block = readTitleBlock(text);
  if (block !== undefined)
    return { yaml: block.yaml, yamlLine: 1, body: text.slice(block.length), bodyLine: block.yaml.split('\n').length };
  const head = text.startsWith('---') ? HEAD.exec(text) : null;
  const yaml = head?.[1];
  if (head === null || yaml === undefined || (yaml.trim() !== '' && !KEY.test(yaml))) return { yamlLine: 1, body: text, bodyLine: 1 };
  return { yaml, yamlLine: 2, body: text.slice(head[0].length), bodyLine: head[0].split('\n').length };
}
