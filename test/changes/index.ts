export { DOCUMENTS, type Document } from './documents.js';
export { type Change, changesOf, type Hashes, hashesOf, hashOf, readHashes, writeHashes } from './hashes.js';
export { madeInputs } from './inputs.js';
export { type Inputs, outputsOf } from './outputs.js';
