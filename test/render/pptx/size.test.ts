import { expect, test } from 'vitest';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { memoryEnv } from '../../support/memory-env.js';
import { page, sceneOf } from '../../support/pptx/scene.js';
import { shippedTheme } from '../../support/themes.js';

test('a deck of more slides than the file format holds is refused at the slide that is too many', async () => {
  const env = memoryEnv();
  const pages = Array.from({ length: 40_000 }, (_, i) => page(i + 1, 'content', []));
  const theme = shippedTheme('default');
  expect((await renderPptx(sceneOf(theme, pages), theme, env)).length).toBe(0);
  expect(env.messages()[0]).toMatch(/error\[deck-too-long\]: 40000 slides; a PowerPoint file ends at slide 32517/);
});
