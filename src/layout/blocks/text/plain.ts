import type { Rich } from '../../../compose/types.js';

/** The words of a text without marks of videos and footnotes, line breaks as spaces. */
export const plainText = (text: Rich): string =>
  text
    .filter((run) => run.video === undefined && run.footnote === undefined)
    .map((run) => (run.text === '\n' ? ' ' : run.text))
    .join('')
    .trim();
