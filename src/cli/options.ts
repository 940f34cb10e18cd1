import { Command, InvalidArgumentError, Option } from 'commander';

/** The command line, read. */
export interface Asked {
  readonly content: readonly string[];
  readonly format?: readonly string[];
  readonly theme?: string;
  readonly template?: string;
  readonly out?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly strict: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

const EXAMPLES = `
Examples:
  build-deck                                    every content/*.md, deck and handout, into output/
  build-deck lecture.md --format pptx           the deck alone
  build-deck --theme corporate                  the same content in the corporate theme
  build-deck lecture.md --set company.name=Acme front matter from the command line
  build-deck --strict --json                    for a build server: warnings fail, output is JSON

Exit codes: 0 fine · 1 errors in the content (or warnings with --strict) · 2 wrong usage or missing files · 70 a bug in build-deck`;

/** The command, without an action: what it asks for is handed to `onAsked`. */
export function makeCommand(version: string, onAsked: (asked: Asked) => void): Command {
  return new Command('build-deck')
    .description(
      'Turns structured Markdown into a native PowerPoint deck and a printable PDF handout\nin which every video link is a QR code.',
    )
    .argument('[content...]', 'Markdown files, or folders of them (default: content)')
    .option('-f, --format <formats>', 'pptx, pdf, or both with a comma (default: pptx,pdf)', commaList)
    .option('-t, --theme <name|folder>', 'theme, above the front matter’s')
    .option('--template <set|folder>', 'template set, above the front matter’s')
    .option('-o, --out <folder>', 'where files are written (default: output)')
    .addOption(
      new Option('--set <key=value>', 'front matter from the command line; may be repeated').argParser(keyValue).default({}, 'none'),
    )
    .option('--strict', 'warnings are errors', false)
    .option('--json', 'print diagnostics and what was written as JSON', false)
    .option('-q, --quiet', 'print nothing but diagnostics', false)
    .version(version, '--version')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .action((content: readonly string[], options: Omit<Asked, 'content'>) => onAsked({ ...options, content }));
}

const commaList = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
];

function keyValue(value: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const split = value.indexOf('=');
  if (split < 1) throw new InvalidArgumentError('expected key=value, such as company.name=Acme.');
  return { ...before, [value.slice(0, split).trim()]: value.slice(split + 1) };
}
