import { type Diagnostic, formatDiagnostic } from '../../lib/diagnostics.js';
import { type Pt, toMm } from '../../lib/units.js';
import { contrastsOf, weakestUses } from '../../theme/contrast/index.js';
import { TEXT_STYLES, type Theme } from '../../theme/types.js';
import { fontsOf } from '../themes/fonts-of.js';

/** What was understood of a template, guessed, and can't be carried, as a Markdown page. */
export function importReport(theme: Theme, file: string, diagnostics: readonly Diagnostic[]): string {
  const landings = theme.template?.landings ?? [];
  const weak = weakestUses(contrastsOf(theme)).filter(({ ratio, least }) => ratio < least);
  return [
    `# ${theme.label}`,
    `Read from ${file}. Slides are ${mm(theme.size.width)} × ${mm(theme.size.height)} mm.`,
    '## Guessed, or not carried',
    diagnostics.length === 0 ? 'Nothing.' : diagnostics.map((one) => `- ${formatDiagnostic(one).split('\n').join('\n  ')}`).join('\n'),
    '## Where slides land',
    table(
      ['slides', 'layout', 'chosen by', 'drawn as text boxes'],
      landings.map(({ kind, layout, by, lacks }) => [kind, layout, by, lacks.join(', ')]),
    ),
    '## Logo on the handout',
    theme.logo?.[0] === undefined ? 'None was found.' : `“${theme.logo[0].src}”.`,
    '## Palette',
    table(
      ['role', 'colour'],
      Object.entries(theme.palette).map(([role, hex]) => [role, `#${hex}`]),
    ),
    '## Fonts',
    table(
      ['for', 'face', 'measured by', 'Windows', 'macOS', 'Office'],
      fontsOf(theme).map(({ role, script, face, measuredBy, windows, macos, office }) => [
        `${role}, ${script}`,
        face,
        measuredBy,
        ...[windows, macos, office].map(yes),
      ]),
    ),
    '## Type scale',
    table(
      ['style', 'font', 'size', 'floor'],
      TEXT_STYLES.map((name) => [
        name,
        theme.fonts[theme.text[name].font].latin,
        `${round(theme.text[name].size)} pt`,
        `${round(theme.text[name].floor)} pt`,
      ]),
    ),
    '## Layouts and their slots',
    ...[...theme.layouts.values()].flatMap(({ name, label, slots }) => [
      `### ${name}: ${label}`,
      table(
        ['slot', 'placeholder', 'x', 'y', 'width', 'height (mm)'],
        slots.map(({ name: slot, placeholder, box }) => [
          slot,
          placeholder,
          ...[box.x, box.y, box.width, box.height].map((length) => String(mm(length))),
        ]),
      ),
    ]),
    '## Contrast',
    weak.length === 0
      ? 'Every colour can be read on its ground.'
      : table(
          ['where', 'what', 'colours', 'ratio'],
          weak.map(({ where, what, colour, ground, ratio, least }) => [
            where,
            what,
            `#${colour} on #${ground}`,
            `${ratio.toFixed(2)}, expected ${least}`,
          ]),
        ),
    '',
  ].join('\n\n');
}

const round = (value: number): number => Math.round(value * 10) / 10;

const mm = (length: Pt): number => round(toMm(length));

const yes = (has: boolean): string => (has ? 'yes' : 'no');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
