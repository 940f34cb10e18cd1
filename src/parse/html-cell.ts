import { tagsIn } from '../lib/html/tags.js';

/** Tags that begin a line of their own; so does a `<br>`. */
const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'li', 'br']);

/** Text of a cell, and where lines end in it. */
const BREAK = '<br>';

/** Blocks inside a cell become its lines, and items of lists begin with a bullet: it holds one paragraph. */
export function cellText(html: string): string {
  const text = html.replace(/^[ \t]*[-*+][ \t]+(?=\S)/gm, '<li>');
  const pieces: string[] = [];
  let from = 0;
  let bullet = '';
  const put = (end: number): void => {
    for (const [i, part] of paragraphsOf(text.slice(from, end)).entries()) {
      if (i > 0) pieces.push(BREAK);
      pieces.push(bullet + part);
      bullet = '';
    }
  };
  for (const { start, end, name, closes } of tagsIn(text)) {
    if (!BLOCKS.has(name)) continue;
    put(start);
    if (pieces.length > 0 && pieces.at(-1) !== BREAK) pieces.push(BREAK);
    if (name === 'li') bullet = closes ? '' : '• ';
    from = end;
  }
  put(text.length);
  if (pieces.at(-1) === BREAK) pieces.pop();
  return pieces.join('');
}

/** The paragraphs of a text, parted by empty lines; their lines without the spaces around them. */
function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n').map((row) => row.trim())) {
    if (line !== '') paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
}
