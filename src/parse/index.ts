import MarkdownIt, { type Token } from 'markdown-it';
import { type Span, startOf } from '../lib/span.js';
import type { Env } from '../lib/world.js';
import { cleanText } from './clean.js';
import { translate } from './dialects/index.js';
import { EXTENSIONS } from './extensions/index.js';
import { reportUnusedFootnotes } from './footnotes.js';
import { reportPlace } from './front-matter/place.js';
import { reportPlaceholders } from './front-matter/placeholders.js';
import { readFrontMatter } from './front-matter/read.js';
import type { Settings } from './front-matter/settings.js';
import { mendSlips } from './slips/index.js';
import { Mended } from './slips/mended.js';
import type { Edit } from './slips/types.js';
import { readTree, type Tree } from './tree/blocks.js';
import type { Source } from './tree/source.js';
import type { Block, Doc } from './types.js';

/**
 * Reads one content file: YAML front matter, then CommonMark 0.31 with GitHub's tables, strikethrough, task lists and footnotes,
 * and the extensions in `extensions/`. Every mistake in it is reported at its line; what is sound is kept.
 * `settings` stand above the front matter. Takes time in proportion to the text.
 */
export function parseMarkdown(text: string, file: string, env: Env, settings: Settings = {}): Doc {
  const start = startOf(file);
  const { split, lines, reading, keys } = translate(cleanText(text, start, env.report), start, settings['from']?.value, env);
  reportPlace(split, start, env.report);
  const { yaml, yamlLine, bodyLine } = split;
  const frontMatter = readFrontMatter(yaml ?? '', { ...start, line: yamlLine }, settings, env.report, keys);
  reportPlaceholders(frontMatter, env.report);
  const tree = treeOf(Mended.of(split.body).with(rewritten(split.body, lines)), { ...start, line: bodyLine }, env, reading?.lineEnds);
  return { file, frontMatter, ...tree, ...(reading === undefined ? {} : { reading }) };
}

/** Reads Markdown without front matter that begins at `at` of its file: a template's text, a value from the front matter. */
export function parseFragment(text: string, at: Span, env: Env): readonly Block[] {
  const { blocks, footnotes } = treeOf(Mended.of(cleanText(text, at, env.report)), at, env);
  for (const footnote of footnotes.values()) {
    env.report({
      severity: 'warning',
      id: 'footnote-unplaced',
      message: `footnote “[^${footnote.label}]” stands outside the slides, so it is not shown`,
      at: footnote.at,
      help: 'write its text where it is cited',
    });
  }
  return blocks;
}

/** The lines that a dialect wrote otherwise, as edits. */
const rewritten = (body: string, lines: readonly string[]): readonly Edit[] =>
  body.split('\n').flatMap((typed, line) => {
    const text = lines[line] ?? '';
    return text === typed ? [] : [{ line, column: 0, length: typed.length, text }];
  });

function treeOf(text: Mended, start: Span, env: Env, lineEnds?: 'hard'): Tree {
  const markdown = new MarkdownIt({ html: true });
  for (const extend of EXTENSIONS) markdown.use(extend);
  const mended = mendSlips(text, start, markdown, env.report);
  const tokens = markdown.parse(mended.text, {});
  const source: Source = {
    lines: mended.lines,
    start,
    origin: mended.origin,
    report: env.report,
    defined: labelsOf(tokens),
    cited: new Set<string>(),
    inlineFootnotes: [],
    lineEnds: lineEnds ?? 'soft',
  };
  const tree = readTree(tokens, source);
  reportUnusedFootnotes(tree.footnotes, source.cited, env.report);
  return tree;
}

/** Of the footnotes that have a text. */
const labelsOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(
    tokens.filter(({ type }, i) => type === 'footnote_open' && tokens[i + 1]?.type !== 'footnote_close').map(({ content }) => content),
  );
