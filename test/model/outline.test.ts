import { describe, expect, it } from 'vitest';
import { blockText, outlineText, readDeck, richText } from '../support/deck-text.js';

const shape = (text: string): string => outlineText(readDeck(text).deck);

/** The same under a title of its own, so that no heading is the document's. */
const titled = (text: string): string => shape(`---\ntitle: T\n---\n${text}`);

describe('sections and slides', () => {
  it('are told apart as Pandoc does: the highest heading with content opens slides', () => {
    expect(shape('# A\n\n## B\n\ntext\n\n### C\n\n## D\n\n# E {.unnumbered}\n\n## F\n\ntext\n\n# G\n\n## H')).toBe(
      '[1] A\n  B\n  D\n[] E\n  F\n[2] G\n  H',
    );
    expect(shape('# A\n\n- a\n\n---\n\n# B\n\n- b\n\n---\n\n# C\n\n- c')).toBe('[]\n  A\n  B\n  C');
    expect(titled('# A\n\n## B\n\n### C\n\ntext')).toBe('[1] A\n[2] B\n  C');
  });

  it('follow `slide-level`', () => {
    expect(shape('---\nslide-level: 2\n---\n# A\n\ntext\n\n## B\n\ntext')).toBe('[1] A\n  B');
    expect(readDeck('---\nslide-level: 2\n---\n# A\n\ntext\n\n## B\n\ntext').deck.sections[0]?.blocks).toHaveLength(1);
    expect(shape('---\nslide-level: 0\n---\n# A\n\ntext\n\n---\n\n# B\n\ntext')).toBe('[]\n  A\n  B');
  });

  it('take comments and notes for no content', () => {
    expect(titled('# A\n\n<!-- note -->\n\n::: notes\nnote\n:::\n\n## B\n\ntext')).toBe('[1] A\n  B');
  });

  it('without any content are titles', () => {
    expect(titled('# A\n\n## B\n\n## C')).toBe('[1] A\n  B\n  C');
    expect(shape('# A\n\n# B')).toBe('[]\n  A\n  B');
    expect(shape('')).toBe('');
  });
});

describe('the title of the document', () => {
  it('is the heading that all others stand under; what it holds is a slide', () => {
    expect(shape('# A\n\n## B\n\ntext\n\n### C\n\n## D\n\ntext')).toBe('[]\n  B\n  D');
    expect(shape('<!-- x: y -->\n# A\n\nintroduction\n\n## B\n\ntext\n\n### C\n\n## D\n\ntext')).toBe('[]\n  A\n  B\n  D');
    expect(shape('---\ntitle: A\n---\n# A\n\ntext\n\n## B\n\n### C\n\n- c\n\n### D\n\n- d')).toBe('[]\n  A\n[1] B\n  C\n  D');
  });

  it('is the first slide of decks that have no cover of their own', () => {
    expect(shape('---\nmarp: true\n---\n<!-- _class: lead -->\n\n# A\n\n---\n\n# B\n\ntext\n\n---\n\n# C\n\ntext')).toBe('[]\n  B\n  C');
    expect(shape('# A\n\nby me\n\n---\n\n# B\n\ntext')).toBe('[]\n  A\n  B');
    expect(shape('# A\n\n::: notes\nwelcome\n:::\n\n---\n\n# B\n\ntext')).toBe('[]\n  A\n  B');
  });

  it('is a section where the front matter says another title, or which level opens slides', () => {
    expect(titled('# A\n\ntext\n\n## B\n\ntext\n\n## C\n\ntext')).toBe('[]\n  A');
    expect(shape('---\nslide-level: 2\n---\n# A\n\n## B\n\ntext\n\n## C\n\ntext')).toBe('[1] A\n  B\n  C');
    expect(shape('# A {#a}\n\n## B\n\ntext')).toBe('[1] A\n  B');
  });
});

describe('`---`', () => {
  it('begins a slide, whose heading is its title', () => {
    expect(titled('# A\n\n## B\n\ntext\n\n---\n\nmore\n\n---\n\n### C\n\nmore')).toBe('[1] A\n  B\n  (untitled)\n  C');
    expect(shape('## A\n\n### inner\n\ntext\n\n---\n\n# B\n\ntext\n\n---\n\n## C\n\ntext')).toBe('[]\n  A\n  B\n  C');
    expect(shape('text\n\n---\n\nmore')).toBe('[]\n  (untitled)\n  (untitled)');
  });

  it('makes no empty slide before a heading, before another one, or at the end', () => {
    expect(titled('# A\n\n---\n\n## B\n\ntext\n\n---\n\n---\n\n## C\n\ntext\n\n---\n\n# D\n\n## E\n\n---\n')).toBe(
      '[1] A\n  B\n  C\n[2] D\n  E',
    );
  });

  it('inside a quote or list is a rule, as `***` is everywhere', () => {
    const { deck } = readDeck('## A\n\n> a\n>\n> ---\n\n***\n');
    expect(blockText(deck.sections[0]?.slides[0]?.blocks ?? [])).toBe('quote\n  p a\n  rule\nrule');
  });
});

