import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildResult } from '../../src/build.js';
import { checkBuild, failure, filesIn } from './check.js';
import { PICTURES } from './grammar/pictures.js';
import type { Case, Failure, Outcome } from './types.js';

const [root = '', folder = ''] = process.argv.slice(2);
const { buildDeck } = (await import(pathToFileURL(join(root, 'dist/index.js')).href)) as typeof import('../../src/index.js');

/** The folder of the content: pictures stay, everything else is made anew for each case. */
const home = join(folder, 'home');
mkdirSync(home, { recursive: true });
for (const [name, bytes] of Object.entries(PICTURES)) writeFileSync(join(home, name), bytes);
const standing = filesIn(home);

async function build(one: Case): Promise<BuildResult> {
  rmSync(join(home, 'output'), { recursive: true, force: true });
  writeFileSync(join(home, 'talk.md'), one.text);
  return buildDeck({ cwd: home, content: ['talk.md'], ...one.options });
}

async function tried(one: Case): Promise<Outcome> {
  startPeak();
  let result: BuildResult;
  try {
    result = await build(one);
  } catch (cause) {
    const usage = cause instanceof Error && cause.name === 'UsageError';
    return { failures: usage ? [] : [thrown(cause)], written: false, peak: peak() };
  }
  const highest = peak();
  const failures = [...(await checkBuild(one, result, home, [...standing, join(home, 'talk.md')]))];
  if (one.sample.includes('twice')) failures.push(...(await checkTwice(one, result)));
  if (one.sample.includes('cli')) failures.push(...checkCommand(one));
  return { failures, written: result.written.length > 0, peak: highest };
}

/** An error with the place in the program that it came from, as far as a bundle tells. */
function thrown(cause: unknown): Failure {
  const { message, stack } = cause instanceof Error ? cause : new Error(String(cause));
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const top = /at (?:async )?(\S+) \(/.exec(frames[0] ?? '')?.[1] ?? '';
  return { ...failure('thrown', `${message} (${top})`), detail: [message, ...frames.slice(0, 8)].join('\n') };
}

async function checkTwice(one: Case, first: BuildResult): Promise<readonly Failure[]> {
  const bytes = first.written.map(({ file }) => readFileSync(file));
  const second = await build(one);
  return second.written.flatMap(({ file, format }, i) =>
    bytes[i]?.equals(readFileSync(file)) ? [] : [failure('twice', `${format} differs`)],
  );
}

/** What is asked in code, asked of the command: its exit code is one of the three for whatever an author does. */
function checkCommand({ options: { formats = [], handout = [], theme = [], set = {}, strict } }: Case): readonly Failure[] {
  const listed = (name: string, values: readonly string[]): readonly string[] => (values.length === 0 ? [] : [name, values.join(',')]);
  const sets = Object.entries(set).flatMap(([key, value]) => ['--set', `${key}=${value}`]);
  const asked = [
    ...listed('--format', formats),
    ...listed('--handout', handout),
    ...listed('--theme', [theme].flat()),
    ...sets,
    ...(strict ? ['--strict'] : []),
  ];
  try {
    execFileSync(process.execPath, [join(root, 'dist/cli/main.cjs'), 'talk.md', ...asked], {
      cwd: home,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return [];
  } catch (cause) {
    const { status, stderr } = cause as { status: number | null; stderr: Buffer };
    return status === 1 || status === 2
      ? []
      : [failure('command', `exit code ${status}: ${stderr.toString().split('\n').slice(0, 4).join(' ')}`)];
  }
}

/** Linux tells the highest memory since one asks it to begin anew (proc(5), `clear_refs`). */
function startPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Another system: `peak` answers what is in use.
  }
}

function peak(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return process.memoryUsage().rss / 2 ** 20;
  }
}

process.on('message', (one: Case) => {
  tried(one).then(
    (outcome) => process.send?.(outcome),
    (cause: unknown) => process.send?.({ failures: [{ ...thrown(cause), kind: `checker: ${String(cause)}` }], written: false, peak: 0 }),
  );
});
// Without the parent there is nobody to answer.
process.on('disconnect', () => process.exit());
process.send?.('ready');
