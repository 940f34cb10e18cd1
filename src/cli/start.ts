import { reasonOf } from '../io/reason-of.js';
import { once } from '../lib/once.js';
import { run } from './run.js';

const used: NodeJS.WriteStream[] = [];
const last: (() => void)[] = [];

/** Why what was printed did not get out. */
const lost: unknown[] = [];

/**
 * A stream of the process, opened when something is printed. Who reads it may stop (`| head`): what is built is built all the same, and the exit code says how it went.
 * A file that results are printed to may be on a full disk: that is told in the end.
 */
const stream = once((name: 'stdout' | 'stderr') => {
  const opened = process[name];
  opened.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE' && name === 'stdout') lost.push(cause);
  });
  used.push(opened);
  return opened;
});

const terminal = {
  get stdout() {
    return stream('stdout');
  },
  get stderr() {
    return stream('stderr');
  },
  env: process.env,
  atEnd: (work: () => void) => {
    last.push(work);
  },
};

run(process.argv.slice(2), terminal).then(async (code) => {
  // When all that was printed is out, the process ends at once: left to itself, Node first takes its heap apart, for 10 ms and more.
  await Promise.all(used.map((opened) => new Promise((done) => opened.write('', done))));
  const [cause] = lost;
  if (cause !== undefined) {
    const said = `build-deck: can’t print: ${reasonOf(cause)}\n  help: what was built is built; print to another place\n`;
    await new Promise((done) => terminal.stderr.write(said, done));
  }
  for (const work of last) work();
  process.exit(cause === undefined ? code : Math.max(code, 2));
});
