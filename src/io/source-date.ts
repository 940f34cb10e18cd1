import { UsageError } from '../lib/diagnostics.js';

/** The last second of the year 9999, beyond which no format of ours writes a date. */
const LAST = 253_402_300_799;

/**
 * The date that the environment's SOURCE_DATE_EPOCH gives, whole seconds since 1970 (reproducible-builds.org/specs/source-date-epoch); undefined
 * where it is not set. Throws `UsageError` for anything else.
 */
export function sourceDate(env: NodeJS.ProcessEnv): Date | undefined {
  const written = env['SOURCE_DATE_EPOCH']?.trim() ?? '';
  if (written === '') return undefined;
  const seconds = /^\d{1,12}$/.test(written) ? Number(written) : Number.POSITIVE_INFINITY;
  if (seconds > LAST)
    throw new UsageError(
      `the environment’s SOURCE_DATE_EPOCH is “${written.slice(0, 40)}”; expected whole seconds since 1970, at most ${LAST}`,
      'unset it, or set it to a commit’s date: SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)',
    );
  return new Date(seconds * 1000);
}