describe('a slide', () => {
  const slides = (text: string) => {
    const { deck, env } = readDeck(text);
    return { slides: deck.sections.flatMap((section) => section.slides), messages: env.messages() };
  };

  it('takes layout, classes, id and hiding from its heading', () => {
    expect(slides('## A {layout=two-column .big #a}\n\nx\n\n## B {.hidden}\n\nx\n\n## C {visibility=hidden}').slides).toMatchObject([
      { layout: { name: 'two-column', at: { line: 1 } }, classes: ['big'], id: 'a', hidden: false },
      { hidden: true, classes: [] },
      { hidden: true },
    ]);
  });

  it('takes them from comments, before its heading or beneath it', () => {
    expect(
      slides('<!-- layout: x -->\n\n## A\n\nx\n\n---\n\n<!-- class: lead big -->\n\n## B\n\n<!-- {"layout": "y", "skip": true} -->\n\nx')
        .slides,
    ).toMatchObject([{ layout: { name: 'x', at: { line: 1 } } }, { layout: { name: 'y' }, classes: ['lead', 'big'], hidden: true }]);
  });

  it('takes any other comment as a speaker note', () => {
    const {
      slides: [slide],
      messages,
    } = slides('## A\n\n<!-- Mind: say\nthis\n\nand that -->\n\ntext <!-- and more --> text');
    expect(blockText(slide?.notes ?? [])).toBe('p Mind: say this\np and that\np and more');
    expect(blockText(slide?.blocks ?? [])).toBe('p text text');
    expect(messages).toEqual([]);
  });

  it('reports settings that do nothing', () => {
    expect(slides('## A\n\n<!-- layuot: x -->\n\n<!-- color: red -->').messages).toEqual([
      'a.md:3:1: warning[unknown-setting]: unknown setting “layuot” in a comment; it is ignored\n  help: did you mean “layout”? known: layout, class, hidden, skip, backgroundImage, backgroundSize, backgroundPosition'.replace(
        'a.md',
        '/talk/deck.md',
      ),
      '/talk/deck.md:5:1: warning[unknown-setting]: “color” is a setting of another tool; build-deck ignores it\n  help: the theme and the template decide about it; remove the comment',
    ]);
    expect(slides('---\ntitle: T\n---\n# A\n\n<!-- layout: x -->\n\n## B\n\ntext').messages[0]).toContain('warning[unplaced-setting]');
  });

  it('reports attributes that do nothing', () => {
    expect(slides('# A {layout=x}\n\n## B {layuot=x}\n\ntext').messages).toEqual([
      '/talk/deck.md:1:1: warning[unknown-attribute]: unknown attribute “layout”; it is ignored here\n  help: remove it, or put it behind the heading of the slide',
      '/talk/deck.md:3:1: warning[unknown-attribute]: unknown attribute “layuot”; it is ignored here\n  help: did you mean “layout”? known: layout, visibility, background-image, background-size, background-position, background-alt',
    ]);
  });

  it('keeps the notes of a section and of what ends the deck', () => {
    const { deck } = readDeck('---\ntitle: T\n---\n# A\n\n::: notes\none\n:::\n\n## B\n\ntext\n\n---\n\n<!-- two -->');
    expect(blockText(deck.sections[0]?.notes ?? [])).toBe('p one');
    expect(blockText(deck.sections[0]?.slides[0]?.notes ?? [])).toBe('p two');
  });
});

describe('what the deck says of itself', () => {
  const meta = (text: string) => readDeck(text).deck.meta;

  it('fills the title from the first heading, else the file’s name', () => {
    expect(meta('---\ntitle: T\n---\n# A').title).toBe('T');
    expect(meta('---\ntitle: ""\n---\n\n# A **b**').title).toBe('A b');
    expect(meta('text').title).toBe('deck');
  });

  it('tells the language from the script', () => {
    expect(meta('# 模型 AI').lang).toBe('zh-CN');
    expect(meta('- これはテストです').lang).toBe('ja-JP');
    expect(meta('> 안녕하세요').lang).toBe('ko-KR');
    expect(meta('# Hello 世 and many more words').lang).toBe('en-US');
    expect(meta('---\nlang: fr\n---\n模型').lang).toBe('fr');
  });
});

describe('ids', () => {
  it('lead to the slide that holds them', () => {
    const { deck, env } = readDeck(
      '# S {#s}\n\n## A {#a}\n\n[b](#inner) [s](#s) [x](#inr)\n\n## B\n\n### C {#inner}\n\n[a](#a)\n\n## D {#a}',
    );
    const [first, second] = deck.sections[0]?.slides ?? [];
    expect(blockText(first?.blocks ?? [])).toBe('p <link=#inner|b> <link=#s|s> x');
    expect(second?.id).toBe('inner');
    expect(richText(second?.title ?? [])).toBe('B');
    expect(env.messages()).toEqual([
      '/talk/deck.md:13:1: warning[id-duplicate]: id “a” stands a second time; links lead to the first\n  help: give each heading an id of its own',
      '/talk/deck.md:5:21: warning[link-unknown]: link to “#inr”, which no heading has as its id; the words stay without a link\n  help: known: s, a, inner; or write `{#inr}` behind the heading that it leads to',
    ]);
  });

  it('are the names that GitHub and others give headings, where a link leads to one', () => {
    const toc = '- [一](#一未提交读read-uncommitted)\n- [b](#b--c-1)\n- [d](#1-d_e)\n- [no](#nowhere)\n';
    const { deck, env } = readDeck(
      `# T\n\n${toc}\n## 一、未提交读（READ UNCOMMITTED）\n\ntext\n\n## B & C\n\ntext\n\n## B & C\n\ntext\n\n### 1. *d_e*\n\ntext\n`,
    );
    const [contents, ...slides] = deck.sections.flatMap((section) => section.slides);
    expect(blockText(contents?.blocks ?? [])).toContain('<link=#一未提交读read-uncommitted|一>');
    expect(slides.map(({ id }) => id)).toEqual(['一未提交读read-uncommitted', undefined, 'b--c-1']);
    expect(env.codes()).toEqual(['link-unknown']);
  });
});
