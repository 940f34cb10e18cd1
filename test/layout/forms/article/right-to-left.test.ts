import { describe, expect, test } from 'vitest';
import { handoutOf } from '../../../support/pdf/build.js';
import { edgesOf, formOf } from '../../../support/pdf/forms.js';
import { type ReadPage, readPdf } from '../../../support/pdf/reader.js';
import { codeLinks, scanCode } from '../../../support/pdf/scan.js';

const bare = (text: string): string => text.replace(/\s+/g, '');

const TALK = (print = ''): string => `---
title: مقدمة في الذكاء الاصطناعي
lang: ar
disclaimer: false
${print}
---

# البداية

## ما هو الذكاء؟

ChatGPT هو برنامج من شركة (OpenAI) يفهم اللغة العربية ويكتبها ويجيب عن الأسئلة.

- فيديو: [إطلاق](https://www.youtube.com/watch?v=Rlp1TdYeutU)
- أولا
  - ثانيا

| السنة | الحدث |
|---|---|
| 1956 | AlphaGo |

\`\`\`js
let x = 1;
\`\`\`

English sentences in the middle of an Arabic document are read from the left, however long they are: their lines begin there and end on the right.

## جدول

نص.
`;

const lineWith = ({ lines }: ReadPage, words: string): ReadPage['lines'][number] => {
  const found = lines.find(({ text }) => bare(text).includes(words));
  if (found === undefined) throw new Error(`no line with ${words}`);
  return found;
};

describe('a handout in Arabic', async () => {
  const { bytes, messages } = await handoutOf(TALK());
  const { pages } = await readPdf(bytes);
  const body = pages.find(({ links }) => links.some(({ url }) => url !== undefined));
  if (body === undefined) throw new Error('no page with a code');
  const middle = body.width / 2;

  test('says nothing, and tells viewers that its first page lies on the right', () => {
    expect(messages).toEqual([]);
    expect(new TextDecoder('latin1').decode(bytes)).toContain('/Direction /R2L');
  });

  test('has its rail on the left, where the code scans', () => {
    const [code] = codeLinks(body);
    expect(code?.right).toBeLessThan(lineWith(body, 'theirlinesbegin').x);
    expect(code && scanCode(body, code, 150, 2)).toBe('https://youtu.be/Rlp1TdYeutU');
  });

  test('begins its lines on the right, bullets before them, deeper levels further in', () => {
    const [first, item, deeper] = ['أولا', 'ثانيا', 'البداية'].map((word) => lineWith(body, word));
    const bullets = body.lines.filter(({ text }) => /^[•▪■–-]$/.test(bare(text)));
    expect(bullets.length).toBeGreaterThan(0);
    for (const { x, baseline } of bullets)
      for (const line of body.lines) if (Math.abs(line.baseline - baseline) < 1 && line.x !== x) expect(line.right).toBeLessThan(x);
    expect(item?.right).toBeLessThan(first?.right ?? 0);
    expect(deeper?.x).toBeGreaterThan(middle);
  });

  test('puts a Latin word that begins a sentence on the right', () => {
    expect(lineWith(body, 'ChatGPT').right).toBeGreaterThan(body.width * 0.8);
  });

  test('has the first column on the right, words and numbers beneath its head', () => {
    expect(lineWith(body, '1956').x).toBeGreaterThan(lineWith(body, 'AlphaGo').right);
    expect(Math.abs(lineWith(body, '1956').right - lineWith(body, 'السنة').right)).toBeLessThan(1);
  });

  test('leaves code and English sentences on the left', () => {
    const left = Math.min(...body.lines.filter(({ text }) => bare(text).startsWith('Englishsentences')).map(({ x }) => x));
    expect(lineWith(body, 'letx').x).toBeLessThan(left + 20);
    expect(lineWith(body, 'theirlinesbegin').x).toBeLessThan(left + 1);
  });

  test('contents: titles on the right, pages on the left; the page says which it is in Arabic', () => {
    const [cover] = pages;
    if (cover === undefined) throw new Error('no cover');
    const rows = cover.links.filter(({ page }) => page !== undefined);
    expect(rows.length).toBeGreaterThan(1);
    expect(Math.min(...cover.lines.filter(({ text }) => /^\d$/.test(bare(text))).map(({ x }) => x))).toBeLessThan(cover.width / 4);
    expect(bare(cover.lines.map(({ text }) => text).join(''))).toContain('صفحة');
  });
});

