import type { PaperItem, PaperScene } from '../../scene/types.js';
import { headingLevels } from './heading-levels.js';
import { languageMarks } from './language-marks.js';

/**
 * The scene with what a reading voice needs and no layout knows by itself: heading levels without a gap, and the language of every
 * stretch of text that is not in the document's (ISO 14289-1, 7.2 and 7.4.2).
 */
export function accessible(scene: PaperScene): PaperScene {
  const level = headingLevels();
  const marked = languageMarks(scene.meta.lang);
  const finished = (item: PaperItem): PaperItem => {
    if (item.kind !== 'lines' || item.tag === 'Artifact') return item;
    const tag = level(item);
    return marked(tag === item.tag ? item : { ...item, tag });
  };
  return { ...scene, pages: scene.pages.map((page) => ({ ...page, items: page.items.map(finished) })) };
}
