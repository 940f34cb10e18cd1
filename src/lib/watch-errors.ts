import type { Env } from './world.js';

/** The environment, and whether an error was reported to it: `failed` is true from the first one on. All is reported as before. */
export function watchErrors({ world, report }: Env): { readonly watching: Env; readonly failed: () => boolean } {
  let failed = false;
  const watching: Env = {
    world,
    report: (diagnostic) => {
      failed ||= diagnostic.severity === 'error';
      report(diagnostic);
    },
  };
  return { watching, failed: () => failed };
}
