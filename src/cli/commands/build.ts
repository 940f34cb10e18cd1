import { type Command, Option } from 'commander';
import type { BuildOptions } from '../../build.js';
import { addCommands, type Done, type Entry } from '../command.js';
import { exitCode } from '../exit-code.js';
import { printer } from '../print.js';
import { contradiction, givenBy, printOptions } from '../print-options.js';
import type { Terminal } from '../terminal.js';
import { askedFirst, isWatched, runWithin, type TimeLimit, timeLimit } from '../time-limit.js';
import { commaList, keyValue } from '../values.js';

/** The command line, read. */
interface Asked {
  readonly format?: readonly string[];
  readonly handout?: readonly string[];
  readonly theme?: readonly string[];
  readonly template?: string;
  readonly company?: string;
  readonly out?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly timeout?: TimeLimit;
  readonly strict: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

const EXAMPLES = `
Examples:
  build-deck                                    every content/*.md, deck and handout, into output/
  build-deck lecture.md --format pptx           the deck alone
  build-deck --handout article,slides-3         the handout in two forms, a file each
  build-deck --theme corporate                  the same content in the corporate theme
  build-deck --theme default,corporate          in both, each into a folder of its own
  build-deck lecture.md --set company.name=Acme front matter from the command line
  build-deck --strict --json                    for a build server: warnings fail, output is JSON

Exit codes: 0 fine · 1 errors in the content (or warnings with --strict) · 2 wrong usage or missing files · 124 stopped by --timeout · 70 a bug in build-deck`;

const COMMANDS: Readonly<Record<string, Entry>> = {
  compare: { about: 'what re-issuing content in another theme changes', load: () => import('./compare.js') },
  theme: { about: 'lists, makes and checks themes', load: () => import('./theme.js') },
};

/** The command itself: builds, where no other command is named. */
export function define(command: Command, terminal: Terminal, done: Done): void {
  command
    .description(
      'Turns structured Markdown into a native PowerPoint deck and a printable PDF handout in which every video link is a QR code.',
    )
    .argument('[content...]', 'Markdown files, or folders of them (default: content)')
    .option('-f, --format <formats>', 'pptx, pdf, or both with a comma (default: pptx,pdf)', commaList)
    .option('--handout <forms>', 'article, slides-1 2 3 4 6 9, notes, deck, cards …; several with a comma, or repeated', commaList)
    .option(
      '-t, --theme <name|folder|file>',
      'theme or PowerPoint template, above the front matter’s; several with a comma, or repeated',
      commaList,
    )
    .option('--template <set|folder>', 'template set, above the front matter’s')
    .option('--company <file>', 'company file (default: company.yaml beside the content or above)')
    .option('-o, --out <folder>', 'where files are written (default: output)')
    .addOption(
      new Option('--set <key=value>', 'front matter from the command line; may be repeated').argParser(keyValue).default({}, 'none'),
    )
    .option('--timeout <time>', 'stops the build after 30s, 500ms, 2m …: exit code 124, and nothing half-made is left', timeLimit)
    .option('--strict', 'warnings are errors', false)
    .option('--json', 'print diagnostics and what was written as JSON', false)
    .option('-q, --quiet', 'print nothing but diagnostics', false)
    .enablePositionalOptions()
    .addHelpText('after', EXAMPLES)
    .action(async (content: readonly string[], asked: Asked) => done(await build(content, asked, terminal)));
  for (const option of printOptions()) command.addOption(option);
  addCommands(command, COMMANDS, terminal, done);
}

async function build(content: readonly string[], asked: Asked, terminal: Terminal): Promise<number> {
  const print = printer(asked, terminal);
  const started = process.hrtime.bigint();
  checkContradictions(asked);
  const { format, handout, theme, template, company, out, strict, timeout } = asked;
  const watched = isWatched(terminal);
  if (timeout !== undefined && !watched) return runWithin(timeout, out ?? 'output', asked.json, terminal);
  const { loadProgram } = await import('../program.js');
  const { buildDeck } = loadProgram(terminal);
  const options: BuildOptions = {
    content,
    ...givenBy(asked, asked.set),
    strict,
    onProgress: print.progress,
    ...(format === undefined ? {} : { formats: format as never }),
    ...(handout === undefined ? {} : { handout }),
    ...(theme === undefined ? {} : { theme }),
    ...(template === undefined ? {} : { template }),
    ...(company === undefined ? {} : { company }),
    ...(out === undefined ? {} : { out }),
  };
  const result = await (watched ? buildDeck(options, askedFirst) : buildDeck(options));
  print.result(result, Number(process.hrtime.bigint() - started) / 1e6);
  return exitCode(result.ok, result.diagnostics);
}

/** Throws `UsageError` for switches of which one would be passed over. */
function checkContradictions({ set, theme, template, handout, format }: Asked): void {
  const above = Object.entries({ theme: theme?.join(), template, handout: handout?.join() });
  for (const [key, value] of above) {
    const other = set[key];
    if (value !== undefined && other !== undefined && other !== value) throw contradiction(`--${key}`, `--set ${key}`);
  }
  if (handout !== undefined && format !== undefined && !format.includes('pdf')) throw contradiction('--handout', '--format');
}
