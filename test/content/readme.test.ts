import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDeck } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';
import { tinyPng } from '../support/tiny-pictures.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'content/README.md'), 'utf8');
const examples = [...readme.matchAll(/^(`{3,})markdown\n([\s\S]*?)^\1$/gm)].map(([, , text = '']) => text);

describe('the page for authors', () => {
  it('has examples that build without a message', () => {
    expect(examples.length).toBeGreaterThan(7);
    for (const example of examples) {
      const env = memoryEnv({ '/talk/pics/dog.png': tinyPng(4, 3) });
      const { deck } = readDeck(example.includes('## ') ? example : `## S {#views}\n\n${example}`, env);
      expect(env.messages()).toEqual([]);
      expect(deck.sections.length).toBeGreaterThan(0);
    }
  });
});
