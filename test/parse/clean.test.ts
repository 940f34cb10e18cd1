import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/parse/index.js';
import { memoryEnv } from '../support/memory-env.js';

const SOURCE = '---\ntitle: A\n---\n\n# 标题 **粗体**\n\n- a\n- b https://x.y/z\n\n```js\nx\n\ny\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';

function parse(text: string) {
  const env = memoryEnv();
  const { frontMatter, ...doc } = parseMarkdown(text, 'deck.md', env);
  return { doc, title: frontMatter.title, found: env.found, messages: env.messages() };
}

describe('the text as it comes from disk', () => {
  it('reads the same with a byte order mark, with CRLF and with CR', () => {
    const plain = parse(SOURCE);
    expect(parse(`\ufeff${SOURCE}`)).toEqual(plain);
    expect(parse(SOURCE.replaceAll('\n', '\r\n'))).toEqual(plain);
    expect(parse(SOURCE.replaceAll('\n', '\r'))).toEqual(plain);
    expect(plain.messages).toEqual([]);
  });

  it('leaves control characters out, with their place', () => {
    const { doc, messages } = parse('one\n\ntw\u0000o \u001b[31mred\ufffe \ud800lone \udc00 \u{1f600}');
    expect(doc.blocks[1]).toMatchObject({ children: [{ value: 'two [31mred lone  😀' }] });
    expect(messages[0]).toBe(
      'deck.md:3:3: warning[control-character]: control character U+0000; expected text only\n  help: it is left out; delete it from the file',
    );
    expect(messages).toHaveLength(5);
  });

  it('reports ten of many', () => {
    const { messages } = parse('\u0001'.repeat(500));
    expect(messages).toHaveLength(10);
    expect(messages[9]).toContain('and 490 more after it');
  });

  it('says that a file is not UTF-8', () => {
    expect(parse(new TextDecoder().decode(Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3))).messages[0]).toMatch(
      /^deck\.md:1:1: warning\[encoding\]/,
    );
  });

  const slide = `## 标题\n\n- ${'一些文字 with **words**, '.repeat(20)}\n  - more\n\n`;

  it('reads two million characters', () => {
    const { doc, found } = parse(slide.repeat(4_500));
    expect(doc.blocks).toHaveLength(9_000);
    expect(found).toEqual([]);
  }, 60_000);

  it('refuses ten million with an error', () => {
    const { doc, found } = parse(slide.repeat(22_000));
    expect(doc.blocks).toEqual([]);
    expect(found).toMatchObject([{ id: 'content-large', severity: 'error' }]);
  });
});
