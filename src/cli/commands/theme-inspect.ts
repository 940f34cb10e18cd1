import type { Command } from 'commander';
import type { ThemeInspected } from '../../tools/themes/inspect-theme.js';
import type { Done } from '../command.js';
import { exitCode } from '../exit-code.js';
import { printDiagnostics } from '../print.js';
import { table } from '../table.js';
import type { Terminal } from '../terminal.js';

interface Asked {
  readonly json: boolean;
  readonly preview?: string | true;
}

export function define(command: Command, terminal: Terminal, done: Done): void {
  command
    .argument('<theme>', 'a name, a folder, or a PowerPoint file')
    .option('--preview [file]', 'a sheet of all layouts, filled: .png or .svg (default: <theme>-layouts.png)')
    .option('--json', 'as JSON', false)
    .action(async (name: string, { json, preview }: Asked) => {
      const { inspectTheme } = await import('../../tools/themes/inspect-theme.js');
      const { inspected, diagnostics } = await inspectTheme(name);
      if (inspected === undefined) {
        if (json) terminal.stdout.write(`${JSON.stringify({ ok: false, diagnostics }, null, 2)}\n`);
        else printDiagnostics(diagnostics, terminal);
        return done(exitCode(false, diagnostics));
      }
      if (json) terminal.stdout.write(`${JSON.stringify(inspected, null, 2)}\n`);
      else {
        printDiagnostics(diagnostics, terminal);
        terminal.stdout.write(described(inspected));
      }
      if (preview !== undefined) {
        const { previewTheme } = await import('../../tools/preview/preview-theme.js');
        const file = await previewTheme(name, preview === true ? {} : { file: preview });
        if (!json) terminal.stdout.write(`\nwrote ${file}\n`);
      }
      return done(0);
    });
}

/** The whole of it for a person, part by part. */
function described({ name, label, from, size, palette, masters, landings, fonts, weakest }: ThemeInspected): string {
  const parts = [
    `${name}: ${label}, ${size[0]} × ${size[1]} mm, from ${from}\n`,
    table([['colour', ''], ...Object.entries(palette).map(([role, hex]) => [role, `#${hex}`])]),
    ...masters.flatMap((master) => [
      `master “${master.name}”${master.chosen ? '' : ' (not used)'}\n`,
      ...master.layouts.map(({ name: layout, type, placeholders }) =>
        table([
          [`layout “${layout}”, ${type}`, 'type', 'idx', 'box in mm', 'font', 'size'],
          ...placeholders.map((one) => [
            `  ${one.name}`,
            one.type,
            String(one.idx),
            one.box?.join(' ') ?? 'not placed',
            one.font,
            `${one.size} pt`,
          ]),
        ]),
      ),
    ]),
    table([
      ['slides of the kind', 'land on', 'why', 'lacks'],
      ...landings.map(({ kind, layout, why, lacks }) => [kind, layout, why, lacks.join(', ')]),
    ]),
    table([
      ['font', 'face', 'measured by', 'here', 'Windows', 'macOS', 'Office'],
      ...fonts.map((font) => [
        `${font.role}, ${font.script === 'latin' ? 'Latin' : 'East Asian'}`,
        font.face,
        font.measuredBy,
        ...[font.here, font.windows, font.macos, font.office].map((has) => (has ? 'yes' : 'no')),
      ]),
    ]),
    table([
      ['contrast', 'wearer', 'colour', 'ground', 'ratio', ''],
      ...weakest.map(({ where, slot, what, colour, ground, ratio, least }) => [
        slot === undefined ? where : `${where}, ${slot}`,
        what,
        `#${colour}`,
        `#${ground}`,
        ratio.toFixed(1),
        ratio < least ? `under ${least}` : '',
      ]),
    ]),
  ];
  return parts.join('\n');
}
