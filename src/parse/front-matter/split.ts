/** A content file cut in two. */
export interface Split {
  /** What stands between the first `---` and the next `---` or `...`; its first line is line 2 of the file. */
  readonly yaml?: string;
  readonly body: string;
  /** The 1-based line of the file that the body begins at. */
  readonly bodyLine: number;
}

const HEAD = /^---[ \t]*\n(?![ \t]*\n)([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Any line that could be `key: value`: a head without one is a slide between two breaks (Pandoc User's Guide, "yaml_metadata_block"). */
const KEY = /^\s*[^\s#:][^:\n]*:(?:\s|$)/m;

/** Cuts off the front matter. Without a closing line, or where no line looks like `key: value`, everything is body. */
export function splitFrontMatter(text: string): Split {
  const head = text.startsWith('---') ? HEAD.exec(text) : null;
  const yaml = head?.[1];
  if (head === null || yaml === undefined || (yaml.trim() !== '' && !KEY.test(yaml))) return { body: text, bodyLine: 1 };
  return { yaml, body: text.slice(head[0].length), bodyLine: head[0].split('\n').length };
}
