import type { SlidesDraft } from '../../compose/types.js';
import type { Span } from '../../lib/span.js';
import type { Env } from '../../lib/world.js';
import type { Slot } from '../../theme/types.js';
import type { DeckSetting } from './setting.js';

/** Reports `slot-overflow`: text that does not fit its slot even at the smallest size of its style. What a template says there is no mistake of the author's. */
export function reportOverflow(slot: Slot, needed: number, at: Span, { env, reportFurniture }: DeckSetting): void {
  if (isTemplate(at) || FURNITURE.has(slot.name)) {
    reportFurniture(slot, needed);
    return;
  }
  const help =
    slot.placeholder === 'obj' || slot.placeholder === 'body'
      ? 'it is set smaller than the theme allows; split the slide with `---`, or shorten it'
      : 'it is set smaller than the theme allows; write fewer words';
  env.report({
    severity: 'warning',
    id: 'slot-overflow',
    message: `“${slot.name}” needs ${Math.ceil(needed)} pt at its smallest size, the slot has ${Math.floor(slot.box.height - 2 * slot.inset)} pt`,
    at,
    help,
  });
}

/** Slots at a slide's edge, whose text is that of every slide. */
const FURNITURE: ReadonlySet<string> = new Set(['footer', 'date', 'page', 'number']);

/** Templates are files of this ending, content and company files never. */
const isTemplate = ({ file }: Span): boolean => file.endsWith('.hbs');

/**
 * Tells of text that templates put into a slot too low for it, such as a footer: a note, once a slot and deck, at the content's own line that
 * names the company.
 */
export function openFurnitureReport({ meta }: SlidesDraft, env: Env): DeckSetting['reportFurniture'] {
  const said = new Set<string>();
  return ({ name, box, inset }, needed) => {
    if (said.has(name)) return;
    said.add(name);
    env.report({
      severity: 'note',
      id: 'slot-overflow',
      message: `the theme’s “${name}” is ${Math.floor(box.height - 2 * inset)} pt high, and what stands there by template needs ${Math.ceil(needed)} pt; it is set smaller`,
      at: meta.at('company'),
      help: 'nothing has to be done; a shorter name or label of the company, or a higher box in the theme, keeps its size',
    });
  };
}

/** An env whose reports name the slide. */
export const onSlide = (env: Env, number: number, title: string): Env => ({
  world: env.world,
  report: (diagnostic) => env.report({ ...diagnostic, slide: { number, title } }),
});
