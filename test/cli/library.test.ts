import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildDeck, formatDiagnostic, UsageError } from '../../src/index.js';
import { head, workFolder } from '../support/cli.js';

test('the library exports what its page says', async () => {
  expect(Object.keys(await import('../../src/index.js')).sort()).toEqual([
    'UsageError',
    'buildDeck',
    'checkTheme',
    'compareThemes',
    'formatDiagnostic',
    'inspectTheme',
  ]);
});

test('builds from a folder of its own, and says what it wrote', async () => {
  const cwd = workFolder({ 'talk.md': `${head}# One\n\nText\n` });
  const steps: string[] = [];
  const result = await buildDeck({
    cwd,
    content: ['talk.md'],
    onProgress: ({ file, format }) => steps.push(`${file} ${format ?? ''}`.trim()),
  });
  expect(result.ok).toBe(true);
  expect(result.written.map(({ file, format }) => [existsSync(file), format])).toEqual([
    [true, 'pptx'],
    [true, 'pdf'],
  ]);
  expect(steps).toEqual(['talk.md', 'talk.md pptx', 'talk.md pdf']);
});

test('mistakes in the content are diagnostics, and nothing is written', async () => {
  const cwd = workFolder({ 'talk.md': `${head}::: notes\nx\n` });
  const { ok, diagnostics, written } = await buildDeck({ cwd, content: ['talk.md'] });
  expect({ ok, written, files: readdirSync(cwd) }).toEqual({ ok: false, written: [], files: ['talk.md'] });
  expect(diagnostics.map(formatDiagnostic).join('\n')).toMatch(/^talk\.md:6:1: error\[directive-unclosed\]: .+\n {2}help: .+/);
});

test('a call that can not work throws a UsageError with a way out', async () => {
  const cwd = workFolder();
  const error = await buildDeck({ cwd, content: ['nowhere.md'] }).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(UsageError);
  expect(error).toMatchObject({ message: 'no such file: nowhere.md', help: expect.stringContaining('content') });
});
