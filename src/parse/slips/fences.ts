import { edit, type Passage, type PassageLine, type Slip, type SlipKind } from './types.js';

const CODE: SlipKind = { is: 'has full-width signs', as: 'a fence of code', help: 'type ``` with the keyboard set to Latin letters' };

const DIRECTIVE: SlipKind = {
  is: 'has full-width colons',
  as: '`:::`',
  help: 'type `:::` with the keyboard set to Latin letters',
};

/** Lines of `｀｀｀`, `～～～` and `：：：`, the full-width twins of fences. */
export const fenceSlips = ({ kind, lines }: Passage): readonly Slip[] =>
  kind === 'paragraph' ? lines.flatMap((line) => readFence(line) ?? []) : [];

function readFence(line: PassageLine): Slip | undefined {
  const marks = /^(?:[｀`]{3,}|[～~]{3,}|[：:]{3,})/.exec(line.text)?.[0];
  if (marks === undefined || !/[｀～：]/.test(marks)) return undefined;
  const code = !marks.includes('：');
  const rest = line.text.slice(marks.length);
  if (code && !/^[\w+#.-]*$/.test(rest)) return undefined;
  const put = (/[｀`]/.test(marks) ? '`' : code ? '~' : ':').repeat(marks.length);
  return { kind: code ? CODE : DIRECTIVE, found: line.text, edits: [edit(line, 0, line.text.length, put + (code ? rest : narrow(rest)))] };
}

/** What stands behind the colons: spaces and braces as they are read. */
const narrow = (rest: string): string =>
  rest
    .replace(/\u3000/g, ' ')
    .replaceAll('｛', '{')
    .replaceAll('｝', '}')
    .replaceAll('．', '.')
    .replaceAll('：', ':');
