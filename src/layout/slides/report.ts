import type { Span } from '../../lib/span.js';
import type { Env } from '../../lib/world.js';
import type { Slot } from '../../theme/types.js';
import type { Setting } from './setting.js';

/** Reports `slot-overflow`: text that does not fit its slot even at the smallest size of its style. */
export function reportOverflow(slot: Slot, needed: number, at: Span, { env }: Setting): void {
  const help =
    slot.placeholder === 'obj' || slot.placeholder === 'body'
      ? 'it is set smaller than the theme allows; split the slide with `---`, or shorten it'
      : 'it is set smaller than the theme allows; write fewer words';
  env.report({
    severity: 'warning',
    code: 'slot-overflow',
    message: `“${slot.name}” needs ${Math.ceil(needed)} pt at its smallest size, the slot has ${Math.floor(slot.box.height - 2 * slot.inset)} pt`,
    at,
    help,
  });
}

/** An env whose reports name the slide. */
export const onSlide = (env: Env, number: number, title: string): Env => ({
  world: env.world,
  report: (diagnostic) => env.report({ ...diagnostic, slide: { number, title } }),
});
