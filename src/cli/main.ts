#!/usr/bin/env node
import { run } from './run.js';

// Who reads our output may stop (`| head`): what is built is built all the same, and the exit code says how it went.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
  });
}

run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
