/** A content in a look, and what of it is made. */
export interface Document {
  readonly name: string;
  /** A file below the project's folder. */
  readonly content: string;
  /** A shipped theme, or a company's template below the corpus: `templates/ordinary.potx`. */
  readonly theme: string;
  /** `pptx`, `svg` (the slides drawn), or a form of the handout; none stands for all. */
  readonly outputs: readonly string[];
  /** Front matter that stands above the content's. */
  readonly set?: Readonly<Record<string, string>>;
  /** A file below the corpus. */
  readonly company?: string;
}

const LECTURE = 'content/2022-ai-events.md';
const GALLERY = 'test/gallery/layouts.md';
const TORTURE = 'test/cases/torture.md';

const inThemes = (name: string, content: string, themes: readonly string[], rest: Partial<Document> = {}): readonly Document[] =>
  themes.map((theme) => ({ name: `${name} in ${theme.replace(/^templates\//, '')}`, content, theme, outputs: [], ...rest }));

const SHIPPED = ['default', 'corporate'];

/** The quick and the telling ones first: a run that ends at the first difference ends soon. */
export const DOCUMENTS: readonly Document[] = [
  ...inThemes('gallery', GALLERY, [...SHIPPED, 'templates/ordinary.potx', 'templates/dark.potx']),
  ...inThemes('lecture', LECTURE, [...SHIPPED, 'templates/ordinary.potx', 'templates/two-masters.potx']),
  ...inThemes('torture', TORTURE, SHIPPED),
];
