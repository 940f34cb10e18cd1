import { describe, expect, it } from 'vitest';
import { readDeck } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';
import { tinyPng } from '../support/tiny-pictures.js';

const found = (text: string) => {
  const env = memoryEnv({ '/talk/a.png': tinyPng(2, 2) });
  readDeck(text, env);
  return env.found.map(({ severity, id, help }) => ({ severity, id, help }));
};

describe('a class that nothing asks for', () => {
  it.each([
    ['# A\n\n## T {.hiden}\n\na', 'hidden'],
    ['# A {.unumbered}\n\n## T\n\na', 'unnumbered'],
    ['## T\n\n![a](a.png){.decorativ}', 'decorative'],
    ['## T\n\n![a](a.png){.contian}', 'contain'],
  ])('is named with what was meant: %j', (text, meant) => {
    expect(found(text)).toEqual([{ severity: 'warning', id: 'unknown-class', help: expect.stringContaining(`did you mean “${meant}”`) }]);
  });

  it.each(['## T {.foo}\n\na', '## T\n\n[a](https://e.com){.foo}', '## T\n\na\n\n### B {.foo}'])(
    'is a note where it is near none: %j',
    (text) => {
      expect(found(text)).toMatchObject([{ severity: 'note', id: 'unknown-class' }]);
    },
  );

  it.each([
    '## T {.hidden}\n\na',
    '# A {-}\n\n## T\n\na',
    '## T {.lead .dark}\n\na',
    '## T\n\n![a](a.png){.cover}',
    '## T\n\n[a](https://e.com){.qr}',
  ])('is none of those that are read: %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
