import { pt } from '../../lib/units.js';
import type { Line, LineSpan } from '../../scene/types.js';

/** The line with other spans, `dy` points further down. */
export const lineWith = ({ top, baseline, height, opens }: Line, spans: readonly LineSpan[], dy = 0): Line => ({
  top: pt(top + dy),
  baseline: pt(baseline + dy),
  height,
  spans,
  ...(opens === undefined ? undefined : { opens }),
});
