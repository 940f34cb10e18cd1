/** Stands for a character that is no mark. */
const HIDDEN = '\ue000';

/**
 * The text with code between backticks, and each sign behind a backslash, made of private characters, so that no pattern finds a mark there; as
 * long as it was, with its line ends (CommonMark 0.31, 6.1 "Code spans", 2.4 "Backslash escapes").
 */
export function withoutCode(text: string): string {
  if (!/[`\\]/.test(text)) return text;
  const ends = runsOf(text);
  let shown = '';
  let position = 0;
  for (const match of text.matchAll(/\\[!-/:-@[-`{-~]|`+/g)) {
    if (match.index < position) continue;
    const [found] = match;
    shown += text.slice(position, match.index);
    position = match.index;
    const end = found.startsWith('\\') ? position + 2 : closing(ends, found.length, position);
    const hidden = text.slice(position, end ?? position + found.length);
    shown += end === undefined ? hidden : hidden.replace(/[^\n]/g, HIDDEN);
    position += hidden.length;
  }
  return shown + text.slice(position);
}

/** Where runs of so many backticks begin, first to last. */
function runsOf(text: string): ReadonlyMap<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = runs.get(run.length);
    if (same === undefined) runs.set(run.length, [index]);
    else same.push(index);
  }
  for (const places of runs.values()) places.reverse();
  return runs;
}

/** Behind the next run of that length; runs up to `position` are done with. */
function closing(runs: ReadonlyMap<number, number[]>, length: number, position: number): number | undefined {
  const places = runs.get(length) ?? [];
  while ((places.at(-1) ?? Number.POSITIVE_INFINITY) <= position) places.pop();
  const next = places.at(-1);
  return next === undefined ? undefined : next + length;
}
