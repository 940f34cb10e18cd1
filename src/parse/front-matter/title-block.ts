/** `% title`, `% authors`, `% date` at the very top, each going on in lines that begin with a space (Pandoc User's Guide, "pandoc_title_block"). */
const BLOCK = /^(?:%(?:[ \t][^\n]*)?(?:\n(?=[ \t]+\S)[^\n]*)*(?:\n|$)){1,3}/;

const KEYS = ['title', 'author', 'date'] as const;

/** Pandoc's title block as YAML that has as many lines, so that each value keeps its line; undefined where the text begins otherwise. */
export function readTitleBlock(text: string): { readonly yaml: string; readonly length: number } | undefined {
  const block = text.startsWith('%') ? BLOCK.exec(text)?.[0] : undefined;
  if (block === undefined) return undefined;
  const fields = block.replace(/\n$/, '').split(/\n(?=%)/);
  const yaml = fields.map((field, i) => {
    const lines = field.slice(1).split('\n');
    return keyed(KEYS[i] ?? 'date', lines) + '\n'.repeat(lines.length);
  });
  return { yaml: yaml.join(''), length: block.length };
}

function keyed(key: (typeof KEYS)[number], lines: readonly string[]): string {
  const text = lines.map((line) => line.trim());
  const value =
    key === 'author'
      ? text
          .flatMap((line) => line.split(';'))
          .map((name) => name.trim())
          .filter((name) => name !== '')
      : text.join(' ').trim();
  return value.length === 0 ? '' : `${key}: ${JSON.stringify(value)}`;
}
