import { describe, expect, test } from 'vitest';
import { buildDeckIn, head, workFolder } from '../support/cli.js';
import { tinyPng } from '../support/tiny-pictures.js';

const png = tinyPng(4, 3);

/** A path as it is written, the files that there are, and the one that was meant. */
const PATHS: readonly (readonly [written: string, files: readonly string[], meant: string])[] = [
  ['“img/a.png”', ['img/a.png'], 'img/a.png'],
  ['‘img/a.png’', ['img/a.png'], 'img/a.png'],
  ['«img/a.png»', ['img/a.png'], 'img/a.png'],
  ['img\\a.png', ['img/a.png'], 'img/a.png'],
  ['.\\img\\sub\\a.png', ['img/sub/a.png'], 'img/sub/a.png'],
  ['img/A.PNG', ['img/a.png'], 'img/a.png'],
  ['IMG/a.png', ['img/a.png'], 'img/a.png'],
  ['img/a.png', ['Img/A.png'], 'Img/A.png'],
  ['img/a.jpg', ['img/a.png'], 'img/a.png'],
  ['img/a.jpeg', ['img/a.jpg'], 'img/a.jpg'],
  ['img/a', ['img/a.png'], 'img/a.png'],
  ['a.png', ['img/a.png'], 'img/a.png'],
  ['img/a.png', ['pictures/2024/a.png'], 'pictures/2024/a.png'],
  ['images/a.png', ['a.png'], 'a.png'],
  ['img/chrat.png', ['img/chart.png', 'img/other.png'], 'img/chart.png'],
  ['img/a.png?raw=true', ['img/a.png'], 'img/a.png'],
  ['图片／图.png', ['图片/图.png'], '图片/图.png'],
];

describe('the picture that was meant', () => {
  test.each(PATHS)('%s beside %j', (written, files, meant) => {
    const folder = workFolder({
      'talk.md': `${head}# One\n\n![x](<${written.replace(/[<>]/g, '')}>)\n`,
      ...Object.fromEntries(files.map((file) => [file, png])),
    });
    const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx');
    const said = run.stderr.split('\n').find((line) => line.includes('did you mean') || line.includes('taken'));
    expect(run.status, run.stderr).toBe(0);
    if (!run.stderr.includes('taken-as-meant')) {
      expect(run.stderr).toContain('talk.md:8:1: warning[picture-missing]');
      expect(said).toContain(`did you mean \`${meant}\`?`);
    }
  });

  test('none is named where none is like it, and nothing is told of what stands outside', () => {
    const folder = workFolder({
      'a/talk.md': `${head}# One\n\n![x](zebra.png)\n\n![x](../Secret.png)\n`,
      'secret.png': png,
      'a/other.png': png,
    });
    const run = buildDeckIn(folder, 'a/talk.md');
    expect(run.status).toBe(0);
    expect(run.stderr).not.toContain('did you mean');
    expect(run.stderr).not.toContain('secret.png');
  });
});
