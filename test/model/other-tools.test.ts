import { describe, expect, it } from 'vitest';
import { blockText, readDeck } from '../support/deck-text.js';

/** The blocks of the slide that a text makes, its notes, and what was said of it. */
function slide(text: string) {
  const { deck, env } = readDeck(`## S\n\n${text}\n`);
  const [only] = deck.sections.flatMap(({ slides }) => slides);
  return { text: blockText(only?.blocks ?? []), notes: blockText(only?.notes ?? []), codes: env.codes() };
}

describe('Pandoc', () => {
  it('has a title block', () => {
    const { deck, env } = readDeck(
      '% Habits of Bees\n  and of keepers\n% Ann Author; Bob Writer\n% March 22, 2025\n\n# In the morning\n\n![x](gone.png)\n',
    );
    expect(deck.meta).toMatchObject({
      title: 'Habits of Bees and of keepers',
      author: 'Ann Author, Bob Writer',
      date: 'March 22, 2025',
    });
    expect([deck.meta.at('title').line, deck.meta.at('author').line, deck.meta.at('date').line]).toEqual([1, 3, 4]);
    expect(env.messages().map((message) => message.split(':')[1])).toEqual(['8']);
  });

  it('leaves out parts of it', () => {
    expect(readDeck('% Title\n%\n% 2025\n\n# A\n\ntext\n').deck.meta).toMatchObject({ title: 'Title', date: '2025' });
    expect(readDeck('%\n% Ann\n\n# A\n\ntext\n').deck.meta).toMatchObject({ title: 'A', author: 'Ann' });
    expect(readDeck('% Title\n').deck.meta).toMatchObject({ title: 'Title' });
    expect(readDeck('100 % of it\n').deck.sections).toHaveLength(1);
  });

  it('has spans in brackets', () => {
    expect(slide('[a *b*]{.underline}, [c]{.mark}, [d]{.smallcaps}, [e](#none){.x}, [f] {.g}').text).toBe(
      'p <underline|a ><italic underline|b>, <highlight|c>, d, e, [f] {.g}',
    );
  });

  it('has footnotes written where they are cited', () => {
    const { text, codes } = slide('a^[the *note*] b^[another] x^2^ c[^1]\n\n[^1]: third');
    expect(text).toBe(
      'p a<footnote=1 script=super|1> b<footnote=2 script=super|2> x<script=super|2> c<footnote=3 script=super|3>\nfootnotes\n 1\n  p the <italic|note>\n 2\n  p another\n 3\n  p third',
    );
    expect(codes).toEqual([]);
  });

  it('has definition lists: terms in bold, what they mean beneath them', () => {
    expect(slide('Term *one*\n: what it is\n: or this\n\n**Two**\n\n:   a text\n\n    - with a list\n')).toEqual({
      text: 'ul\n -\n  p <bold|Term ><bold italic|one>\n  ul\n   -\n    p what it is\n   -\n    p or this\n -\n  p <bold|Two>\n  ul\n   -\n    p a text\n    ul\n     -\n      p with a list',
      notes: '',
      codes: [],
    });
  });

  it('has places of mistakes in definitions right', () => {
    const { env } = readDeck('## S\n\nTerm\n:   a\n    b ![x](none.png)\n');
    expect(env.messages()).toEqual([expect.stringMatching(/:5:7: \w+\[picture-missing\]/)]);
  });

  it.each([
    ['a [@doe2020; see @roe1999, pp. 3]', '“[@doe2020; see @roe1999, pp. 3]” is a citation'],
    ['a [see @roe1999]', 'is a citation'],
    ['| a line\n|   another', 'line block'],
    ['+++\ntitle = "Tomatoes"\n+++', 'TOML'],
    ['+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+', 'grid table'],
    ['a   b\n--- ---\n1   2', 'simple table'],
    ['#. one\n#. two', 'numbered list'],
    ['(@good) one', 'numbered example'],
    ['a) one\nb) two', 'a list with letters'],
    ['\\begin{center}', 'TeX'],
    ['.pull-left[ never closed', 'remark'],
    ['a `<b>`{=html} b', 'raw text'],
  ])('has what is said to be shown as written: %j', (markdown, said) => {
    const { deck, env } = readDeck(`## S\n\n${markdown}\n`);
    expect(env.messages()).toEqual([expect.stringMatching(/:[3-5]:\d+: warning\[foreign-syntax\]/)]);
    expect(env.messages()[0]).toContain(said);
    expect(deck.sections.flatMap(({ slides }) => slides)).toHaveLength(1);
  });

  it.each([
    'mail ann@example.com (or @ann)',
    'in `[@code]` and\n\n```\n[@doe]\n```',
    'a. Not a list',
    'at 10:30:00 or 1:2:3',
    'A | B',
    'C++ and {x}',
    '一：二\n：三',
    'x ~ y',
    '[a]: not a reference [b]',
  ])('is not seen where there is none of it: %j', (markdown) => {
    expect(slide(markdown).codes).toEqual([]);
  });
});

