import { lazily } from '../../../lib/lazily.js';
import { didYouMean } from '../../../lib/suggest.js';
import type { Env } from '../../../lib/world.js';
import type { Path, YamlSource } from '../../../lib/yaml.js';
import { reportValue } from '../../check.js';
import { logoOf } from '../../logo.js';
import type { ThemeFile } from '../../shapes.js';
import { styleOver } from '../../text.js';
import { type CodeStyle, type FontRole, type Layout, type TableStyle, TEXT_STYLES, type TextStyleName, type Theme } from '../../types.js';
import { boxOf, colourOf, lengthOf } from '../../values.js';
import type { FolderSource } from './schema.js';
import { type Written, writtenOf } from './written.js';

interface OverrideSetting {
  readonly source: FolderSource;
  readonly yaml: YamlSource;
  readonly env: Env;
  /** What was read of the template. */
  readonly written: Written;
  /** What was read of it with the layouts that it chooses itself: values of these stand in a file whose layouts were changed since. */
  readonly imported: () => Written;
}

/**
 * A template's theme as its `theme.yaml` wants it. What is drawn by us (table, code, text outside placeholders, what measures a face) and the
 * rooms of slots are the file's word; palette, faces and text of placeholders are the template's, and a file that says otherwise is told so
 * (`theme-fixed`, a warning). Values as they were imported change nothing, whatever layouts have been named since.
 */
export function overridden(theme: Theme, source: FolderSource, imported: () => Theme, { folder, yaml, env }: ThemeFile): Theme {
  const setting: OverrideSetting = { source, yaml, env, written: writtenOf(theme), imported: lazily(() => writtenOf(imported())) };
  const held = heldStyles(theme);
  warnOfFixed(held, setting);
  return {
    ...theme,
    fonts: fontsIn(theme.fonts, setting),
    text: textIn(theme.text, held, setting),
    table: tableIn(theme.table, setting),
    code: codeIn(theme.code, setting),
    layouts: new Map([...theme.layouts].map(([name, layout]) => [name, layoutIn(layout, theme, setting)])),
    ...logoOf(source.logo, { folder, yaml, env }),
  };
}

/** Styles that a placeholder of the template decides. */
const heldStyles = ({ layouts }: Theme): ReadonlySet<TextStyleName> =>
  new Set([...layouts.values()].flatMap(({ slots }) => slots.flatMap(({ style, native }) => (native === undefined ? [] : [style]))));

/** The keys whose values are others than those that were imported: than the template's now, and with the layouts that it chooses itself. */
function changes<T extends object>(
  own: T | undefined,
  of: (written: Written) => object,
  { written, imported }: OverrideSetting,
): Partial<T> {
  const known: Readonly<Record<string, unknown>> = { ...of(written) };
  const differs = (key: string, value: unknown, than: Readonly<Record<string, unknown>>): boolean =>
    value !== undefined && JSON.stringify(value) !== JSON.stringify(than[key]);
  const entries = Object.entries(own ?? {}).filter(([key, value]) => differs(key, value, known));
  if (entries.length === 0) return {};
  const before: Readonly<Record<string, unknown>> = { ...of(imported()) };
  return Object.fromEntries(entries.filter(([key, value]) => differs(key, value, before))) as Partial<T>;
}

function warnOfFixed(held: ReadonlySet<TextStyleName>, setting: OverrideSetting): void {
  const { source, yaml, env } = setting;
  const fixed: Path[] = [
    ...Object.keys(changes(source.palette, ({ palette }) => palette, setting)).map((role) => ['palette', role]),
    ...(['heading', 'body'] as const).flatMap((role) =>
      Object.keys(changes(source.fonts[role], ({ fonts }) => fonts[role], setting))
        .filter((key) => key === 'latin' || key === 'eastAsian')
        .map((key) => ['fonts', role, key]),
    ),
    ...TEXT_STYLES.filter((name) => held.has(name)).flatMap((name) =>
      Object.keys(changes(source.text[name], ({ text }) => text[name], setting)).map((key) => ['text', name, key]),
    ),
  ];
  const [first] = fixed;
  if (first === undefined) return;
  env.report({
    severity: 'warning',
    id: 'theme-fixed',
    message: `the template says otherwise, and decides: ${fixed.map((path) => path.join('.')).join(', ')}`,
    at: yaml.keyAt(first),
    help: 'change it in PowerPoint, View › Slide Master, and import the template again with --force',
  });
}

