import type { Command } from 'commander';
import type { Done } from '../command.js';
import { table } from '../table.js';
import type { Terminal } from '../terminal.js';

interface Asked {
  readonly company?: string;
  readonly json: boolean;
}

export function define(command: Command, { stdout }: Terminal, done: Done): void {
  command
    .option('--company <file>', 'company file that says which are approved')
    .option('--json', 'as JSON', false)
    .action(async ({ company, json }: Asked) => {
      const { listThemes } = await import('../../tools/themes/list-themes.js');
      const themes = await listThemes(company === undefined ? {} : { company });
      const rows = themes.map(({ name, label, origin, layouts, size, approved, ok }) => [
        name,
        ok ? label : '(does not load)',
        origin,
        String(layouts),
        `${size[0]} × ${size[1]} pt`,
        approved === undefined ? '' : approved ? 'approved' : 'not approved',
      ]);
      stdout.write(json ? `${JSON.stringify(themes, null, 2)}\n` : table([['name', 'label', 'from', 'layouts', 'slide', ''], ...rows]));
      done(0);
    });
}
