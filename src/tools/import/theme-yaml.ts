import { KINDS } from '../../theme/template/choose/kind.js';
import { type Written, writtenOf } from '../../theme/template/folder/written.js';
import type { Landing } from '../../theme/template/types.js';
import { TEXT_STYLES, type TextStyleName, type Theme } from '../../theme/types.js';

/** Why a layout was chosen, in the words of a comment. */
const WHY: Readonly<Record<Landing['by'], string>> = {
  sidecar: 'named beside the template',
  type: 'by its type',
  name: 'by its name',
  guess: 'a guess, by its placeholders',
  otherwise: 'nothing nearer',
};

/**
 * The `theme.yaml` of an imported template: the file and its fingerprint, its palette, fonts, text and where each kind of slides lands, to be
 * changed by hand as far as the comments say. Text in quotes is JSON's, which YAML 1.2 contains. Kinds that another one's layout serves, and
 * layouts whose name is not theirs alone, are named in a comment: they are chosen anew.
 */
export function themeYaml(theme: Theme, file: string, imported: string): string {
  const written = writtenOf(theme);
  const held = new Set(
    [...theme.layouts.values()].flatMap(({ slots }) => slots.filter(({ native }) => native !== undefined).map(({ style }) => style)),
  );
  return [
    `# Made from ${file}: decks are built on its own masters and layouts. report.md says what was understood, themes/README.md what each key does.`,
    `label: ${JSON.stringify(theme.label)}`,
    `template: ${JSON.stringify(file)}`,
    `imported: "${imported}"  # which file this was read from`,
    ...masterLines(theme),
    '',
    '# The template decides the palette: it stands here to be read, and a colour that differs is a warning.',
    `palette: ${flow(written.palette)}`,
    '',
    '# Faces of headings and body are the template’s; embedLatin and embedEastAsian, which measure and print, and mono are yours to change.',
    'fonts:',
    ...Object.entries(written.fonts).map(([role, font]) => `  ${role}: ${flow(font)}`),
    '',
    ...textLines(written, held),
    '',
    '# Yours to change: tables and code are drawn so.',
    `table: ${flow(written.table)}`,
    `code: ${flow(written.code)}`,
    '',
    '# Yours to change: the template’s layout for each kind of slides, by its name or its number from 1, and the room of each slot in points:',
    '# [x, y, width, height], without the placeholder’s insets.',
    'layouts:',
    ...layoutLines(theme, written),
    '',
  ].join('\n');
}

/** Counted are those with layouts, as far as the chosen one. */
function masterLines({ template }: Theme): readonly string[] {
  const masters = template?.masters ?? [];
  const before = masters
    .slice(
      0,
      masters.findIndex(({ chosen }) => chosen),
    )
    .filter(({ count }) => count > 0);
  return masters.length > 1 ? [`master: ${before.length + 1}  # of ${masters.length}; build-deck theme inspect names them`] : [];
}

function textLines({ text }: Written, held: ReadonlySet<TextStyleName>): readonly string[] {
  const lines = (names: readonly TextStyleName[]): readonly string[] => names.map((name) => `  ${name}: ${flow(text[name])}`);
  return [
    'text:',
    '  # The template’s placeholders decide these.',
    ...lines(TEXT_STYLES.filter((name) => held.has(name))),
    '  # Yours to change.',
    ...lines(TEXT_STYLES.filter((name) => !held.has(name))),
  ];
}

function layoutLines({ template, layouts }: Theme, { slots }: Written): readonly string[] {
  const names = template?.masters.find(({ chosen }) => chosen)?.layouts.map(({ name }) => name) ?? [];
  const isSure = ({ by, layout }: Landing): boolean => by !== 'otherwise' && names.filter((name) => name === layout).length === 1;
  const landings = new Map(
    (template?.landings ?? []).filter(({ kind }) => KINDS.some((known) => known === kind)).map((one) => [one.kind, one]),
  );
  return [...layouts.keys()].flatMap((kind) => {
    const landing = landings.get(kind);
    const named =
      landing === undefined ? [] : [`    ${isSure(landing) ? '' : '# '}layout: ${JSON.stringify(landing.layout)}  # ${WHY[landing.by]}`];
    const boxes = Object.entries(slots.get(kind) ?? {}).map(([slot, box]) => `      ${slot}: [${box.join(', ')}]`);
    return [`  ${kind}:`, ...named, ...(boxes.length === 0 ? [] : ['    slots:', ...boxes])];
  });
}

/** A mapping in one line. */
const flow = (values: object): string =>
  `{ ${Object.entries(values)
    .map(
      ([key, value]) =>
        `${key}: ${typeof value === 'object' && value !== null ? flow(value) : typeof value === 'string' ? text(value) : String(value)}`,
    )
    .join(', ')} }`;

/** Words stand bare where YAML takes them for text; everything else in quotes. */
const text = (value: string): string =>
  /^[a-z][a-zA-Z0-9-]*$/.test(value) && !/^(true|false|null|yes|no|on|off)$/.test(value) ? value : JSON.stringify(value);
