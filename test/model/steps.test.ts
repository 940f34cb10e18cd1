import { describe, expect, it } from 'vitest';
import { blockText, readDeck } from '../support/deck-text.js';

const slideOf = (text: string) => {
  const { deck, env } = readDeck(`## S\n\n${text}`);
  return { text: blockText(deck.sections[0]?.slides[0]?.blocks ?? []), codes: env.codes() };
};

describe('steps at each click', () => {
  it('are said to be shown at once; nothing of their text is lost, nothing of their marks is shown', () => {
    expect(slideOf('a\n\n. . .\n\nb')).toEqual({ text: 'p a\np b', codes: ['step-by-step'] });
    expect(slideOf('::: incremental\n- a\n:::')).toEqual({ text: 'ul\n -\n  p a', codes: ['step-by-step'] });
    expect(slideOf('<v-clicks>\n\n- a\n\n</v-clicks>')).toEqual({ text: 'ul\n -\n  p a', codes: ['step-by-step'] });
    expect(slideOf('<v-click at="2">\n**a**\n</v-click>')).toEqual({ text: 'p <bold|a>', codes: ['step-by-step'] });
    expect(slideOf('<v-click>a</v-click> b')).toEqual({ text: 'p a b', codes: ['step-by-step'] });
  });
});

describe('numbers of lines', () => {
  const numberOf = (info: string): unknown => {
    const block = readDeck(`## S\n\n\`\`\`${info}\na\n\`\`\``).deck.sections[0]?.slides[0]?.blocks[0];
    return block?.kind === 'code' ? block.numberFrom : 'none';
  };

  it('are asked for as Pandoc, Quarto and Prism have it', () => {
    expect(numberOf('{.python .numberLines}')).toBe(1);
    expect(numberOf('{.python .numberLines startFrom="10"}')).toBe(10);
    expect(numberOf('python {2} startFrom=7')).toBe(7);
    expect(numberOf('{.python code-line-numbers="true"}')).toBe(1);
    expect(numberOf('{.python .line-numbers}')).toBe(1);
    expect(numberOf('python')).toBeUndefined();
    expect(numberOf('{.python code-line-numbers="1-3"}')).toBeUndefined();
  });
});
