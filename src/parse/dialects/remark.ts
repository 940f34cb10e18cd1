import type { Dialect, Foreign } from './types.js';

const PROPERTY = /^(?:class|name|layout|template|count|exclude|background-(?:image|size|position|color)):(?:\s|$)/;

/** remark and xaringan: `---` cuts, `--` shows more of a slide, settings stand under the `---`, `???` begins notes (remark's wiki, "Markdown"). */
export const remark: Dialect = {
  name: 'remark',
  tool: 'remark',
  reading: ({ head }) => ({ cut: 'breaks', cover: 'title' in head && 'output' in head ? 'head' : 'first' }),
  keys: ['output', 'institute', 'editor_options'],
  recognises: ({ lines, code }) =>
    lines.some((line, i) => code[i] !== true && line.trimEnd() === '---') &&
    lines.some((line, i) => code[i] !== true && (line.trim() === '???' || (PROPERTY.test(line) && isBehindBreak(lines, i)))),
  translate,
};

function isBehindBreak(lines: readonly string[], line: number): boolean {
  let above = line - 1;
  while (above >= 0 && ((lines[above] ?? '').trim() === '' || PROPERTY.test(lines[above] ?? ''))) above -= 1;
  return above >= 0 && (lines[above] ?? '').trimEnd() === '---';
}

/** Empty lines between `---` and the settings are taken out of their way; `---` cuts under text too, and `--` shows all at once. */
function translate({ lines, code }: Foreign): readonly string[] {
  const settings = lines.map(
    (line, i) =>
      code[i] !== true &&
      PROPERTY.test(line) &&
      (isBehindBreak(lines, i) || lines.slice(0, i).every((one) => one.trim() === '' || PROPERTY.test(one))),
  );
  return lines.map((line, i) => {
    if (code[i] === true) return line;
    if (settings[i] === true) return '';
    if (/^--\s*$/.test(line)) return '';
    if (line.trimEnd() !== '---') return line;
    const own = lines.slice(i + 1, i + 8).filter((_, k) => settings[i + 1 + k] === true);
    return `\n---\n${own.length === 0 ? '' : `\n${commentOf(own)}\n`}`;
  });
}

function commentOf(lines: readonly string[]): string {
  const said = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const));
  const image = said.get('background-image');
  const size = said.get('background-size');
  const names = said.get('class');
  return `<!-- ${JSON.stringify({
    ...(image === undefined || image.includes('`')
      ? {}
      : { backgroundImage: image, ...(size === undefined ? {} : { backgroundSize: size }) }),
    ...(names === undefined ? {} : { class: names.replaceAll(',', ' ') }),
    ...(said.get('exclude') === 'true' ? { hidden: true } : {}),
  }).replaceAll('--', '\\u002d-')} -->`;
}
