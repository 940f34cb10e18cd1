#!/usr/bin/env node
import { once } from '../lib/once.js';
import { run } from './run.js';

const used: NodeJS.WriteStream[] = [];
const last: (() => void)[] = [];

/** A stream of the process, opened when something is printed. Who reads it may stop (`| head`): what is built is built all the same, and the exit code says how it went. */
const stream = once((name: 'stdout' | 'stderr') => {
  const opened = process[name];
  opened.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
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
  for (const work of last) work();
  process.exit(code);
});
