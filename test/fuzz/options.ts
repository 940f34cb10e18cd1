import { oddLength, sourceOf } from './grammar/words.js';
import type { Options, Random } from './types.js';

const FORMS = [
  'article',
  'slides-1',
  'slides-2',
  'slides-3',
  'slides-4',
  'slides-6',
  'slides-9',
  'notes',
  'deck',
  'cards',
  'cards-small',
  'cards-large',
  'cards-labels',
];

/** How the command might be called; `templates` are company templates that there are, by path. */
export function randomOptions(random: Random, templates: readonly string[]): Options {
  const { one, once } = sourceOf(random);
  const formats = one<NonNullable<Options['formats']>>(['pptx'], ['pdf'], ['pptx', 'pdf']);
  const handout = formats.includes('pdf') && once(3) ? [one(...FORMS), ...(once(4) ? [one(...FORMS)] : [])] : [];
  const theme = once(5) && templates.length > 0 ? one(...templates) : one('default', 'default', 'corporate', undefined);
  const set = Object.fromEntries([
    ...(once(12) ? [['index', 'videos'] as const] : []),
    ...(once(6) ? [['qr', one('all', 'none', 'videos')] as const] : []),
    ...(once(12) ? [['print.paper', one('A5', 'A6', 'Letter', 'A3', '80x80mm', '75x300mm', 'B5')] as const] : []),
    ...(once(25) ? [['print.margins', one('1mm', '30mm', '5cm 1mm', `${oddLength(sourceOf(random))}`)] as const] : []),
    ...(once(25) ? [[one('print.duplex', 'print.ink-saver', 'print.crop-marks', 'pdf-a', 'agenda', 'print.sections-on-right'), 'true'] as const] : []),
    ...(once(15) ? [[one('title', 'lang', 'vars.x', 'company.name', 'company.year', 'slide-level', 'x', 'hyphenate', 'disclaimer'), one('en', '2', 'q000x 字', '', 'false', '[a]', '{')] as const] : []),
  ]); // biome-ignore format: a row an option
  return {
    formats,
    ...(handout.length > 0 ? { handout } : {}),
    ...(theme === undefined ? {} : { theme }),
    ...(Object.keys(set).length > 0 ? { set } : {}),
    ...(once(30) ? { strict: true } : {}),
  };
}