test('numbers of a list have their full stop on the left, on paper and on slides', async () => {
  const list = '---\ntitle: دليل\nlang: ar\n---\n\n## القائمة\n\n1. أولا\n2. ثانيا\n';
  for (const bytes of [(await handoutOf(list)).bytes, await (await formOf(list, 'deck')).bytes()]) {
    const { pages } = await readPdf(bytes);
    const marks = pages.flatMap(({ lines }) => lines.filter(({ text }) => /^\u200f?[12.]+$/.test(text.trim())));
    const stops = marks.filter(({ text }) => text.includes('.'));
    expect(stops.length).toBeGreaterThanOrEqual(2);
    for (const stop of stops) {
      const number = marks.find(({ text, baseline }) => /\d/.test(text) && Math.abs(baseline - stop.baseline) < 1);
      expect(stop.text.trim()).not.toMatch(/\d\.$/);
      if (number !== stop) expect(number?.x).toBeGreaterThan(stop.x);
    }
  }
});

test('with duplex an odd page is a left-hand one: its rail is on the left, that of even ones on the right', async () => {
  const film = (id: string): string => `## عنوان\n\n- [فيلم](https://youtu.be/${id.repeat(11)})\n`;
  const { bytes } = await handoutOf(
    `---\ntitle: كتاب\nlang: ar\ndisclaimer: false\nprint: {paper: A5, duplex: true}\n---\n\n${[...'abcdefghijkl'].map(film).join('\n')}`,
  );
  const { pages } = await readPdf(bytes);
  const shown = pages.map((page, i) => ({ odd: i % 2 === 0, page })).filter(({ page }) => codeLinks(page).length > 0);
  expect(new Set(shown.map(({ odd }) => odd)).size).toBe(2);
  for (const { odd, page } of shown) for (const code of codeLinks(page)) expect(code.right < page.width / 2).toBe(odd);
});

test('slides on an Arabic sheet follow one another from the right and are shown as they are', async () => {
  const { scene, slides, shown } = await formOf(TALK(), 'slides-6');
  const page = scene.pages[0];
  const numbers = (page?.items ?? []).flatMap((item) =>
    item.kind === 'lines' && item.tag === 'Caption'
      ? item.lines.flatMap(({ spans }) => (/^[12]$/.test(spans[0]?.text ?? '') ? [spans[0]] : []))
      : [],
  );
  const [first, second] = ['1', '2'].map((text) => numbers.find((span) => span?.text === text));
  expect(first?.x).toBeGreaterThan(second?.x ?? 0);
  // The table's cells stand to one another as on the slide.
  const [whole] = shown.flatMap(({ items }) => items.filter((item) => item.kind === 'table'));
  const cellOf = (word: string): number =>
    (whole?.rows ?? [])
      .flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans)))
      .find(({ text }) => text === word)?.x ?? 0;
  const spanOf = (word: string): number =>
    scene.pages
      .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'lines' ? item.lines.flatMap(({ spans }) => spans) : [])))
      .find(({ text }) => text === word)?.x ?? 0;
  const scale = (spanOf('AlphaGo') - spanOf('1956')) / (cellOf('AlphaGo') - cellOf('1956'));
  expect(scale).toBeGreaterThan(0.1);
  expect(scale).toBeLessThan(1);
  expect(slides.pages.length).toBe(shown.length);
  for (const { left, right } of (page?.items ?? []).flatMap(edgesOf)) {
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(scene.size.width);
  }
});

test('Hebrew too, and no other language', async () => {
  for (const [lang, rtl] of [
    ['he-IL', true],
    ['fa', true],
    ['az-Arab', true],
    ['zh-CN', false],
    ['ar-Latn', false],
    ['arn', false],
  ] as const) {
    const { scene } = await handoutOf(`---\ntitle: a\nlang: ${lang}\ndisclaimer: false\n---\n\n## b\n\nc\n`);
    expect(scene.rtl === true, lang).toBe(rtl);
  }
});
