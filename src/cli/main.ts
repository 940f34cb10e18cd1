#!/usr/bin/env node
import { oldNode } from './node-version.js';

// Built for Node 6, and nothing else is loaded before: an older Node can't read the rest, and would blame build-deck.
const refused = oldNode(process.versions.node);
if (refused === undefined) void import('./start.js');
else {
  process.stderr.write(refused);
  process.exitCode = 2;
}
