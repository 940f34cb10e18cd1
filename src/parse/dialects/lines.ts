/** For each line, whether it stands in a fence of code, or is one (CommonMark 0.31, 4.5; fences in lists stand further in). */
export function codeLines(lines: readonly string[]): readonly boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const [, marks = '', rest = ''] = /^\s*(?:>\s*|[-*+]\s+)?(`{3,}|~{3,})([\s\S]*)$/.exec(line) ?? [];
    if (fence === undefined) {
      if (marks === '' || (marks.startsWith('`') && rest.includes('`'))) return false;
      fence = marks;
      return true;
    }
    if (marks.startsWith(fence) && rest.trim() === '') fence = undefined;
    return true;
  });
}

/** A slide's lines: from `from` up to, not with, `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** The line of the break that begins it. */
  readonly mark?: number;
}

/** The slides between the lines that `isBreak` tells. */
export function partsBetween(count: number, isBreak: (line: number) => boolean): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let mark: number | undefined;
  for (let line = 0; line <= count; line += 1) {
    if (line < count && !isBreak(line)) continue;
    parts.push({ from, to: line, ...(mark === undefined ? {} : { mark }) });
    from = line + 1;
    mark = line;
  }
  return parts;
}

/** A comment of the text, on its lines. */
export interface Remark {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** Nothing else stands on its lines. */
  readonly alone: boolean;
}

/** The comments in some lines, outside code. */
export function remarksIn(lines: readonly string[], code: readonly boolean[], { from, to }: Part): readonly Remark[] {
  const found: Remark[] = [];
  for (let line = from; line < to; line += 1) {
    if (code[line] === true) continue;
    let text = lines[line] ?? '';
    let open = text.indexOf('<!--');
    while (open >= 0) {
      const first = line;
      const before = text.slice(0, open).trim();
      let inside = text.slice(open + 4);
      while (!inside.includes('-->') && line + 1 < to) {
        line += 1;
        inside += `\n${lines[line] ?? ''}`;
      }
      const close = inside.indexOf('-->');
      if (close < 0) return found;
      const rest = inside.slice(close + 3);
      found.push({ text: inside.slice(0, close).trim(), first, last: line, alone: before === '' && rest.trim() === '' });
      text = rest;
      open = text.indexOf('<!--');
    }
  }
  return found;
}

/** Settings of a slide as a comment of ours. */
export const settingsComment = (settings: Readonly<Record<string, unknown>>): string =>
  Object.keys(settings).length === 0 ? '' : `<!-- ${JSON.stringify(settings).replaceAll('--', '\\u002d-')} -->`;

/** A directive around some words. */
export const fenced = (name: string, words: string): string => `:::::: ${name}\n${words}\n::::::`;

/** Blocks of ours put at the beginning of a slide, each between empty lines. */
export const above = (blocks: readonly string[], line: string): string => {
  const said = blocks.filter((block) => block !== '');
  return said.length === 0 ? line : `${said.join('\n\n')}\n\n${line}`;
};

/** The same behind the line that begins a slide. */
export const below = (line: string, blocks: readonly string[]): string => {
  const said = blocks.filter((block) => block !== '');
  return said.length === 0 ? line : `${line}\n\n${said.join('\n\n')}\n`;
};

/** Text without its comments; one that is never closed stays. */
function withoutComments(text: string): string {
  let shown = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return shown + text.slice(from);
    shown += text.slice(from, start);
    from = end + 3;
  }
}

/** Text, and little of it: what may stand large in the middle of a slide, under its title. */
export function isFewWords(lines: readonly string[]): boolean {
  const text = withoutComments(lines.join('\n'))
    .split('\n')
    .filter((line) => line.trim() !== '');
  return (
    text.some((line) => /^#{1,6}\s/.test(line)) &&
    text.join(' ').length <= 300 &&
    text.every((line) => !/^\s*(?:[-*+]\s|\d+[.)]\s|\||```|~~~|>|<(?!br)|:::|::\w)|!\[|\$\$/.test(line))
  );
}
