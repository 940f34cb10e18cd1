import { describe, expect, it } from 'vitest';
import { told } from './read.js';

const HEAD = '---\nmarp: true\n---\n\n';

describe('Marp', () => {
  it.each([
    [
      'cut at rules alone',
      `${HEAD}# Cover\n\nAnn · 2024\n\n---\n\n# One\n\n## Within\n\ntext\n\n## Within too\n\n- a\n\n***\n\n# Two\n\n- a\n`,
      'Cover | Ann · 2024',
      ['One h1 Within text h1 Within too ul - a', 'Two ul - a'],
    ],
    [
      'headingDivider',
      '---\nmarp: true\nheadingDivider: 2\n---\n# Cover\n\n## A\n\na\n\n### in\n\nb\n\n## B\n\nb\n',
      'Cover',
      ['A a h1 in b', 'B b'],
    ],
    ['headingDivider as a list', '---\nmarp: true\nheadingDivider: [2]\n---\n## C\n\n# not\n\n## B\n\nb\n', 'C | not', ['B b']],
    ['a first slide that is no cover', `${HEAD}# List\n\n- a\n- b\n\n---\n\n# Two\n\nx\n`, 'none', ['List ul - a - b', 'Two x']],
    [
      'Japanese',
      `${HEAD}# 表紙\n\n## 副題\n\n山田太郎\n2024年5月\n\n---\n\n## 目次\n\n- 一\n`,
      '表紙 | 副題 | 山田太郎 | 2024年5月',
      ['目次 ul - 一'],
    ],
    ['a picture above the title', `${HEAD}# C\n\n---\n\n![x](a.png)\n\n# Title\n\ntext\n`, 'C', ['Title image png 40×30 “x” text']],
    [
      'backgrounds',
      `${HEAD}# C\n\n---\n\n![bg left:40%](a.png)\n![bg](b.png)\n\n# T\n\nt\n\n---\n\n![bg right](a.png)\n`,
      'C',
      ['T [bg left] [bg] t', '[bg right]'],
    ],
    ['fit', `${HEAD}# <!-- fit --> Big\n\n---\n\n# <!--fit--> More\n\nx\n`, 'Big', ['More x']],
    [
      'lead',
      `${HEAD}# C\n\n---\n\n<!-- _class: lead invert\n_color: red -->\n\n# Part\n\nsome words\n\n---\n\n<!-- _class: lead -->\n# Long\n\n- a\n`,
      'C',
      ['Part {section} some words', 'Long ul - a'],
    ],
    [
      'columns by class',
      `${HEAD}# C\n\n---\n\n# T\n\n<div class="columns">\n<div>\n\n## L\n\n- a\n\n</div>\n<div>\n\n- b\n\n</div>\n</div>\n`,
      'C',
      ['T columns | auto h1 L ul - a | auto ul - b'],
    ],
    [
      'columns by style',
      `${HEAD}# C\n\n---\n\n# T\n\n<div style="display: grid; grid-template-columns: 2fr 1fr;">\n<div>\n\na\n\n</div>\n<div>b</div>\n</div>\n\nbelow\n`,
      'C',
      ['T columns | 0.67 a | 0.33 b below'],
    ],
    [
      'columns by its own CSS',
      `${HEAD}<style>\n.duo { display: flex }\n</style>\n\n# C\n\n---\n\n# T\n\n<div class="duo">\n<div>a</div>\n<div>b</div>\n</div>\n`,
      'C',
      ['T columns | auto a | auto b'],
    ],
    [
      'columns never closed',
      `${HEAD}# C\n\n---\n\n# T\n\n<div class="columns">\n<div>\n\na\n\n---\n\n# U\n\nu\n`,
      'C',
      ['T columns | auto a', 'U u'],
    ],
    [
      'footers and numbers',
      '---\nmarp: true\npaginate: true\nfooter: "Acme *x*"\n---\n# C\n\n---\n\n# A\n\na\n\n---\n<!-- _paginate: false\n_footer: "" -->\n# B\n\nb\n\n---\n\n<!-- footer: New -->\n\n# D\n\nd\n\n---\n\n<!-- paginate: skip -->\n# E\n\ne\n',
      'C',
      ['A a /Acme <italic|x>/ n', 'B b // -n', 'D d /New/ n', 'E e /New/ -n'],
    ],
    ['a header joins the foot', '---\nmarp: true\nheader: H\nfooter: F\n---\n# C\n\n---\n\n# A\n\na\n', 'C', ['A a /H F/']],
    [
      'code is code',
      `${HEAD}# C\n\n---\n\n# A\n\n\`\`\`md\n---\n# no\n<!-- class: lead -->\n\`\`\`\n`,
      'C',
      ['A code md [] "---\\n# no\\n<!-- class: lead -->"'],
    ],
    ['line ends are breaks', `${HEAD}# C\n\n---\n\n# A\n\na\nb\n`, 'C', ['A a b']],
  ])('%s', (_, text, cover, slides) => {
    const read = told(text);
    expect(read.cover).toBe(cover);
    expect(read.slides).toEqual(slides);
    expect(read.codes.filter((code) => code !== 'dialect-look')).toEqual([]);
  });

  it('keeps notes in comments, and settings out of them', () => {
    const read = told(`${HEAD}# C\n\n---\n\n# A\n\na\n\n<!-- said by the speaker -->\n\n<!--\nclass: x\npaginate: true\n-->\n`);
    expect(read.notes).toEqual(['said by the speaker']);
  });

  it('tells what is not done once', () => {
    const read = told(
      '---\nmarp: true\ntheme: gaia\nsize: 4:3\nstyle: |\n  h1 { color: red }\n---\n# C\n\n---\n<!-- _backgroundColor: red -->\n# A\n\na\n\n---\n<!-- _backgroundColor: blue -->\n# B\n\nb\n',
    );
    expect(read.codes).toEqual(['dialect-look']);
    expect(read.env.messages().join()).toMatch(/of Marp this is not done: style .*backgroundColor \(line 11, 2 times\)/);
  });

  it.each(['---\npaginate: true\n---\n\n# A\n\n---\n\n# B\n', '# A\n\n---\n\n<!-- _class: lead -->\n\n# B\n'])(
    'is told by its marks: %j',
    (text) => {
      expect(told(text).deck.file).toBe('/talk/deck.md');
      expect(told(text).env.codes()).toContain('dialect');
    },
  );

  it('is not seen in Markdown of ours', () => {
    expect(told('## A\n\n<!-- _class: lead -->\n\na\n\n## B\n\nb\n').env.codes()).not.toContain('dialect');
    expect(told('---\nfrom: markdown\npaginate: true\n---\n\n# A\n\na\n\n---\n\n# B\n').env.codes()).not.toContain('dialect');
  });
});