describe('marks that many editors have', () => {
  it('==words== are highlighted, comparisons are not', () => {
    expect(slide('a ==b *c*== d，这是==高亮==的').text).toBe('p a <highlight|b ><highlight italic|c> d，这是<highlight|高亮>的');
    expect(slide('x==1 && y==2, a == b, ====').text).toBe('p x==1 && y==2, a == b, ====');
  });

  it.each(['- a {.hidden}', 'b {#id .x key=1}', 'Room {{vars.room}}'])('what stands where nothing reads it is named: %j', (markdown) => {
    expect(slide(markdown).codes).toEqual(['foreign-syntax']);
  });
});

describe('Slidev', () => {
  it('has two columns by marks', () => {
    expect(slide('Left\n\n- a\n\n::right::\n\nRight')).toEqual({
      text: 'columns\n | auto\n  p Left\n  ul\n   -\n    p a\n | auto\n  p Right',
      notes: '',
      codes: [],
    });
  });

  it('has a head above and more below them', () => {
    expect(slide('Head\n\n::left::\n\nL\n\n::right::\nR\n\n::bottom::\n\nB').text).toBe(
      'p Head\ncolumns\n | auto\n  p L\n | auto\n  p R\np B',
    );
  });

  it('has settings that are none of ours, and none of them becomes a note', () => {
    const { deck, env } = readDeck('# A\n\na\n\n---\nlayout: image-right\nimage: /pic.svg\nodd: 1\n---\n\n# B\n\nb\n');
    expect(deck.sections[0]?.slides[0]).toMatchObject({ title: [{ text: 'B' }], notes: [] });
    expect(env.codes()).toEqual(['dialect', 'picture-outside']);
  });

  it('has steps and options behind fences', () => {
    const code = (info: string) => slide(`\`\`\`${info}\na\nb\nc\nd\n\`\`\``);
    expect(code('ts {all|2|3-4|all}')).toMatchObject({ text: 'code ts [2,3,4] "a\\nb\\nc\\nd"', codes: [] });
    expect(code('ts {*|1} twoslash')).toMatchObject({ text: 'code ts [1] "a\\nb\\nc\\nd"', codes: [] });
    expect(code("js {1,3-4}{lines:true,startLine:5,maxHeight:'100px'}")).toMatchObject({
      text: 'code js [1,3,4] "a\\nb\\nc\\nd"',
      codes: [],
    });
    expect(code('md magic-move {lines: true}')).toMatchObject({ text: 'code md [] "a\\nb\\nc\\nd"', codes: [] });
    expect(code('js [1-2|3]')).toMatchObject({ text: 'code js [1,2,3] "a\\nb\\nc\\nd"', codes: [] });
  });

  it('imports code, which is said', () => {
    expect(slide('<<< @/snippets/a.ts#b').codes).toEqual(['foreign-syntax']);
  });
});

describe('videos in the forms of other tools', () => {
  it.each([
    '{{< video https://www.youtube.com/embed/wo9vZccmqwc >}}',
    '<Youtube id="wo9vZccmqwc" />',
    '![](https://www.youtube.com/watch?v=wo9vZccmqwc)',
  ])('%s', (markdown) => {
    const { deck, env } = readDeck(`## S\n\n${markdown}\n`);
    expect(deck.videos.map(({ url }) => url)).toEqual(['https://youtu.be/wo9vZccmqwc']);
    expect(env.codes()).toEqual([]);
  });
});

describe('pictures that are none', () => {
  it('a video file', () => {
    expect(readDeck('## S\n\n![x](clip.mp4)\n').env.messages()[0]).toContain(
      'warning[picture-format]: “clip.mp4” is a video; expected a picture',
    );
  });

  it.each(['../../../etc/passwd', '/etc/nothing.png', 'pics/../../gone.png'])(
    'a path that leaves the folder, whatever stands there: %s',
    (path) => {
      expect(readDeck(`## S\n\n![x](${path})\n`).env.messages()[0]).toContain('warning[picture-outside]');
    },
  );
});

