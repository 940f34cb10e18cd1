import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { packageRoot } from '../io/disk.js';
import { UsageError } from '../lib/diagnostics.js';
import { type Asked, makeCommand } from './options.js';
import { printer } from './print.js';

/** The streams and surroundings of a process: what `run` prints to and reads of. */
export type Terminal = Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'>;

/** Runs the command line; resolves to the exit code (sysexits.h's 70 for a bug of our own). */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const asked = await readArguments(argv, terminal);
    return asked === undefined ? 0 : await build(asked, terminal);
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
    if (cause instanceof UsageError) {
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

async function readArguments(argv: readonly string[], terminal: Terminal): Promise<Asked | undefined> {
  let asked: Asked | undefined;
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  await makeCommand(version, (it) => {
    asked = it;
  })
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.stdout.write(text), writeErr: (text) => terminal.stderr.write(text) })
    .parseAsync([...argv], { from: 'user' });
  return asked;
}

async function build(asked: Asked, terminal: Terminal): Promise<number> {
  const print = printer(asked, terminal);
  const started = performance.now();
  const { buildDeck } = await import('../build.js');
  const { content, format, theme, template, out, set, strict } = asked;
  const result = await buildDeck({
    content,
    set,
    strict,
    onProgress: print.progress,
    ...(format === undefined ? {} : { formats: format as never }),
    ...(theme === undefined ? {} : { theme }),
    ...(template === undefined ? {} : { template }),
    ...(out === undefined ? {} : { out }),
  });
  print.result(result, performance.now() - started);
  return result.ok ? 0 : 1;
}
