import { type Edit, edit, type Passage, type PassageLine, type Slip, type SlipKind } from './types.js';

const SPACES: SlipKind = {
  is: 'has spaces in its path',
  as: 'one path',
  help: 'write `[words](<my file.pdf>)`, or name the file without spaces',
};
const QUOTES: SlipKind = {
  is: 'has quotation marks around its address',
  as: 'an address without them',
  help: 'write `[words](https://…)`',
};
const TITLE: SlipKind = { is: 'has curly quotation marks around its caption', as: 'a caption', help: 'write `![words](a.png "Caption")`' };
const FULL_WIDTH: SlipKind = {
  is: 'has full-width brackets',
  as: 'a link or a picture',
  help: 'write `[words](https://…)`, and `![words](a.png)` for a picture',
};
const GAP: SlipKind = { is: 'has a space between its brackets', as: 'a link', help: 'write `[words](https://…)`, without a space between' };
const TURNED: SlipKind = { is: 'has its brackets the wrong way round', as: 'a link', help: 'write `[words](https://…)`' };

/** An address, a file's name or a slide's. */
const TARGET = /^(?:https?:\/\/|mailto:|www\.|#|\.{0,2}\/)\S*$|^[^\s，。；]+\.[A-Za-z][A-Za-z0-9]{0,4}(?:[?#][^.\s]*)?$/;
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|bmp|avif|tiff?)$/i;

/** The round brackets of a link and what stands between them, brackets within it by pairs. */
const ROUND = /\]\(((?:[^()\n]|\([^()\n]*\))+)\)/g;

/** Links and pictures that Markdown does not see, in each line. */
export const linkSlips = ({ lines }: Passage): readonly Slip[] => lines.flatMap((line) => READERS.flatMap((read) => read(line)));

const READERS: readonly ((line: PassageLine) => readonly Slip[])[] = [inRoundBrackets, wideBrackets, apart, turned];

/** `(my file.pdf)`, `(“https://…”)`, `(a.png “Caption”)`. */
function inRoundBrackets(line: PassageLine): readonly Slip[] {
  let open = -1;
  let from = 0;
  return [...line.words.matchAll(ROUND)].flatMap((match): readonly Slip[] => {
    const [whole, inside = ''] = match;
    const start = match.index + 2;
    const nearest = line.words.slice(from, match.index).lastIndexOf('[');
    if (nearest >= 0) open = from + nearest;
    from = match.index;
    if (open < 0) return [];
    const found = line.text.slice(open, match.index + whole.length);
    const quoted = /^\s*([“”"„‘’'«])(\S+?)([“”"’'»])\s*$/.exec(inside);
    if (quoted?.[2] !== undefined && !/["“”]/.test(quoted[2]))
      return [{ kind: QUOTES, found, edits: [edit(line, start, inside.length, bare(quoted[2]))] }];
    const curly = titleIn(inside, '“”„');
    if (curly !== undefined && curly.path !== '')
      return [{ kind: TITLE, found, edits: [edit(line, start, inside.length, `${pathOf(curly.path)} "${curly.title}"`)] }];
    const { path, title } = titleIn(inside, '"') ?? titleIn(inside, "'") ?? { path: inside.trim(), title: undefined };
    if (!isSpaced(path)) return [];
    const caption = title === undefined ? '' : ` "${title}"`;
    return [{ kind: SPACES, found, edits: [edit(line, start, inside.length, `<${path}>${caption}`)] }];
  });
}

const bare = (address: string): string => (/[()<>]/.test(address) ? `<${address}>` : address);
const pathOf = (path: string): string => (isSpaced(path) ? `<${path}>` : path);

/** A path and, behind a space, a title between two of these quotation marks. */
function titleIn(inside: string, quotes: string): { readonly path: string; readonly title: string } | undefined {
  const text = inside.trim();
  if (text.length < 2 || !quotes.includes(text.at(-1) ?? ' ')) return undefined;
  let open = text.length - 2;
  while (open > 0 && !quotes.includes(text[open] ?? '')) open -= 1;
  if (open < 1 || !/\s/.test(text[open - 1] ?? '')) return undefined;
  return { path: text.slice(0, open).trim(), title: text.slice(open + 1, -1) };
}

/** Spaces in a file's name, or in an address. */
const isSpaced = (path: string): boolean =>
  /\S[ \u3000\u00a0]+\S/.test(path) &&
  !/^[<"'“]|[<>]/.test(path) &&
  (/\.[A-Za-z][A-Za-z0-9]{0,4}(?:[?#][^.\s]*)?$/.test(path) || /^https?:\/\//.test(path));

/** `【words】（https://…）`, `［words］(a.pdf)`, `！[words](a.png)`: with one bracket or more of the full width. */
function wideBrackets(line: PassageLine): readonly Slip[] {
  return [...line.words.matchAll(/([!！]?)[[［【]([^[\]［］【】\n]*)[\]］】][(（]([^()（）\s]+)[)）]/g)].flatMap(
    (match): readonly Slip[] => {
      const [whole, bang = '', words = '', target = ''] = match;
      if (!TARGET.test(target)) return [];
      // `看！[链接](https://…)` is a sentence and a link.
      const picture = bang === '!' || (bang === '！' && PICTURE.test(target));
      const own = bang === '！' && !picture ? whole.slice(1) : whole;
      const at = match.index + whole.length - own.length;
      if (!/[［【］】（）]/.test(own) && !(bang === '！' && picture)) return [];
      const shown = line.text.slice(at, at + own.length);
      const start = picture ? 1 : 0;
      const text = `${picture ? '!' : ''}[${shown.slice(start + 1, start + 1 + words.length)}](${target})`;
      return [{ kind: FULL_WIDTH, found: shown, edits: [edit(line, at, own.length, text)] }];
    },
  );
}

/** `[words] (https://…)`; a number or a tick before an address in brackets is none. */
function apart(line: PassageLine): readonly Slip[] {
  return [...line.words.matchAll(/\[([^[\]\n]+)\]([ \u00a0\u3000]+)\(([^()\s]+)\)/g)].flatMap((match): readonly Slip[] => {
    const [whole, words = '', gap = '', target = ''] = match;
    if (/^(?:[\d\s^]*|[xX])$/.test(words) || !(/^https?:\/\//.test(target) || PICTURE.test(target))) return [];
    return [
      {
        kind: GAP,
        found: line.text.slice(match.index, match.index + whole.length),
        edits: [edit(line, match.index + words.length + 2, gap.length, '')],
      },
    ];
  });
}

/** `(words)[https://…]`. */
function turned(line: PassageLine): readonly Slip[] {
  return [...line.words.matchAll(/\(([^()\n]+)\)\[(https?:\/\/[^[\]()\s]+)\]/g)].map((match): Slip => {
    const [whole, words = ''] = match;
    const put = (offset: number, length: number, text: string): Edit => edit(line, match.index + offset, length, text);
    return {
      kind: TURNED,
      found: line.text.slice(match.index, match.index + whole.length),
      edits: [put(0, 1, '['), put(words.length + 1, 2, ']('), put(whole.length - 1, 1, ')')],
    };
  });
}
