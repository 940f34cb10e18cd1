/** What `from:` and `--from` take, with other names of the same. */
export const DIALECT_NAMES = [
  'markdown',
  'marp',
  'slidev',
  'quarto',
  'pandoc',
  'reveal',
  'remark',
  'deckset',
  'md2pptx',
  'presenterm',
  'deck',
  'obsidian',
] as const;

export type DialectName = (typeof DIALECT_NAMES)[number];

export const OTHER_NAMES: Readonly<Record<string, DialectName>> = {
  github: 'markdown',
  commonmark: 'markdown',
  'build-deck': 'markdown',
  'marp-cli': 'marp',
  marpit: 'marp',
  rmarkdown: 'pandoc',
  beamer: 'pandoc',
  'reveal-md': 'reveal',
  'reveal.js': 'reveal',
  revealjs: 'reveal',
  xaringan: 'remark',
  k1low: 'deck',
};

/** The dialect of that name, or undefined. */
export const dialectName = (name: string): DialectName | undefined => {
  const lower = name.trim().toLowerCase();
  return DIALECT_NAMES.find((one) => one === lower) ?? OTHER_NAMES[lower];
};

export const isDialect = (name: string): boolean => dialectName(name) !== undefined;
