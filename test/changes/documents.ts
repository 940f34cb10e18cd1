/** A content in a look, and what of it is made. */
export interface Document {
  readonly name: string;
  /** A file below the project's folder. */
  readonly content: string;
  /** A shipped theme, or a company's template below the corpus: `templates/ordinary.potx`. */
  readonly theme: string;
  /** `pptx`, `svg` (the slides drawn), `inspect` (what is understood of the theme), or a form of the handout; none stands for all. */
  readonly outputs: readonly string[];
  /** Front matter that stands above the content's. */
  readonly set?: Readonly<Record<string, string>>;
  /** A file below the corpus. */
  readonly company?: string;
  /** A set of templates below the corpus; without it the project's own. */
  readonly templates?: string;
}

const LECTURE = 'content/2022-ai-events.md';
const GALLERY = 'test/gallery/layouts.md';
const TORTURE = 'test/cases/torture.md';
const own = (name: string): string => `test/changes/corpus/${name}.md`;

/** Every set of slides that stands on sheets together, and cards, in a few forms that differ most. */
const FORMS = ['article', 'slides-3', 'slides-4', 'notes', 'deck', 'cards'];

/** Companies' templates by what is hard about each; see `inputs.ts`. */
const TEMPLATES = [
  'rich',
  'vertical',
  'ordinary',
  'one-layout',
  'no-title',
  'no-body',
  'two-masters',
  '4-3',
  'dark',
  'dark-layouts',
  'a-dark-content-layout',
  'dark-text-on-a-dark-ground',
  'right-to-left',
  'names-without-types',
  'placeholders-on-the-master-alone',
  'a-rotated-title',
  'a-body-of-three-columns',
  'huge-insets',
  'exact-line-pitches',
  'places-for-pictures',
  'the-export-of-another-program',
  'looks-in-sample-text-alone',
  'background-pictures',
].map((name) => `templates/${name}.potx`);

const print = (name: string, set: Readonly<Record<string, string>>, outputs: readonly string[]): Document => ({
  name: `print: ${name}`,
  content: own('text'),
  theme: 'default',
  outputs,
  set: Object.fromEntries(Object.entries(set).map(([key, value]) => [key.includes('.') || key in TOP ? key : `print.${key}`, value])),
});
const TOP = { qr: '', 'pdf-a': '', index: '', lang: '' };

/** The quick and the telling ones first: a run that ends at the first difference ends soon. */
export const DOCUMENTS: readonly Document[] = [
  { name: 'mistakes', content: own('mistakes'), theme: 'default', outputs: ['pptx', 'article'] },
  { name: 'errors', content: own('errors'), theme: 'default', outputs: ['pptx'] },
  { name: 'text', content: own('text'), theme: 'default', outputs: ['pptx', 'svg', ...FORMS, 'cards-labels'] },
  { name: 'pictures', content: own('pictures'), theme: 'corporate', outputs: ['pptx', 'svg', 'article', 'slides-2', 'notes', 'deck'] },
  { name: 'charts', content: own('charts'), theme: 'default', outputs: ['pptx', 'svg', 'article', 'slides-6'] },
  { name: 'tools', content: own('tools'), theme: 'default', outputs: ['pptx', 'article', 'notes'] },
  { name: 'plain', content: own('plain'), theme: 'corporate', outputs: ['pptx', 'article', 'cards'] },
  { name: 'zh', content: own('zh'), theme: 'corporate', outputs: ['pptx', 'svg', 'article', 'slides-4', 'cards-small'] },
  { name: 'ja', content: own('ja'), theme: 'default', outputs: ['pptx', 'article', 'notes'] },
  { name: 'ar', content: own('ar'), theme: 'default', outputs: ['pptx', 'svg', ...FORMS] },
  { name: 'scripts', content: own('scripts'), theme: 'default', outputs: ['pptx', 'article'] },
  {
    name: 'a company',
    content: own('brief'),
    theme: 'default',
    outputs: ['pptx', 'article', 'notes', 'cards-large'],
    company: 'company.yaml',
  },
  { name: 'a company in Chinese', content: own('zh'), theme: 'corporate', outputs: ['pptx', 'article'], company: 'company.yaml' },
  {
    name: 'templates of its own',
    content: own('text'),
    theme: 'templates/blocks',
    outputs: ['pptx', 'article', 'inspect'],
    templates: 'sets/own',
  },
  {
    name: 'unsectioned',
    content: own('unsectioned'),
    theme: 'templates/blocks',
    outputs: ['pptx', 'article', 'slides-1', 'cards', 'cards-labels'],
  },
  { name: 'broken templates', content: own('plain'), theme: 'default', outputs: ['pptx'], templates: 'sets/broken' },
  { name: 'a broken theme', content: own('plain'), theme: 'templates/broken', outputs: ['pptx'] },
  { name: 'a template in a folder', content: own('brief'), theme: 'templates/folder', outputs: ['pptx', 'article'] },
  ...TEMPLATES.map((theme) => ({ name: theme.slice(10), content: own('brief'), theme, outputs: ['pptx', 'article', 'inspect'] })),
  { name: 'text on a template', content: own('text'), theme: 'templates/ordinary.potx', outputs: ['pptx', 'article'] },
  print('a small page', { paper: 'A6', margins: '10mm' }, ['article', 'slides-2']),
  print('landscape, for both sides', { paper: 'A4', orientation: 'landscape', duplex: 'true', gutter: '6mm' }, [
    'article',
    'slides-3',
    'cards',
  ]),
  print('for a print shop', { bleed: '3mm', 'crop-marks': 'true', 'sections-on-right': 'true', duplex: 'true' }, ['article', 'slides-9']),
  print('with little ink', { 'ink-saver': 'true', paper: 'Letter' }, ['article', 'slides-4', 'cards-labels']),
  print('every link a code', { qr: 'all', 'pdf-a': 'true', index: 'none' }, ['pptx', 'article', 'slides-6']),
  print('no codes', { qr: 'none', 'pdf-a': 'true' }, ['pptx', 'article']),
  { name: 'pictures for archives', content: own('pictures'), theme: 'default', outputs: ['article'], set: { 'pdf-a': 'true' } },
  {
    name: 'Arabic for both sides',
    content: own('ar'),
    theme: 'corporate',
    outputs: ['article', 'slides-4'],
    set: { 'print.duplex': 'true', 'print.margins': '20mm 15mm 20mm 30mm' },
  },
  { name: 'gallery in default', content: GALLERY, theme: 'default', outputs: ['pptx', 'svg', ...FORMS] },
  { name: 'gallery in corporate', content: GALLERY, theme: 'corporate', outputs: ['pptx', 'article', 'deck'] },
  { name: 'lecture in default', content: LECTURE, theme: 'default', outputs: [] },
  { name: 'lecture in corporate', content: LECTURE, theme: 'corporate', outputs: ['pptx', ...FORMS] },
  { name: 'torture in default', content: TORTURE, theme: 'default', outputs: ['pptx', 'svg', 'article', 'slides-3', 'notes'] },
  { name: 'torture in corporate', content: TORTURE, theme: 'corporate', outputs: ['pptx', 'article'] },
];
