import type { Command } from 'commander';
import type { Done } from '../command.js';
import { counted } from '../counted.js';
import { exitCode } from '../exit-code.js';
import { printDiagnostics } from '../print.js';
import type { Terminal } from '../terminal.js';

interface Asked {
  readonly strict: boolean;
  readonly json: boolean;
}

export function define(command: Command, terminal: Terminal, done: Done): void {
  command
    .argument('<theme>', 'a name, a folder, or a PowerPoint file')
    .option('--strict', 'warnings are errors', false)
    .option('--json', 'as JSON', false)
    .action(async (name: string, { strict, json }: Asked) => {
      const { checkTheme } = await import('../../tools/themes/check-theme.js');
      const { theme, ok, diagnostics } = await checkTheme(name);
      const fine = ok && !(strict && diagnostics.some(({ severity }) => severity === 'warning'));
      if (json) terminal.stdout.write(`${JSON.stringify({ ok: fine, theme, diagnostics }, null, 2)}\n`);
      else {
        printDiagnostics(diagnostics, terminal);
        terminal.stdout.write(`${theme}: ${counted(diagnostics) || 'nothing to mend'}\n`);
      }
      done(exitCode(fine, diagnostics));
    });
}
