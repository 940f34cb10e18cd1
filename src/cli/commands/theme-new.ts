import { relative } from 'node:path';
import type { Command } from 'commander';
import type { Done } from '../command.js';
import type { Terminal } from '../terminal.js';

export function define(command: Command, { stdout }: Terminal, done: Done): void {
  command
    .argument('<name>', 'what it is called: its folder in themes/')
    .option('--from <theme>', 'the theme to begin with', 'default')
    .action(async (name: string, { from }: { readonly from: string }) => {
      const { newTheme } = await import('../../tools/themes/new-theme.js');
      const folder = relative('.', newTheme(name, { from }));
      stdout.write(`made ${folder}: change ${folder}/theme.yaml, then build-deck --theme ${name}\n`);
      done(0);
    });
}
