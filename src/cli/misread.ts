import type { Command, CommanderError } from 'commander';
import { UsageError } from '../lib/diagnostics.js';

/** What commander says of a command line that it can't read, in the words of our messages, with the command's `--help` as the way out. */
export function misread({ message }: CommanderError, program: Command, argv: readonly string[]): UsageError {
  const [first = '', suggestion = ''] = message.replace(/^error: /, '').split('\n');
  const meant = /^\(Did you mean (.+)\?\)$/.exec(suggestion)?.[1];
  const help = `\`${[program.name(), ...called(program, argv)].join(' ')} --help\``;
  return new UsageError(
    inOurWords(first),
    meant === undefined ? `${help} says what it takes` : `did you mean ${quoted(meant)}? ${help} lists what there is`,
  );
}

const quoted = (names: string): string => names.replace(/[^\s,]+/g, (name) => (name === 'one' || name === 'of' ? name : `“${name}”`));

function inOurWords(said: string): string {
  return said
    .replace(/'([^']*)'/g, '“$1”')
    .replace(/ argument missing$/, ': its value is missing')
    .replace(/\. Expected (\d+) arguments? but got (\d+)\.$/, '; expected $1, got $2')
    .replace(/ argument (“[^“”]*”) is invalid\. /, ': $1; ')
    .replace(/\.$/, '');
}

/** The names of the commands that the command line goes down to. */
function called(command: Command, [name, ...rest]: readonly string[]): readonly string[] {
  const inner = command.commands.find((one) => one.name() === name);
  return inner === undefined ? [] : [inner.name(), ...called(inner, rest)];
}
