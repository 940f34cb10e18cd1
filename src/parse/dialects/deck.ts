import { isFewWords, partsBetween, remarksIn, settingsComment } from './lines.js';
import type { Around, Dialect, Foreign } from './types.js';

/** Layouts whose words stand large: names of Google's own templates. */
const MIDDLE = /^(?:section|section[ -]header|title|title[ -]slide|cover|main[ -]point|big[ -]number)$/i;

/** Layouts that any slide of text has. */
const USUAL = /^title[ -]and[ -]|^(?:one|two)[ -]column|^(?:title[ -]only|blank|default|caption)$/i;

const JSON_COMMENT = /^\s*<!--\s*\{\s*"(?:layout|freeze|key|ignore|skip)"\s*:/;

/** k1LoW/deck: `---` cuts, settings stand in JSON in comments, any other comment is notes (its README, "Page configuration"). */
export const deck: Dialect = {
  name: 'deck',
  tool: 'deck',
  reading: ({ head }) => ({ cut: 'breaks', cover: 'first', ...(head['breaks'] === 'true' ? { lineEnds: 'hard' as const } : {}) }),
  keys: ['presentationID', 'breaks', 'defaults', 'codeBlockToImageCommand'],
  recognises: ({ head, lines, code }) => {
    const first = lines.findIndex((line, i) => code[i] !== true && line.trimEnd() === '---');
    return 'presentationID' in head || lines.slice(0, Math.max(0, first)).some((line, i) => code[i] !== true && JSON_COMMENT.test(line));
  },
  translate,
};

function translate({ lines: typed, code }: Foreign, around: Around): readonly string[] {
  const lines = [...typed];
  const parts = partsBetween(
    lines.length,
    (line) => code[line] !== true && /^---+[ \t]*$/.test(typed[line] ?? '') && (typed[line - 1] ?? '').trim() === '',
  );
  for (const part of parts)
    for (const remark of remarksIn(typed, code, part)) {
      const said = jsonIn(remark.text);
      if (said === undefined || !remark.alone) continue;
      const layout = typeof said['layout'] === 'string' ? said['layout'] : '';
      const middle = part.mark !== undefined && MIDDLE.test(layout) && isFewWords(typed.slice(part.from, part.to));
      const usual = USUAL.test(layout) || MIDDLE.test(layout);
      if (layout !== '' && !middle && usual) around.look(`layout ${layout}`, remark.first);
      for (const key of ['freeze', 'key']) if (key in said) around.look(key, remark.first);
      const settings = {
        ...(middle ? { layout: 'section' } : layout === '' || usual ? {} : { layout }),
        ...(said['skip'] === true || said['ignore'] === true ? { hidden: true } : {}),
      };
      for (let line = remark.first; line <= remark.last; line += 1) lines[line] = '';
      lines[remark.first] = settingsComment(settings);
    }
  return lines;
}

function jsonIn(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}
