import type { SceneParagraph } from '../../../../scene/types.js';
import type { DeckSetting } from '../../../slides/setting.js';
import type { Paragraph } from './paragraph.js';
import { sceneRun } from './runs.js';

/** Paragraphs for the deck. */
export function sceneParagraphs(paragraphs: readonly Paragraph[], setting: DeckSetting): readonly SceneParagraph[] {
  return paragraphs.map((paragraph, index) => {
    const { level, bullet, style, align, before, rtl, at, wider, hang } = paragraph;
    const bold = paragraph.look.bold && !setting.theme.text[style].bold;
    return {
      runs: paragraph.text.map((run) => (bold ? { ...sceneRun(run, setting), bold } : sceneRun(run, setting))),
      style,
      ...(level === undefined ? {} : { level }),
      ...(bullet === undefined ? {} : { bullet }),
      ...(wider === 0 ? {} : { wider }),
      ...(hang === 0 ? {} : { hang }),
      ...(align === setting.theme.text[style].align ? {} : { align }),
      before: index === 0 ? (0 as typeof before) : before,
      ...(rtl ? { rtl: true } : {}),
      at,
    };
  });
}