describe('Quarto, reveal.js, Deckset, Marp', () => {
  it('Quarto names authors among other things', () => {
    expect(readDeck('---\nauthor:\n  - name: Ann\n    affiliation: Uni\n  - Bob\n---\n\n# A\n\na\n').deck.meta.author).toBe('Ann, Bob');
  });

  it('settings of reveal.js are no speaker notes', () => {
    expect(slide('a\n\n<!-- .slide: data-background="#ff0000" -->')).toEqual({ text: 'p a', notes: '', codes: ['unknown-setting'] });
  });

  it('Deckset’s notes are notes', () => {
    expect(slide('a\n\n^ Say *this*\n^ and that')).toEqual({ text: 'p a', notes: 'p Say <italic|this> and that', codes: [] });
  });

  it.each(['{{< include _x.qmd >}}', '[.build-lists: false]', ':smile: a', 'theme: Poster, 1\nslidenumbers: true'])(
    'is said to be shown as written: %j',
    (markdown) => {
      expect(slide(markdown).codes).toEqual(['foreign-syntax']);
    },
  );

  it.each([
    ['a\n\nNote: don’t say *this*', 'p a', 'p don’t say <italic|this>'],
    ['a\n\nNotes:\n\n- b\n\nc', 'p a', 'ul\n -\n  p b\np c'],
    ['a\nNote: b\nc', 'p a', 'p b c'],
    ['- a\n\nnote: b\n\nc', 'ul\n -\n  p a', 'p b\np c'],
    ['a\n\nNote：b', 'p a', 'p b'],
    ['Notes:\n\nb', '', 'p b'],
    ['Note: bring it', '', 'p bring it'],
  ])('reveal.js’s notes are notes: %j', (markdown, text, notes) => {
    expect(slide(markdown)).toEqual({ text, notes, codes: ['taken-as-meant'] });
  });

  it.each([
    ['Note: the prices are net.\n\nb', 'p Note: the prices are net.\np b'],
    ['a\n\nNote: b\n\n| c | d |\n|---|---|', 'p a\np Note: b\ntable - -\n  c | d'],
    ['a\n\nNote: b\n\nNote: c', 'p a\np Note: b\np Note: c'],
  ])('words of the talk that begin alike stay, which is said: %j', (markdown, text) => {
    expect(slide(markdown)).toEqual({ text, notes: '', codes: ['foreign-syntax'] });
  });

  it.each(['a\n\n**Note:** b', '- Note: a', '> Note: a', 'a note: b', '`Note: a`', 'Noted: a'])('%j is no mark', (markdown) => {
    expect(slide(markdown)).toMatchObject({ notes: '', codes: [] });
  });

  it('Deckset’s fitted headings', () => {
    expect(readDeck('## [fit] Big\n\na\n').env.codes()).toEqual(['foreign-syntax']);
  });
});

describe('remark and xaringan', () => {
  const deck = (text: string) => {
    const { deck: read, env } = readDeck(text);
    return { slides: read.sections.flatMap(({ slides }) => slides), codes: env.codes() };
  };

  it('have properties under the `---` of a slide', () => {
    const { slides, codes } = deck(
      '---\ntitle: T\n---\n\nclass: center, middle\n\n# First\n\n- a\n\n---\nclass: center, middle\n\n# A\n\na\n\n---\nclass: inverse\nname: b\n\n# B\n\nclass: c\n',
    );
    expect(slides.slice(1).map(({ title, classes }) => [title[0]?.text, classes])).toEqual([
      ['A', ['center', 'middle']],
      ['B', ['inverse']],
    ]);
    expect(blockText(slides[2]?.blocks ?? [])).toBe('p class: c');
    expect(codes).toEqual(['dialect']);
  });

  it('have notes behind `???`', () => {
    const { slides } = deck('# C\n\n---\n\n# A\n\na\n\n???\n\nsay *it*\n\n- b\n\n---\n\n# B\n\nwhy ???\n\n???\nat once');
    expect(slides.map(({ blocks, notes }) => [blockText(blocks), blockText(notes)])).toEqual([
      ['p a', 'p say <italic|it>\nul\n -\n  p b'],
      ['p why ???', 'p at once'],
    ]);
  });

  it('have classes in a text, and columns', () => {
    expect(slide('a .red[b *c* [d](#none)] e, .bashrc[1], x.red[y]')).toMatchObject({ text: 'p a b <italic|c> d e, .bashrc[1], x.red[y]' });
    expect(slide('.pull-left[\n- a\n\n- b\n]\n\n.pull-right.small[\nc\n]\n\n.footnote[\n[1] d\n]')).toEqual({
      text: 'columns\n | auto\n  ul\n   -\n    p a\n   -\n    p b\n | auto\n  p c\np [1] d',
      notes: '',
      codes: [],
    });
  });

  it('go on at a click where `--` stands alone', () => {
    expect(slide('a\n\n--\n\nb')).toEqual({ text: 'p a\np b', notes: '', codes: ['step-by-step'] });
  });
});

