import type { Command } from 'commander';
import { openInputs } from '../../io/inputs.js';
import { UsageError } from '../../lib/diagnostics.js';
import type { ComparedTheme, Comparison, SlideChange } from '../../tools/compare/types.js';
import type { Done } from '../command.js';
import { exitCode } from '../exit-code.js';
import { printDiagnostics } from '../print.js';
import { table } from '../table.js';
import type { Terminal } from '../terminal.js';
import { commaList } from '../values.js';

interface Asked {
  readonly theme?: readonly string[];
  readonly template?: string;
  readonly company?: string;
  readonly html: string | boolean;
  readonly json: boolean;
}

export function define(command: Command, terminal: Terminal, done: Done): void {
  command
    .argument('[content...]', 'Markdown files, or folders of them (default: content)')
    .option('-t, --theme <name>', 'twice: the theme of now, and the one to re-issue in', commaList)
    .option('--template <set|folder>', 'template set, above the front matter’s')
    .option('--company <file>', 'company file (default: company.yaml beside the content or above)')
    .option('--html <file>', 'where the page with both renderings is written (default: output/compare/<content>.html)')
    .option('--no-html', 'no page')
    .option('--json', 'as JSON', false)
    .action(async (content: readonly string[], asked: Asked) => done(await compare(content, asked, terminal)));
}

async function compare(content: readonly string[], { theme, template, company, html, json }: Asked, terminal: Terminal): Promise<number> {
  const [old, fresh, ...more] = theme ?? [];
  if (old === undefined || fresh === undefined || more.length > 0)
    throw new UsageError(
      `${theme?.length ?? 0} themes to compare; expected two`,
      'name the old one and the new one: --theme default --theme corporate',
    );
  const { compareThemes } = await import('../../tools/compare/compare-themes.js');
  const options = { ...(template !== undefined && { template }), ...(company !== undefined && { company }) };
  const inputs = openInputs('.');
  const { comparison, sides, diagnostics } = await compareThemes({ themes: [old, fresh], content, ...options }, inputs);
  if (!json) printDiagnostics(diagnostics, terminal);
  if (comparison === undefined) {
    if (json) terminal.stdout.write(`${JSON.stringify({ ok: false, diagnostics }, null, 2)}\n`);
    return exitCode(false, diagnostics);
  }
  let pages: readonly string[] = [];
  if (html !== false && comparison.contents.length > 0) {
    const { writePages } = await import('../../tools/compare/write-page.js');
    pages = writePages(comparison, sides, html === true ? undefined : html, inputs);
  }
  terminal.stdout.write(json ? `${JSON.stringify({ ...comparison, pages }, null, 2)}\n` : described(comparison, pages));
  return comparison.ok ? 0 : 1;
}

function described({ old, new: fresh, fonts, contents }: Comparison, pages: readonly string[]): string {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const parts = contents.flatMap(({ file, slides, rows, diagnostics }) => {
    const changed = rows.filter(({ changes }) => changes.length > 0);
    return [
      `${file}: ${slides.old} → ${slides.new} slides, ${changed.length} of ${rows.length} changed\n`,
      ...(changed.length === 0
        ? []
        : [
            table([
              ['line', 'slide', 'what', 'slides', 'fitted to', 'smallest type', 'layout'],
              ...changed.map((row) => [
                String(row.line),
                shortened(row.title),
                row.changes.map((change) => CHANGES[change]).join(', '),
                `${row.old.pages.length} → ${row.new.pages.length}`,
                `${percent(row.old.scale)} → ${percent(row.new.scale)}`,
                `${row.old.smallest} → ${row.new.smallest} pt`,
                row.old.layouts.join() === row.new.layouts.join()
                  ? row.old.layouts.join()
                  : `${row.old.layouts.join()} → ${row.new.layouts.join()}`,
              ]),
            ]),
          ]),
      ...(diagnostics.gone.length + diagnostics.new.length === 0
        ? []
        : [`messages: ${diagnostics.new.length} new, ${diagnostics.gone.length} gone\n`]),
    ];
  });
  const faces = fonts.map(({ role, script, old: one, new: other }) => [
    `${role}, ${script === 'latin' ? 'Latin' : 'East Asian'}`,
    one,
    other,
  ]);
  return [
    `${old.label} → ${fresh.label}\n`,
    ...parts,
    ...(faces.length === 0 ? [] : [table([['face', old.name, fresh.name], ...faces])]),
    `contrast failures: ${old.contrastFailures.length} → ${fresh.contrastFailures.length}\n${failures(fresh)}`,
    ...(pages.length === 0 ? [] : [`wrote ${pages.join(', ')}\n`]),
  ].join('\n');
}

/** In words: a text may be fitted to less of its size and still be larger than it was in another theme. */
const CHANGES: Readonly<Record<SlideChange, string>> = {
  split: 'split',
  joined: 'joined',
  smaller: 'shrunk',
  larger: 'less shrunk',
  layout: 'layout',
};

/** Where the new theme's colours are too weak. */
function failures({ contrastFailures }: ComparedTheme): string {
  if (contrastFailures.length === 0) return '';
  const rows = contrastFailures.map(({ where, slot, what, colour, ground, ratio, least }) => [
    slot === undefined ? where : `${where}, ${slot}`,
    what,
    `#${colour} on #${ground}`,
    `${ratio.toFixed(2)} : 1`,
    `${least} : 1`,
  ]);
  return table([['where', 'what', 'colours', 'contrast', 'least'], ...rows]);
}

/** A title that leaves a terminal's line room for what changed. */
function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= 32 ? title : `${characters.slice(0, 31).join('')}…`;
}
