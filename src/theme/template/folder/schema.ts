import * as v from 'valibot';
import { PALETTE_ROLES } from '../../../lib/colour.js';
import { SHARED, themeSchema } from '../../schema.js';
import { TEXT_STYLES } from '../../types.js';

const FILE = 'a PowerPoint file beside theme.yaml';
// Both cases are written out: JSON Schema, which is made of this, knows no flags.
const NAMED = 'a name, or a number from 1';
const KEYS = 'a mapping of keys and values';

const named = v.union([v.string(), v.number()], NAMED);
const mapping = <const T extends v.ObjectEntries>(entries: T) => v.object(entries, KEYS);
const optional = <const N extends string, T extends v.GenericSchema>(names: readonly N[], schema: T) =>
  Object.fromEntries(names.map((name) => [name, v.optional(schema)])) as Record<N, v.OptionalSchema<T, undefined>>;

const layout = mapping({ layout: v.optional(named), slots: v.optional(v.record(v.string(), SHARED.box, 'boxes by slot'), {}) });
const { table, code, logo } = themeSchema.entries;

/** What the `theme.yaml` of an imported template holds: which file, what its reader is told, and what was understood of it. */
export const folderSchema = v.object(
  {
    label: v.optional(v.string('text')),
    template: v.pipe(v.string(FILE), v.regex(/^[^/\\]+\.[pP]([oO][tT]|[pP][tTsS])[xXmM]$/, FILE)),
    imported: v.optional(v.string('text')),
    master: v.optional(named),
    palette: v.optional(mapping(optional(PALETTE_ROLES, SHARED.hex)), {}),
    fonts: v.optional(mapping(optional(['heading', 'body', 'mono'], v.partial(SHARED.font))), {}),
    text: v.optional(mapping(optional(TEXT_STYLES, SHARED.textStyle)), {}),
    table: v.optional(v.partial(table), {}),
    code: v.optional(v.partial(code), {}),
    logo,
    layouts: v.optional(v.record(v.string(), v.union([v.string(), v.number(), layout], `${NAMED}, or a mapping of layout and slots`)), {}),
  },
  KEYS,
);
export type FolderSource = v.InferOutput<typeof folderSchema>;
