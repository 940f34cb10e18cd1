import type { Command } from 'commander';
import { addCommands, type Done, type Entry } from '../command.js';
import type { Terminal } from '../terminal.js';

const COMMANDS: Readonly<Record<string, Entry>> = {
  list: { about: 'the themes there are', load: () => import('./theme-list.js') },
  import: { about: 'makes a theme folder of a company’s PowerPoint template', load: () => import('./theme-import.js') },
  inspect: { about: 'what a theme or a template is made of; a preview of its layouts', load: () => import('./theme-inspect.js') },
  new: { about: 'makes a theme of your own from another', load: () => import('./theme-new.js') },
  check: { about: 'looks a theme over: schema, contrast, fonts, pictures', load: () => import('./theme-check.js') },
};

/** `build-deck theme …`: what is done with themes. */
export function define(command: Command, terminal: Terminal, done: Done): void {
  addCommands(command, COMMANDS, terminal, done);
}
