import { describe, expect, test } from 'vitest';
import { between, pick, seeded } from '../support/random.js';
import { codesFor, faultsOf, scenesOf, slide, textsOf, themeNamed } from '../support/scenes.js';

const themes = ['default', 'corporate'].map(themeNamed);

describe('random decks', () => {
  const random = seeded(7);
  const words = [
    'OpenAI',
    '大模型',
    '生成',
    'a',
    'Transformer',
    '，',
    '2022 年',
    '。',
    '——',
    '“引号”',
    'https://example.org/a/very/long/path?x=1',
    '34%',
    '的',
    'data2vec',
    '🎉',
    '（括号）',
    '한국어',
  ];
  const sentence = (longest: number): string =>
    Array.from({ length: between(random, 1, longest) }, () => pick(random, words)).join(random() < 0.5 ? '' : ' ');
  const list = (): string =>
    Array.from({ length: between(random, 1, 14) }, () => `${'  '.repeat(between(random, 0, 3))}- ${sentence(30)}`).join('\n');
  const kinds: readonly (() => string)[] = [
    () => sentence(80),
    list,
    list,
    () => `1. ${sentence(20)}\n2. ${sentence(20)}`,
    () => `### ${sentence(6)}`,
    () => `> ${sentence(30)}`,
    () =>
      `\`\`\`python\n${Array.from({ length: between(random, 1, 30) }, () => `x = ${'value + '.repeat(between(random, 0, 16))}1`).join('\n')}\n\`\`\``,
    () =>
      `| a | b | c |\n| - | :-: | -: |\n${Array.from({ length: between(random, 1, 14) }, () => `| ${sentence(4)} | ${sentence(9)} | 1 |`).join('\n')}`,
    () => '![sun](picture.svg)',
    () => '![sun](picture.svg "caption")\n\n![sun](picture.svg)',
    () => '***',
    () => `:::: columns\n::: column\n${list()}\n:::\n::: column\n${sentence(40)}\n:::\n::::`,
  ];
  const layouts = ['content', 'content-codes', 'summary', 'closing', 'disclaimer', 'summary-codes', 'closing-codes'];

  test.each(themes.map((one) => [one.name, one] as const))(
    '%s: nothing leaves its box or the slide, nothing overlaps',
    async (_name, one) => {
      const codes = await codesFor(9);
      const slides = Array.from({ length: 150 }, () => {
        const body = Array.from({ length: between(random, 1, 6) }, () => pick(random, kinds)()).join('\n\n');
        return slide({
          layout: pick(random, layouts),
          title: sentence(12),
          codes: codes.slice(0, random() < 0.6 ? 0 : between(random, 0, 9)),
          slots: { body },
        });
      });
      const columns = Array.from({ length: 40 }, () =>
        slide({
          layout: pick(random, ['two-column', 'two-column-codes']),
          codes: codes.slice(0, 2),
          slots: { left: pick(random, kinds)(), right: pick(random, kinds)() },
        }),
      );
      const { scene, diagnostics } = await scenesOf(one, ...slides, ...columns);
      expect(faultsOf(scene)).toEqual([]);
      expect(
        diagnostics.filter(({ severity, message }) => severity !== 'note' && !message.startsWith('“title”')).map(({ message }) => message),
      ).toEqual([]);
      for (const page of scene.pages) {
        for (const item of textsOf(page)) {
          expect(item.scale).toBeGreaterThanOrEqual(0.25);
          expect(item.scale).toBeLessThanOrEqual(1);
        }
      }
    },
  );
});
