import type { Span } from '../lib/span.js';
import type { Runnable } from './template-set.js';

/** A part of a template's output between `::: name` and its `:::`: Markdown with handles. */
export interface Region {
  readonly name: string;
  readonly text: string;
  /** The `::: name` line of the template. */
  readonly at: Span;
}

export interface Cut {
  readonly regions: readonly Region[];
  /** Lines that stand in no region, and so in no slot. */
  readonly stray: readonly string[];
}

const OPEN = /^\s*(:{3,})\s*([A-Za-z][\w-]*)/;
const CLOSE = /^\s*(:{3,})\s*$/;

/** Cuts a template's output into its regions. Regions may hold further `:::` directives: the count of open ones tells them apart. */
export function cutRegions(output: string, template: Runnable): Cut {
  const regions: Region[] = [];
  const stray: string[] = [];
  let open: { readonly name: string; readonly lines: string[]; depth: number } | undefined;
  const close = (): void => {
    if (open) regions.push({ name: open.name, text: open.lines.join('\n'), at: findRegion(template, open.name) });
    open = undefined;
  };
  for (const line of output.split('\n')) {
    const start = OPEN.exec(line);
    if (open === undefined) {
      if (start?.[2] !== undefined) open = { name: start[2], lines: [], depth: 1 };
      else if (line.trim() !== '') stray.push(line.trim());
      continue;
    }
    if (start !== null) open.depth += 1;
    else if (CLOSE.test(line)) open.depth -= 1;
    if (open.depth === 0) close();
    else open.lines.push(line);
  }
  close();
  return { regions, stray };
}

function findRegion({ text, file, at }: Runnable, name: string): Span {
  if (at.file !== file || at.line !== 1) return at;
  const line = text.split('\n').findIndex((candidate) => OPEN.exec(candidate)?.[2] === name);
  return line < 0 ? at : { file, line: line + 1, column: 1 };
}
