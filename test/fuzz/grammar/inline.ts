import { PICTURE_NAMES, UNSOUND_NAMES } from './pictures.js';
import { odd, oddLength, oddNumber, plainWords, type Source } from './words.js';

/** `{…}` as it may stand behind a heading, a picture, a link, a fence or a span. */
export function attributes(source: Source): string {
  const { one, many, name, once } = source;
  const inside = many(3, () =>
    one(
      () => `.${one('hidden', 'unnumbered', 'dark', 'cover', 'contain', 'decorative', 'qr', 'column', 'notes', 'incremental', 'hiden', 'underline', 'mark')}`,
      () => `#${name()}`,
      () => `layout=${one('content', 'two-column', 'summary', 'closing', 'picture', 'picture-left', 'agenda', 'cover', 'section', 'nope', 'disclaimer', '""')}`,
      () => `width=${oddLength(source)}`,
      () => `height=${oddLength(source)}`,
      () => `fit=${one('cover', 'contain', 'fill', '')}`,
      () => `focus=${one('top', '"30% 20%"', '"-5% x"', 'left')}`,
      () => `crop="${many(4, () => oddLength(source))}"`,
      () => `background-image="${one(...PICTURE_NAMES)}"`,
      () => `background-size=${one('contain', 'cover', '40%', 'x')}`,
      () => `background-position="${oddLength(source)} ${oddLength(source)}"`,
      () => `startFrom=${oddNumber(source)}`,
      () => one('-', '1,3-5', '2-', '-', '9-1', '1-99999', 'all|2|4', '.numberLines', 'lines:true'),
      () => `${name()}="${source.word()}"`,
      () => odd(source),
    )(),
  ); // biome-ignore format: a list of attributes
  return once(30) ? `{${inside}` : `{${inside}}`;
}

export const address = (source: Source): string => {
  const { one, name, once } = source;
  return one(
    () => `https://e.com/${name()}`,
    () => one('https://www.youtube.com/watch?v=Rlp1TdYeutU', 'https://youtu.be/kwGKhyO-tpo?t=5', 'https://www.youtube.com/watch?v=iDulhoQ2pro&t=1h2m', 'https://b23.tv/av170001', 'https://www.bilibili.com/video/BV1xx411c7mD?p=2', 'https://vimeo.com/76979871', 'https://www.youtube.com/watch?v=', 'www.youtube.com/watch?v=iDulhoQ2pro', 'youtu.be/iDulhoQ2pro', 'https://www.youtube.com/playlist?list=PLx', `https://youtu.be/${'ab'.repeat(once(9) ? 3000 : 5)}`), // biome-ignore format: videos
    () => `#${name()}`,
    () => one('', '#', '?a=1', 'x y', 'http://', 'https://a b', 'https://e.com:99999/', 'https://[::1', 'javascript:x', 'mailto:a@b.c', 'tel:+1', 'file:///x', '//e.com/x', 'C:\\x.pdf', 'notes.pdf', 'missing.pdf', '../up.md', 'https://例え.jp/パス', 'https://e.com/%zz%', 'https://e.com/a(b)c', 'data:text/plain,x', 'ftp://e.com', '“https://e.com”', '\\\\host\\x', 'https://e.com/?q=“a”&b=<c>'), // biome-ignore format: addresses
  )();
};

const picture = (source: Source): string => {
  const { one, once, word } = source;
  const file = once(40) ? one(...UNSOUND_NAMES) : one(...PICTURE_NAMES);
  const alt = one(word(), '', 'bg', 'bg left', 'bg right:40%', 'bg fit', 'w:300 x', 'h:99999', `bg ${word()}`, 'blur:3px', 'bg left:0%', 'bg 200%', 'bg right:100%');
  return `![${alt}](${file}${once(3) ? ` "${word()}"` : ''})${once(3) ? attributes(source) : ''}`;
}; // biome-ignore format: lists of alternatives

