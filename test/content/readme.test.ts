import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDeck } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';
import { tinyPng } from '../support/tiny-pictures.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'content/README.md'), 'utf8');
const examples = [...readme.matchAll(/^(`{3,})markdown\n([\s\S]*?)^\1$/gm)].map(([, , text = '']) => text);

/** Codes that a folder's source files report. */
const codesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(root, folder, name), 'utf8').matchAll(/code(?::| =) (?:[^,;\n?]*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(
        ([, one = '', other]) => (other === undefined ? [one] : [one, other]),
      ),
    );

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

  it('names every message that content can cause', () => {
    const codes = [...codesIn('src/parse'), ...codesIn('src/model')];
    expect(codes).toContain('diagram-source');
    const named = readme.slice(readme.indexOf('## Messages'));
    expect([...new Set(codes)].filter((code) => !named.includes(`\`${code}\``))).toEqual([]);
  });
});
