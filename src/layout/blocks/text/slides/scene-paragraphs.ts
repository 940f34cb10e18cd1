import type { SceneParagraph } from '../../../../scene/types.js';
import type { Setting } from '../../../slides/setting.js';
import type { Paragraph } from './paragraph.js';
import { sceneRun } from './runs.js';

/** Paragraphs for the deck. Numbers that follow one another share their `start`, so that PowerPoint counts them itself. */
export function sceneParagraphs(paragraphs: readonly Paragraph[], setting: Setting): readonly SceneParagraph[] {
  const running: ({ readonly start: number; readonly number: number } | undefined)[] = [];
  return paragraphs.map((paragraph, index) => {
    const { level, bullet, style, align, before, rtl, at, wider, hang } = paragraph;
    const bold = paragraph.look.bold && !setting.theme.text[style].bold;
    const depth = level ?? -1;
    running.length = Math.min(running.length, depth + 1);
    let shown = bullet;
    if (bullet?.kind === 'number') {
      const previous = running[depth];
      const start = previous !== undefined && previous.number + 1 === bullet.number ? previous.start : bullet.number;
      running[depth] = { start, number: bullet.number };
      shown = { kind: 'number', start, number: bullet.number };
    } else if (depth >= 0) running[depth] = undefined;
    return {
      runs: paragraph.text.map((run) => (bold ? { ...sceneRun(run, setting), bold } : sceneRun(run, setting))),
      style,
      ...(level === undefined ? {} : { level }),
      ...(shown === undefined ? {} : { bullet: shown }),
      ...(wider === 0 ? {} : { wider }),
      ...(hang === 0 ? {} : { hang }),
      ...(align === setting.theme.text[style].align ? {} : { align }),
      before: index === 0 ? (0 as typeof before) : before,
      ...(rtl ? { rtl: true } : {}),
      at,
    };
  });
}
