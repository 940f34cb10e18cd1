import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { packageRoot } from '../io/disk.js';
import { isUsageError } from '../lib/diagnostics.js';
import { define } from './commands/build.js';
import { misread } from './misread.js';
import type { Terminal } from './terminal.js';

/** Runs the command line; resolves to the exit code (sysexits.h's 70 for a bug of our own). */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await runCommand(argv, terminal);
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
    if (isUsageError(cause)) {
      terminal.stderr.write(`build-deck: ${cause.message}\n  help: ${cause.help}\n`);
      return 2;
    }
    const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    terminal.stderr.write(
      `build-deck: this is a bug in build-deck, not in your content. Nothing was written.\n  help: report it with the lines below and the content that shows it\n${detail}\n`,
    );
    return 70;
  }
}

/** Reads the command line and runs what it asks for. Throws `UsageError` for wrong usage, `CommanderError` where `--help` or the version was printed. */
async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  const program = new Command('build-deck')
    .version(version, '--version')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: () => undefined,
    });
  define(program, terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (cause) {
    const printed = cause instanceof CommanderError && /^commander\.(help|helpDisplayed|version)$/.test(cause.code);
    throw cause instanceof CommanderError && !printed ? misread(cause, program, argv) : cause;
  }
  return exitCode;
}
