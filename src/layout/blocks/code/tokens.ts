import type { Block } from '../../../compose/types.js';
import { eachBlock } from '../../../model/walk.js';

/** A stretch of program code of one kind; `kind` is a highlight.js scope without its subscope: `keyword`, `title`. */
export interface Token {
  readonly text: string;
  readonly kind?: string;
}

/** Code as lines of tokens. */
export type Tokenise = (code: string, lang: string | undefined) => readonly (readonly Token[])[];

/** Loads the highlighter and the languages that these languages' names ask for; code in any other language stays plain. */
export async function loadTokeniser(langs: Iterable<string>): Promise<Tokenise> {
  const wanted = new Set([...langs].map((lang) => lang.toLowerCase()));
  const known = new Map<string, Highlight>();
  for (const lang of wanted) {
    const highlight = await loadLanguage(ALIASES[lang] ?? lang);
    if (highlight !== undefined) known.set(lang, highlight);
  }
  return (code, lang) => {
    const highlight = known.get(lang?.toLowerCase() ?? '');
    return splitLines(highlight === undefined ? [{ text: code }] : highlight(code));
  };
}

type Highlight = (code: string) => readonly Token[];

/** Short names that are no file of highlight.js's. */
const ALIASES: Readonly<Record<string, string>> = {
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  ts: 'typescript',
  tsx: 'typescript',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  zsh: 'bash',
  shell: 'bash',
  console: 'shell',
  yml: 'yaml',
  html: 'xml',
  svg: 'xml',
  md: 'markdown',
  cs: 'csharp',
  'c++': 'cpp',
  h: 'c',
  hpp: 'cpp',
  golang: 'go',
  kt: 'kotlin',
  docker: 'dockerfile',
  make: 'makefile',
  toml: 'ini',
  ps1: 'powershell',
  tex: 'latex',
  objc: 'objectivec',
  hs: 'haskell',
  pl: 'perl',
  jl: 'julia',
  proto: 'protobuf',
};

/** What highlight.js 11 keeps of a result: its tree, which its types leave out. */
interface Tree {
  readonly scope?: string;
  readonly children: readonly (Tree | string)[];
}

async function loadLanguage(name: string): Promise<Highlight | undefined> {
  if (!/^[a-z0-9-]+$/.test(name)) return undefined;
  const { default: core } = await import('highlight.js/lib/core');
  try {
    const { default: language } = await import(`highlight.js/lib/languages/${name}`);
    core.registerLanguage(name, language);
  } catch {
    return undefined;
  }
  return (code) => {
    const { _emitter } = core.highlight(code, { language: name, ignoreIllegals: true });
    return leaves((_emitter as unknown as { readonly rootNode: Tree }).rootNode, undefined);
  };
}

const leaves = (node: Tree, kind: string | undefined): readonly Token[] =>
  node.children.flatMap((child): readonly Token[] => {
    if (typeof child === 'string') return [{ text: child, ...(kind === undefined ? {} : { kind }) }];
    return leaves(child, child.scope?.split('.')[0] ?? kind);
  });

function splitLines(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    for (const [i, text] of token.text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...token, text });
    }
  }
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

/** The languages of all code blocks, however deep. */
export function languagesOf(blocks: readonly Block[]): readonly string[] {
  const languages: string[] = [];
  eachBlock(blocks, (block) => {
    if (block.kind === 'code' && block.lang !== undefined) languages.push(block.lang);
  });
  return languages;
}