export function formula(source: Source): string {
  const { one, many, word } = source;
  return many(4, () =>
    one('x_i^2', '\\frac{a}{b}', '\\sqrt{x}', '\\alpha', '\\hat{x}', `\\text{${word()}}`, '^', '_', '{', '}', '\\', '\\begin{matrix}1&2\\\\3\\end{matrix}', '\\sum_{i=1}^{n}', 'a^{b^{c}}', '\\left(', '\\frac', '字', "f''", '\\frac{\\frac{1}{2}}{3}', '<b>', '\\sqrt[3]{x}', '\\mathbb{R}', '{{{{x}}}}'),
  );
} // biome-ignore format: a list of formulas

type Piece = (source: Source, depth: number) => string;

const around =
  (open: string, close = open): Piece =>
  (source, depth) =>
    `${open}${inline(source, depth + 1, 2)}${close}`;

const PIECES: readonly Piece[] = [
  around('**'),
  around('*'),
  around('__'),
  around('~~'),
  around('=='),
  around('~'),
  around('^'),
  (source) => `\`${plainWords(source, 2).replaceAll('`', '')}\``,
  (source, depth) => around(`<${source.one('u', 'mark', 'kbd', 'sub', 'sup', 'b', 'i', 's', 'span style="color:red"', 'small', 'a href="https://e.com"', 'center', 'v-click')}>`, `</${source.one('u', 'mark', 'kbd', 'sub', 'b', 'span', 'a')}>`)(source, depth), // biome-ignore format: tags
  (source) => source.one('<br>', '<br/>', '\\\n', '  \n', '\n', '<hr>', '<wbr>', '<img src="a.png" alt="x">', '<img>', '<!-- -->', '<!---->', '<?php x ?>', '<![CDATA[x]]>', '<iframe src="https://www.youtube.com/embed/Rlp1TdYeutU"></iframe>', '<Youtube id="Rlp1TdYeutU"/>', '<script>x</script>', '<svg><text>x</text></svg>', '<input disabled>', '<a id="x"></a>'), // biome-ignore format: tags
  (source, depth) =>
    `[${inline(source, depth + 1, 3)}](${address(source)}${source.once(4) ? ` "${plainWords(source, 1)}"` : ''})${source.once(6) ? attributes(source) : ''}`,
  (source) => `<${address(source)}>`,
  (source) => ` ${address(source)} `,
  (source, depth) => `[${inline(source, depth + 1, 2)}][${source.name()}]`,
  (source) => `[${source.name()}]`,
  (source, depth) => `[${inline(source, depth + 1, 2)}]${attributes(source)}`,
  (source) => `[^${source.name()}]`,
  (source, depth) => `^[${inline(source, depth + 1, 2)}]`,
  (source) => `$${formula(source)}$`,
  picture,
  picture,
  (source) => `<!-- ${plainWords(source, 3)} -->`,
  (source) => source.one('[@cite, p. 3]', '@fig-x', ':smile:', '[[wiki]]', '![[my pic.png]]', '[.build-lists: true]', '{{< pagebreak >}}', '{{< video https://youtu.be/Rlp1TdYeutU >}}', '{% include x %}', '{{vars.x}}', '{{title}}', '<% x %>', '[toc]', '\\newpage', '\\alpha', '{.hidden}', '{:.x}', '.red[x]', '. . .', '++x++', '//x//', '||x||', '[x]', '[ ]', '-> x <-', '(c)', '`x`{.r}', '`r 1+1`', '@[x](y)', '\\(x\\)', 'http://', '#tag', '%%x%%', '[x]: y', '[[_TOC_]]', ':::'), // biome-ignore format: marks of other tools
  odd,
];

/** Running text with marks, links, pictures and whatever stands in lines. */
export function inline(source: Source, depth = 0, most = 6): string {
  const { many, once, one } = source;
  return many(most, () => (depth < 5 && once(2.5) ? one(...PIECES)(source, depth) : plainWords(source, 3)), source.once(4) ? '' : ' ');
}

/** Of one line: for headings, cells and terms. */
export const line = (source: Source, most = 3): string => inline(source, 2, most).replace(/\s*\n\s*/g, ' ');
