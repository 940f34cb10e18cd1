import { pt } from '../../lib/units.js';
import type { Line, SceneParagraph } from '../../scene/types.js';

/**
 * The line without the air that stands beside a written space where Han meets Latin: slides keep room for it, since LibreOffice adds it; drawn, the
 * space alone is as wide as the standards ask (clreq 3.2.2).
 */
export function closed(line: Line, align: SceneParagraph['align'] = 'left'): Line {
  const { spans } = line;
  const airs = spans.map(({ x }, i): number => {
    const before = spans[i - 1];
    if (before === undefined || i <= (line.opens ?? 0) || !before.text.endsWith(' ')) return 0;
    return Math.max(0, x - before.x - before.width);
  });
  const all = airs.reduce((sum, air) => sum + air, 0);
  if (all === 0) return line;
  let shift = align === 'right' ? all : align === 'center' ? all / 2 : 0;
  return {
    ...line,
    spans: spans.map((span, i) => {
      shift -= i < (line.opens ?? 0) ? 0 : (airs[i] ?? 0);
      return i < (line.opens ?? 0) ? span : { ...span, x: pt(span.x + shift) };
    }),
  };
}
