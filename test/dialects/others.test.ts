import { describe, expect, it } from 'vitest';
import { told } from './read.js';

type Row = readonly [what: string, text: string, cover: string, slides: readonly string[], notes?: readonly string[]];

const HEAD = '---\ntheme: seriph\ntransition: slide-left\n---\n\n# Cover\n\nWords\n\n';

const SLIDEV: readonly Row[] = [
  [
    'settings between slides',
    `${HEAD}---\nlayout: center\nclass: text-center\n---\n\n# A\n\nwords\n\n---\n\n# B\n\n## in\n\n- b\n`,
    'Cover | Words',
    ['A {section} words', 'B h1 in ul - b'],
  ],
  [
    'nested and blank-lined settings',
    `${HEAD}---\nlayout: two-cols\n\nnested:\n  a: [1, 2]\n  b: x\n---\n\n# A\n\nl\n\n::right::\n\nr\n`,
    'Cover | Words',
    ['A columns | auto l | auto r'],
  ],
  ['a break right under text', `${HEAD}---\n\n# A\n\na\n---\n\n# B\n\nb\n`, 'Cover | Words', ['A a', 'B b']],
  [
    'pictures of layouts',
    `${HEAD}---\nlayout: image-right\nimage: /a.png\n---\n\n# A\n\na\n\n---\nlayout: image\nimage: ./a.png\n---\n`,
    'Cover | Words',
    ['A [bg right] a', '[bg]'],
  ],
  ['last comment is notes', `${HEAD}---\n\n# A\n\n<!-- put aside -->\n\na\n\n<!-- said -->\n`, 'Cover | Words', ['A a'], ['said']],
  [
    'grids of Tailwind',
    `${HEAD}---\n\n# A\n\n<div class="grid grid-cols-2 gap-4">\n<div>\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n</div>\n`,
    'Cover | Words',
    ['A columns | auto a | auto b'],
  ],
  ['hidden', `${HEAD}---\nhide: true\n---\n\n# A\n\na\n`, 'Cover | Words', ['A (hidden) a']],
  [
    'code with breaks',
    `${HEAD}---\n\n# A\n\n\`\`\`md\n---\nlayout: x\n---\n\`\`\`\n`,
    'Cover | Words',
    ['A code md [] "---\\nlayout: x\\n---"'],
  ],
  [
    'Chinese',
    `---\ntheme: default\nmdc: true\n---\n\n# 封面\n\n副标题\n\n---\nlayout: section\n---\n\n# 第一部分\n\n---\nhideInToc: true\n---\n\n# 内容\n\n- 一\n`,
    '封面 | 副标题',
    ['第一部分 {section}', '内容 ul - 一'],
  ],
];

const REVEAL: readonly Row[] = [
  [
    'vertical slides and notes',
    '# C\n\n---\n\n## A\n\na\n\nNote: said\n\n- more\n\n----\n\n## B\n\n### in\n\nb\n',
    'C',
    ['A a', 'B h1 in b'],
    ['said ul - more', ''],
  ],
  [
    'slide and element comments',
    '# C\n\n---\n<!-- .slide: data-background="a.png" -->\n## A\n\n- a <!-- .element: class="fragment" -->\n',
    'C',
    ['A [bg] ul - a'],
  ],
  [
    'separators of its own',
    '---\ntitle: Foo\nseparator: <!--s-->\nverticalSeparator: <!--v-->\n---\n# C\n\n<!--s-->\n\n# A\n\na\n\n<!--v-->\n\n# B\n\nb\n',
    'C',
    ['A a', 'B b'],
  ],
  ['asides', '<!-- .slide: class="x" -->\n# C\n\n---\n\n## A\n\na\n\n<aside class="notes">\nsaid\n</aside>\n', 'C', ['A a'], ['said']],
];

const DECKSET: readonly Row[] = [
  [
    'settings on top',
    'slidenumbers: true\nfooter: © Ann: 2024\n\n# [fit] Cover\n\n## Sub\n\n---\n\n# A\n\n^ said\n^ more\n\na\n',
    'Cover | Sub',
    ['A a /© Ann: 2024/ n'],
    ['said more'],
  ],
  [
    'pictures',
    'autoscale: true\n\n# C\n\n---\n\n![left](a.png)\n\n# A\n\na\n\n---\n\n![inline 50%](a.png)\n\n# B\n\n---\n\n![](a.png)\n',
    'C',
    ['A [bg left] a', 'B image png 40×30 “”', '[bg]'],
  ],
  [
    'commands',
    'build-lists: true\n\n# C\n\n---\n[.background-color: #fff]\n[.hide-footer]\n\n# A\n\n[.column]\n\nl\n\n[.column]\n\nr\n',
    'C',
    ['A columns | auto l | auto r //'],
  ],
];

