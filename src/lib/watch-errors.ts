import type { Env } from './world.js';

/** The environment with an ear on its reports: `failed` is true once an error came by. What is watched is reported as ever. */
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
