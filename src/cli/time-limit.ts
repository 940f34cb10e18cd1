import { InvalidArgumentError } from 'commander';
import { watchFolder } from '../io/left-behind.js';
import { type Diagnostic, formatDiagnostic } from '../lib/diagnostics.js';
import { switchSpan } from '../lib/span.js';
import type { Terminal } from './terminal.js';

/** A time limit as it is written, and in milliseconds. */
export interface TimeLimit {
  readonly written: string;
  readonly milliseconds: number;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, '': 1000, m: 60_000, min: 60_000, h: 3_600_000 };

/** The longest that a timer of Node's takes, some 24 days. */
const LONGEST = 2 ** 31 - 1;

/** Reads `30s`, `500ms`, `2m`, `1.5h`; a bare number is seconds. */
export function timeLimit(value: string): TimeLimit {
  const [, number = '', unit = ''] = /^(\d{1,9}(?:\.\d{1,9})?) ?(ms|s|m|min|h|)$/.exec(value.trim()) ?? [];
  const milliseconds = number === '' ? Number.NaN : Math.ceil(Number(number) * (UNITS[unit] ?? Number.NaN));
  if (!(milliseconds > 0 && milliseconds <= LONGEST)) throw new InvalidArgumentError('expected a time such as 30s, 500ms or 2m.');
  return { written: value, milliseconds };
}

/** Exit code of a build that was stopped: that of timeout(1). */
const STOPPED = 124;

/** How long writing may go on that had begun when the time was up. */
const GRACE = 5000;

/** By this a build knows that it is one that is watched. */
const WATCHED = 'BUILD_DECK_WATCHED';

export const isWatched = ({ env }: Terminal): boolean => env[WATCHED] === '1' && process.send !== undefined;

/**
 * Runs this very command line in a process of its own, and ends that when the time is up, whatever it is busy with: a thread can't end another
 * that is in a library's own code. A content's files take their names only when this process says so, so that none is stopped between two of them.
 */
export function runWithin(limit: TimeLimit, out: string, json: boolean, terminal: Terminal): Promise<number> {
  const started = process.hrtime.bigint();
  const { spawn } = process.getBuiltinModule('node:child_process');
  const cleanUp = watchFolder(out);
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [WATCHED]: '1' },
  });
  let [expired, writing] = [false, false];
  const stop = (): unknown => child.kill('SIGKILL');
  child.on('message', (said) => {
    writing = said === 'write' && !expired;
    if (writing) child.send('go');
    else if (expired) stop();
  });
  const timer = setTimeout(() => {
    expired = true;
    if (writing) setTimeout(stop, GRACE).unref();
    else stop();
  }, limit.milliseconds);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal !== null) cleanUp(child.pid ?? 0);
      if (expired && signal !== null) print(limit, Number(process.hrtime.bigint() - started) / 1e6, json, terminal);
      resolve(expired && signal !== null ? STOPPED : (code ?? 128));
    });
  });
}

/** Asks the process that watches before a content's files take their names. */
export async function askedFirst(write: () => void): Promise<void> {
  const allowed = new Promise<void>((go) => process.once('message', () => go()));
  process.send?.('write');
  await allowed;
  write();
  process.send?.('written');
}

function print({ written }: TimeLimit, milliseconds: number, json: boolean, { stdout, stderr }: Terminal): void {
  const stopped: Diagnostic = {
    severity: 'error',
    id: 'timeout',
    message: 'the build was not done in this time and was stopped; of the content that it was at, nothing is written',
    at: switchSpan(`--timeout ${written}`),
    help: 'give it more time, or look what takes so long: the content and its pictures one by one',
  };
  if (json)
    stdout.write(
      `${JSON.stringify({ ok: false, milliseconds: Math.round(milliseconds), written: [], diagnostics: [stopped] }, null, 2)}\n`,
    );
  else stderr.write(`${formatDiagnostic(stopped)}\n`);
}
