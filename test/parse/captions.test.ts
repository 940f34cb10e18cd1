import { describe, expect, it } from 'vitest';
import { slideText } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';

const TABLE = '| a | b |\n|---|---|\n| 1 | 2 |';
const READ = 'table - -\n  a | b\n  1 | 2';

const read = (text: string) => {
  const env = memoryEnv();
  return { text: slideText(text, env), codes: env.codes() };
};

describe('captions of tables', () => {
  it.each([
    [`${TABLE}\n\n: Sales of *May*`, `${READ}\np Sales of <italic|May>`],
    [`${TABLE}\n\nTable: Sales`, `${READ}\np Sales`],
    [`${TABLE}\n\ntable: Sales {#tbl-sales}`, `${READ}\np Sales`],
    [`${TABLE}\n: Sales`, `${READ}\np Sales`],
    [`${TABLE}\nTable: Sales`, `${READ}\np Sales`],
    [`Table: Sales\n\n${TABLE}`, `p Sales\n${READ}`],
    ['> '.concat(`${TABLE}\n\n: Sales`.replaceAll('\n', '\n> ')), `quote\n  ${READ.replaceAll('\n', '\n  ')}\n  p Sales`],
  ])('%j', (markdown, text) => {
    expect(read(markdown)).toEqual({ text, codes: [] });
  });

  it('that belong to nothing are named', () => {
    expect(read('- a\n\n: Sales')).toEqual({ text: 'ul\n -\n  p a\np : Sales', codes: ['foreign-syntax'] });
  });

  it('are not words before a colon', () => {
    expect(read(`Table 1: Sales\n\n${TABLE}`).text).toBe(`p Table 1: Sales\n${READ}`);
    expect(read('Table: a thing to eat at').codes).toEqual([]);
  });
});
