import { relative } from 'node:path';
import type { Command } from 'commander';
import type { Done } from '../command.js';
import { exitCode } from '../exit-code.js';
import { printDiagnostics } from '../print.js';
import { loadProgram } from '../program.js';
import type { Terminal } from '../terminal.js';

interface Asked {
  readonly out?: string;
  readonly force: boolean;
  readonly json: boolean;
}

export function define(command: Command, terminal: Terminal, done: Done): void {
  command
    .argument('<file>', 'the company’s template: .potx, .pptx, .potm or .pptm')
    .option('-o, --out <folder>', 'the folder to make (default: themes/<name of the file>)')
    .option('--force', 'replace a folder that is there', false)
    .option('--json', 'as JSON', false)
    .action(async (file: string, { out, force, json }: Asked) => {
      const imported = await loadProgram(terminal).importTheme(file, { force, ...(out !== undefined && { out }) });
      if (json) terminal.stdout.write(`${JSON.stringify(imported, null, 2)}\n`);
      else {
        printDiagnostics(imported.diagnostics, terminal);
        const folder = imported.folder === undefined ? undefined : relative('.', imported.folder);
        if (folder !== undefined)
          terminal.stdout.write(
            `made ${folder}: ${imported.files.join(', ')}\nread ${folder}/report.md, then build-deck --theme ${folder}\n`,
          );
      }
      done(exitCode(imported.ok, imported.diagnostics));
    });
}
