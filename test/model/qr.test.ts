import { describe, expect, it } from 'vitest';
import { readDeck } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';

function read(body: string, head = '') {
  const env = memoryEnv();
  const { deck } = readDeck(`---\ntitle: t\n${head}\n---\n\n## S\n\n${body}\n`, env);
  return { videos: deck.videos.map(({ url, caption }) => [url, caption]), codes: env.codes() };
}

describe('qr', () => {
  const links = '- [site](https://example.com/a) and [film](https://vimeo.com/123456789)';

  it('gives videos a code, all web links, or none', () => {
    expect(read(links).videos).toEqual([['https://vimeo.com/123456789', 'Vimeo · film']]);
    expect(read(`${links} [mail](mailto:a@b.de)`, 'qr: all').videos.map(([url]) => url)).toEqual([
      'https://example.com/a',
      'https://vimeo.com/123456789',
    ]);
    expect(read(links, 'qr: none').videos).toEqual([]);
  });

  it('gives one link a code that asks for it', () => {
    expect(read('[site](https://example.com/a){.qr} [b](https://example.com/b)', 'qr: none').videos).toEqual([
      ['https://example.com/a', 'site'],
    ]);
    expect(read('<https://example.com/a>{.qr}').videos.map(([url]) => url)).toEqual(['https://example.com/a']);
  });

  it('leaves an address that no code holds a link, and says so', () => {
    const { videos, codes } = read(`[long](https://example.com/${'a'.repeat(2400)}){.qr}`);
    expect([videos, codes]).toEqual([[], ['link-long', 'code-long']]);
  });
});