function fontsIn(fonts: Theme['fonts'], setting: OverrideSetting): Theme['fonts'] {
  const family = (role: FontRole): Theme['fonts'][FontRole] => {
    const { latin, eastAsian, embedLatin, embedEastAsian } = changes(setting.source.fonts[role], (one) => one.fonts[role], setting);
    return {
      ...fonts[role],
      ...(embedLatin !== undefined && { embedLatin, wider: 1 }),
      ...(embedEastAsian !== undefined && { embedEastAsian }),
      ...(role === 'mono' && latin !== undefined && { latin }),
      ...(role === 'mono' && eastAsian !== undefined && { eastAsian }),
    };
  };
  return { heading: family('heading'), body: family('body'), mono: family('mono') };
}

function textIn(text: Theme['text'], held: ReadonlySet<TextStyleName>, setting: OverrideSetting): Theme['text'] {
  const own = TEXT_STYLES.filter((name) => !held.has(name)).map((name) => [
    name,
    styleOver(
      text[name],
      changes(setting.source.text[name], (one) => one.text[name], setting),
    ),
  ]);
  return { ...text, ...Object.fromEntries(own) };
}

function tableIn(table: TableStyle, setting: OverrideSetting): TableStyle {
  const { headFill, headText, bandFill, rule, ruleWidth, padX, padY } = changes(setting.source.table, (one) => one.table, setting);
  const { styleId: _, fill: __, lines: ___, firstColumn: ____, bold: _____, ...plain } = table;
  const recoloured = [headFill, headText, bandFill, rule, ruleWidth].some((one) => one !== undefined);
  return {
    // A table of one's own colours is not the template's style any more.
    ...(recoloured ? plain : table),
    ...(headFill !== undefined && { headFill: colourOf(headFill) }),
    ...(headText !== undefined && { headText: colourOf(headText) }),
    ...(bandFill !== undefined && { bandFill: colourOf(bandFill) }),
    ...(rule !== undefined && { rule: colourOf(rule) }),
    ...(ruleWidth !== undefined && { ruleWidth: lengthOf(ruleWidth) }),
    ...(padX !== undefined && { padX: lengthOf(padX) }),
    ...(padY !== undefined && { padY: lengthOf(padY) }),
  };
}

function codeIn(code: CodeStyle, setting: OverrideSetting): CodeStyle {
  const { source } = setting;
  const { fill, highlightFill, padding } = changes(source.code, (one) => one.code, setting);
  const tokens = changes(source.code.tokens, (one) => one.code.tokens, setting);
  return {
    fill: fill === undefined ? code.fill : colourOf(fill),
    highlightFill: highlightFill === undefined ? code.highlightFill : colourOf(highlightFill),
    padding: padding === undefined ? code.padding : lengthOf(padding),
    tokens: { ...code.tokens, ...Object.fromEntries(Object.entries(tokens).map(([name, colour]) => [name, colourOf(String(colour))])) },
  };
}

/** Reports `theme-value` for a slot that the layout has not, and for a box that leaves the slide. */
function layoutIn(layout: Layout, { size }: Theme, setting: OverrideSetting): Layout {
  const { source, yaml, env } = setting;
  const own = source.layouts[layout.name];
  if (typeof own !== 'object') return layout;
  const changed = changes(own.slots, ({ slots }) => slots.get(layout.name) ?? {}, setting);
  const boxes = new Map(Object.entries(own.slots).filter(([name]) => name in changed));
  for (const [name, box] of boxes) {
    const path = ['layouts', layout.name, 'slots', name];
    const names = layout.slots.map((slot) => slot.name);
    const { x, y, width, height } = boxOf(box);
    if (!names.includes(name)) reportValue(yaml, path, 'is no slot of this layout', didYouMean(name, names), env);
    else if (x < 0 || y < 0 || width <= 0 || height <= 0 || x + width > size.width + 0.1 || y + height > size.height + 0.1)
      reportValue(yaml, path, 'leaves the slide', `expected 0 to ${size.width} across and 0 to ${size.height} down, in points`, env);
  }
  return {
    ...layout,
    slots: layout.slots.map((slot) => {
      const box = boxes.get(slot.name);
      if (box === undefined) return slot;
      return { ...slot, box: boxOf(box), ...(slot.native !== undefined && { native: { ...slot.native, moved: true } }) };
    }),
  };
}