describe('alerts and callouts', () => {
  it('of GitHub and Obsidian are callouts of their kind, with a title', () => {
    expect(slide('> [!WARNING]\n> Mind **this**.\n>\n> More.').text).toBe('warning\n  p <bold|Warning>\n  p Mind <bold|this>.\n  p More.');
    expect(slide('> [!tip]- My *own* title\n> a').text).toBe('tip\n  p <bold|My ><bold italic|own><bold| title>\n  p a');
    expect(slide('> [!NOTE]').text).toBe('note\n  p <bold|Note>');
    expect(slide('> [x] a').text).toBe('quote\n  p [x] a');
  });

  it('of Quarto, VitePress and Docusaurus too', () => {
    expect(slide('::: {.callout-tip title="Try it"}\na\n:::')).toEqual({ text: 'tip\n  p <bold|Try it>\n  p a', notes: '', codes: [] });
    expect(slide('::: callout-note\n### Head\n\na\n:::').text).toBe('note\n  p <bold|Head>\n  p a');
    expect(slide('::: warning\na\n:::').text).toBe('warning\n  p <bold|Warning>\n  p a');
  });
});

describe('what speaks to programs', () => {
  it.each(['GFM-TOC', 'toc', '/TOC', 'tocstop', 'markdownlint-disable MD013', 'prettier-ignore', 'omit in toc', 'START doctoc generated'])(
    '<!-- %s --> is no speaker note',
    (words) => {
      expect(slide(`a\n\n<!-- ${words} -->`)).toEqual({ text: 'p a', notes: '', codes: [] });
    },
  );

  it('is not what a speaker says', () => {
    expect(slide('a\n\n<!-- Toc, then more -->\n\n<!-- Remark: the prettier one -->').notes).toBe(
      'p Toc, then more\np Remark: the prettier one',
    );
  });

  it('TeX’s commands for space and size are left out', () => {
    expect(slide('a\n\n\\bigskip \\vspace{2em}\n\n\\pause\n\nb')).toEqual({
      text: 'p a\np b',
      notes: '',
      codes: ['foreign-syntax', 'foreign-syntax'],
    });
  });

  it('spans may hold spans', () => {
    expect(slide('[[a *b*]{.ex}]{.underline} c').text).toBe('p <underline|a ><italic underline|b> c');
  });
});

describe('R Markdown and Quarto', () => {
  const fence = (info: string, text: string): string => `\`\`\`${info}\n${text}\n\`\`\``;

  it('have code that is run: its source is shown', () => {
    expect(slide(fence('{r plot, fig.cap="a b", out.width=c(1, 2)}', 'plot(x)'))).toEqual({
      text: 'code r [] "plot(x)"',
      notes: '',
      codes: ['foreign-syntax'],
    });
    expect(slide(fence('{python}', '#| label: fig-a\n#| fig-cap: "A"\nprint(1)')).text).toBe('code python [] "print(1)"');
    expect(slide(fence('{.python}', '#| label: fig-a')).codes).toEqual([]);
  });

  it('hide it where its options say so', () => {
    const { text, codes } = slide(
      `a\n\n${fence('{r setup, include=FALSE}', 'library(x)')}\n\n${fence('{r}', '#| echo: false\nplot(x)')}\n\nb`,
    );
    expect(text).toBe('p a\np b');
    expect(codes).toEqual(['foreign-syntax', 'foreign-syntax']);
  });
});

describe('titles and attributes made for browsers', () => {
  it('are one line, whatever their breaks', () => {
    expect(readDeck('---\ntitle: A<br/>b <br> c\nsubtitle: "⚔<br/>d"\n---\n').deck.meta).toMatchObject({ title: 'A b c', subtitle: '⚔ d' });
  });

  it('may have classes without spaces between', () => {
    expect(slide('[a]{.mark.text-2xl} b{.x.y}')).toMatchObject({ text: 'p <highlight|a> b{.x.y}' });
  });
});
