import { relative } from 'node:path';
import pc from 'picocolors';
import type { BuildResult, Progress, Written } from '../build.js';
import { type Diagnostic, formatDiagnostic } from '../lib/diagnostics.js';
import { count, counted } from './counted.js';
import { type Fold, folded } from './folded.js';
import type { Terminal } from './terminal.js';

export interface Printer {
  readonly progress: (step: Progress) => void;
  readonly result: (result: BuildResult, milliseconds: number) => void;
}

/** Prints for a person, or with `--json` for a machine: results on stdout, diagnostics and progress on stderr. */
export function printer(asked: { readonly json: boolean; readonly quiet: boolean }, terminal: Terminal): Printer {
  return asked.json ? machinePrinter(terminal) : personPrinter(asked.quiet, terminal);
}

function machinePrinter({ stdout }: Terminal): Printer {
  return {
    progress: () => undefined,
    result: ({ ok, diagnostics, written }, milliseconds) => {
      stdout.write(`${JSON.stringify({ ok, milliseconds: Math.round(milliseconds), written, diagnostics }, null, 2)}\n`);
    },
  };
}

function personPrinter(quiet: boolean, terminal: Terminal): Printer {
  const { stdout, stderr, env } = terminal;
  const colour = pc.createColors(stderr.isTTY === true && (env['NO_COLOR'] ?? '') === '');
  const live = stderr.isTTY === true && !quiet;
  const clear = (): unknown => live && stderr.write('\r\u001b[K');
  return {
    progress: ({ file, format, theme }) => {
      clear();
      if (live) stderr.write(colour.dim(`${[file, format, theme].filter((part) => part !== undefined).join(' → ')} …`));
    },
    result: (result, milliseconds) => {
      clear();
      printDiagnostics(result.diagnostics, terminal);
      if (!quiet) stdout.write(`${summary(result, milliseconds)}\n`);
    },
  };
}

/** Prints diagnostics for a person. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], { stderr, env }: Terminal): void {
  const colour = pc.createColors(stderr.isTTY === true && (env['NO_COLOR'] ?? '') === '');
  for (const entry of folded(diagnostics)) stderr.write(`${'lines' in entry ? paintFold(entry, colour) : paint(entry, colour)}\n`);
}

function paintFold({ first: { at, severity, id: code }, count: more, lines }: Fold, colour: ReturnType<typeof pc.createColors>): string {
  return colour.dim(`${at.file}: ${more} more ${severity}[${code}] in lines ${lines}\n  help: --json tells each of them`);
}

function paint(diagnostic: Diagnostic, colour: ReturnType<typeof pc.createColors>): string {
  const hue = { error: colour.red, warning: colour.yellow, note: colour.cyan }[diagnostic.severity];
  const tag = `${diagnostic.severity}[${diagnostic.id}]`;
  return formatDiagnostic(diagnostic).replace(tag, () => hue(tag));
}

/** `wrote output/a.pptx (18 slides, 13 codes, 84 kB) and output/a.pdf (7 pages, …) in 0.2 s`. */
function summary({ ok, diagnostics, written }: BuildResult, milliseconds: number): string {
  const found = counted(diagnostics, ['error', 'warning']);
  const files = written.length === 0 ? 'wrote nothing' : `wrote ${written.map(describe).join(', ')}`;
  return `${files}${found === '' ? '' : `; ${found}`} in ${(milliseconds / 1000).toFixed(2)} s${ok ? '' : ' (a file with errors is not written)'}`;
}

function describe({ file, format, pages, codes, bytes }: Written): string {
  const parts = [count(pages, format === 'pptx' ? 'slide' : 'page'), count(codes, 'code'), `${Math.ceil(bytes / 1000)} kB`];
  return `${relative('.', file) || file} (${parts.join(', ')})`;
}