const PRESENTERM: readonly Row[] = [
  [
    'a theme of its own',
    '---\ntitle: T\ntheme:\n  name: dark\n  override:\n    a: 1\n---\n\n# A\n\na\n\n<!-- end_slide -->\n',
    'T',
    ['A a'],
  ],
  [
    'its comments',
    '---\ntitle: T\nauthor: Ann\n---\n\nA\n===\n\na\n\n<!-- pause -->\n\nb\n\n<!-- speaker_note: said -->\n\n<!-- end_slide -->\n\nB\n===\n\n<!-- column_layout: [3, 1] -->\n\n<!-- column: 0 -->\n\nl\n\n<!-- column: 1 -->\n\nr\n\n<!-- reset_layout -->\n\nbelow\n\n<!-- end_slide -->\n\n<!-- jump_to_middle -->\n\nMid\n---\n\n<!-- end_slide -->\n',
    'T',
    ['A a b', 'B columns | 0.75 l | 0.25 r below', 'Mid {section}'],
    ['said', '', ''],
  ],
  [
    'columns left open',
    '# C\n\n<!-- end_slide -->\n\n# B\n\n<!-- column_layout: [1, 1] -->\n<!-- column: 0 -->\n\nl\n\n<!-- column: 1 -->\n\nr\n\n<!-- end_slide -->\n\n# D\n\nd\n',
    'C',
    ['B columns | 0.5 l | 0.5 r', 'D d'],
  ],
];

const MD2PPTX: readonly Row[] = [
  [
    'levels and notes',
    'template: Martin.pptx\npageTitleSize: 24\n\n# Talk\nAnn Author\n\n## Part\n\n### A\n\n* a\n    * b\n\nSaid by\nthe speaker.\n\n### B\n\n|x|y|\n|-|-|\n|1|2|\n',
    'Talk | Ann Author',
    ['# Part', 'A ul - a ul - b', 'B table - - x | y 1 | 2'],
    ['Said by the speaker.', ''],
  ],
];

const DECK: readonly Row[] = [
  [
    'keys and layouts',
    '---\npresentationID: xyz\ntitle: T\n---\n\n<!-- {"layout": "title"} -->\n\n# C\n\n## Sub\n\n---\n\n<!-- {"layout": "section", "key": "k"} -->\n\n# Part\n\n---\n\n<!-- {"layout": "title-and-body", "skip": true} -->\n\n# A\n\n## in\n\n- a\n\n<!-- said -->\n',
    'C | Sub',
    ['Part {section}', 'A (hidden) h1 in ul - a'],
    ['', 'said'],
  ],
];

const REMARK: readonly Row[] = [
  [
    'settings, notes and steps',
    'class: center, middle\n\n# C\n\n---\n\nclass: inverse\n\n# A\n\na\n\n--\n\nb\n\n???\n\nsaid\n\n---\nbackground-image: url(a.png)\n\n# B\n\n## in\n\nb\n',
    'C',
    ['A a b', 'B [bg] h1 in b'],
    ['said', ''],
  ],
];

describe.each([
  ['md2pptx', MD2PPTX],
  ['deck', DECK],
  ['remark', REMARK],
  ['Slidev', SLIDEV],
  ['reveal.js', REVEAL],
  ['Deckset', DECKSET],
  ['presenterm', PRESENTERM],
])('%s', (tool, rows) => {
  it.each(rows.map(([what, text, cover, slides, notes]) => ({ what, text, cover, slides, notes })))(
    '$what',
    ({ text, cover, slides, notes }) => {
      const read = told(text);
      expect(read.env.messages()[0]).toContain(`a deck for ${tool}`);
      expect(read.cover).toBe(cover);
      expect(read.slides).toEqual(slides);
      if (notes !== undefined) expect(read.notes).toEqual(notes);
      expect(read.codes.filter((code) => code !== 'dialect-look')).toEqual([]);
    },
  );
});

it('Slidev brings in slides of other files, all or some', () => {
  const files = {
    '/talk/pages/more.md': '---\nlayout: center\n---\n\n# One\n\n- 1\n\n---\nhideInToc: true\n---\n\n# Two\n\n2\n\n---\n\n# Three\n\n3\n',
  };
  const text = (src: string): string => `---\ntheme: seriph\nmdc: true\n---\n\n# C\n\n---\nsrc: ${src}\n---\n\n---\n\n# End\n\ne\n`;
  expect(told(text('./pages/more.md'), files).slides).toEqual(['One ul - 1', 'Two 2', 'Three 3', 'End e']);
  expect(told(text('./pages/more.md#2-3'), files).slides).toEqual(['Two 2', 'Three 3', 'End e']);
  expect(told(text('../secret.md'), files).codes).toEqual(['foreign-syntax']);
});
