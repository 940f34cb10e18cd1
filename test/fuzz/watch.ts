import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { Case, Outcome } from './types.js';

/** Seconds of the processor's time that one case may take, its checks included; and seconds on the clock, for what waits. */
const LONGEST = { busy: 10, clock: 90 };
/** MB that a build may take; a worker that has grown to `stale` is replaced, so that each case is judged alone. */
const HIGHEST = 600;
const STALE = 420;

/** Runs cases one after another in a process of its own, which a loop without end can't take along. */
export class Watch {
  #child: ChildProcess | undefined;
  constructor(
    private readonly worker: string,
    private readonly root: string,
    private readonly folder: string,
  ) {}

  /** Tries a case; one that takes too much memory in a used process is tried again in a fresh one. */
  async try(one: Case): Promise<Outcome> {
    const outcome = await this.#tryIn(one);
    if (outcome.peak <= STALE) return outcome;
    await this.end();
    if (outcome.peak <= HIGHEST) return outcome;
    const alone = await this.#tryIn(one);
    await this.end();
    if (alone.peak <= HIGHEST) return alone;
    return { ...alone, failures: [...alone.failures, { kind: 'memory', detail: `${Math.round(alone.peak)} MB` }] };
  }

  async end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    if (process.env['FZPROF']) child.disconnect();
    else child.kill('SIGKILL');
    await gone;
  }

  async #tryIn(one: Case): Promise<Outcome> {
    this.#child ??= await this.#start();
    const child = this.#child;
    const before = busyOf(child);
    const started = Date.now();
    child.send(one);
    return new Promise((resolve) => {
      const finish = (outcome: Outcome): void => {
        clearInterval(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const broken = (kind: string, detail: string): void => {
        // Ending it is no further failure.
        child.removeAllListeners();
        clearInterval(timer);
        this.end().then(() => finish({ failures: [{ kind, detail }], written: false, peak: 0 }));
      };
      const timer = setInterval(() => {
        const busy = busyOf(child) - before;
        const seconds = (Date.now() - started) / 1000;
        if (busy > LONGEST.busy || seconds > LONGEST.clock)
          broken('hang', `${busy.toFixed(1)} s of the processor in ${seconds.toFixed(0)} s`);
      }, 250);
      child.on('message', finish);
      child.on('exit', (code, signal) => broken('died', `the process ended with ${signal ?? code}`));
    });
  }

  async #start(): Promise<ChildProcess> {
    const env = { ...process.env, SOURCE_DATE_EPOCH: '' };
    const child = fork(this.worker, [this.root, this.folder], {
      serialization: 'advanced',
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await once(child, 'message');
    return child;
  }
}

/** Seconds that a process has kept a processor busy (proc(5), `stat`, in hundredths); of other systems the clock's. */
function busyOf({ pid }: ChildProcess): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync('/proc/self/stat')) return performance.now() / 1000;
  try {
    const [, , , , , , , , , , , user, system] = readFileSync(file, 'utf8').replace(/^.*\)/, 'x').split(' ');
    return (Number(user) + Number(system)) / 100;
  } catch {
    return 0;
  }
}
