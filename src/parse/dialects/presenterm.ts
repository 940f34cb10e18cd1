import { isFewWords, partsBetween, remarksIn, settingsComment } from './lines.js';
import type { Around, Dialect, Foreign } from './types.js';

const END = /^\s*<!--\s*end_slide\s*-->\s*$/;

/** presenterm: slides end at `<!-- end_slide -->`, and comments are commands (its book, "Comment commands"). */
export const presenterm: Dialect = {
  name: 'presenterm',
  tool: 'presenterm',
  reading: ({ head }) => ({ cut: 'breaks', cover: 'title' in head ? 'head' : 'first' }),
  keys: ['sub_title', 'authors', 'event', 'location', 'theme', 'options'],
  themes: /^(?!corporate$)[\w-]+$/,
  recognises: ({ lines, code }) =>
    lines.some(
      (line, i) =>
        code[i] !== true && (END.test(line) || /^\s*<!--\s*(?:column_layout|jump_to_middle|speaker_note|reset_layout)\b/.test(line)),
    ),
  translate,
};

function translate({ lines: typed, code }: Foreign, around: Around): readonly string[] {
  const lines = withMarks(typed, code).map((line, i) => (code[i] !== true && UNDERLINE.test(line) ? '***' : line));
  const isEnd = (line: number): boolean => code[line] !== true && END.test(typed[line] ?? '');
  for (const part of partsBetween(lines.length, isEnd)) {
    let columns: readonly number[] | undefined;
    let open = false;
    const settings: Record<string, unknown> = {};
    const close = (): string => (columns === undefined ? '' : `${open ? ':::::\n\n' : ''}:::::\n`);
    for (const { text, first, last, alone } of remarksIn(typed, code, part)) {
      const [, name = '', value = ''] = /^([a-z_]+)\s*(?::\s*([\s\S]*))?$/.exec(text) ?? [];
      if (!alone && name === '') continue;
      let put = '';
      if (name === 'column_layout') {
        put = `${close()}\n::::: columns\n`;
        columns = (value.match(/\d+/g) ?? []).map(Number);
        open = false;
      } else if (name === 'column' && columns !== undefined) {
        const sum = columns.reduce((total, width) => total + width, 0);
        const width = columns[Number(value)];
        put = `${open ? ':::::\n\n' : ''}::::: {.column${width === undefined || sum === 0 ? '' : ` width="${Math.round((width / sum) * 100)}%"`}}\n`;
        open = true;
      } else if (name === 'reset_layout') {
        put = close();
        columns = undefined;
      } else if (name === 'speaker_note') put = `:::::: notes\n${value.replace(/^[|>][-+]?\s*\n/, '').replace(/^[ \t]+/gm, '')}\n::::::\n`;
      else if (name === 'jump_to_middle') {
        if (isFewWords(withMarks(typed, code).slice(part.from, part.to))) settings['layout'] = 'section';
      } else if (name === 'no_footer') settings['footer'] = 'none';
      else if (name === 'skip_slide') settings['hidden'] = true;
      else if (name === 'pause' || name === 'incremental_lists') around.look('pause', first);
      else if (!text.startsWith('//')) around.look(name === '' ? text.slice(0, 20) : name, first);
      for (let line = first; line <= last; line += 1) lines[line] = '';
      lines[first] = `\n${put}`;
    }
    const head = settingsComment(settings);
    const rest = close();
    if (part.mark !== undefined)
      lines[part.mark] =
        `${lines[part.mark]?.startsWith('\n:') === true ? lines[part.mark] : ''}\n---\n${head === '' ? '' : `\n${head}\n`}`;
    else if (head !== '') lines[part.from] = `${head}\n\n${lines[part.from] ?? ''}`;
    if (rest !== '') lines[part.to - 1] = `${lines[part.to - 1] ?? ''}\n\n${rest}`;
  }
  return lines;
}

/** Titles over lines of `=` or `-` with a mark before them instead. */
const withMarks = (lines: readonly string[], code: readonly boolean[]): readonly string[] =>
  lines.map((line, i) => {
    if (code[i] === true) return line;
    if (UNDERLINE.test(line) && isTitle(lines[i - 1])) return '';
    return UNDERLINE.test(lines[i + 1] ?? '') && isTitle(line) ? `# ${line}` : line;
  });

const isTitle = (line = ''): boolean => line.trim() !== '' && !/^(?:[#>|<`~]|[-*+]\s|\d+[.)]\s)/.test(line);

const UNDERLINE = /^(?:=+|-{2,})\s*$/;
