import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** A command's module: arguments, options and action; loaded when the command is called. */
export interface Defined {
  /** Completes the command; what its action comes to is handed to `done` as the exit code. */
  readonly define: (command: Command, terminal: Terminal, done: Done) => void;
}

export type Done = (exitCode: number) => void;

export interface Entry {
  /** What `--help` says of it. */
  readonly about: string;
  readonly load: () => Promise<Defined>;
}

/** Adds commands by name to `parent`. */
export function addCommands(parent: Command, entries: Readonly<Record<string, Entry>>, terminal: Terminal, done: Done): void {
  for (const [name, { about }] of Object.entries(entries)) parent.command(name).description(about);
  parent.hook('preSubcommand', async (_, chosen) => {
    const entry = entries[chosen.name()];
    if (entry !== undefined) (await entry.load()).define(chosen, terminal, done);
  });
}
