import type { Span } from '../../lib/span.js';
import { FRONT_MATTER, NESTED, TYPED_KEYS } from './schema.js';

/** Front matter from the command line (`--set`), by dotted key: `title`, `company.name`, `print.paper`; any other key is one of `vars`. */
export type Settings = Readonly<Record<string, SetOption>>;

export interface SetOption {
  readonly value: string;
  /** The switch that it was given by. */
  readonly at: Span;
}

type Plain = Readonly<Record<string, unknown>>;

/** The front matter's plain data with the settings laid over it. */
export function withSettings(plain: Plain, settings: Settings): Plain {
  return Object.entries(settings)
    .filter(([key]) => !isWhole(key))
    .reduce((data, [key, { value }]) => placed(data, pathOf(key), value), plain);
}

/** Whether a setting is a key of the front matter, or was said to be a variable. */
export const isKnownSetting = (key: string): boolean => key.startsWith('vars.') || pathOf(key)[0] !== 'vars';

/** A key that holds several values, each with a name of its own: none can be set to a text. */
export const isWhole = (key: string): boolean => key === 'vars' || (key in NESTED && key !== 'company');

/** Where a setting goes: a key of the front matter, a part of `company` or `print`, else a variable. */
function pathOf(key: string): readonly string[] {
  const [first = '', ...rest] = key.split('.');
  // As in the front matter, `company=Acme` names the company.
  if (key === 'company') return ['company', 'name'];
  if (rest.length === 0 && first in FRONT_MATTER.entries) return [first];
  if (rest.length === 1 && (rest[0] ?? '') in (NESTED[first] ?? {})) return [first, ...rest];
  return ['vars', ...(first === 'vars' ? rest : [first, ...rest])];
}

function placed(data: Plain, [key = '', ...rest]: readonly string[], value: string): Plain {
  if (rest.length === 0) return { ...data, [key]: TYPED_KEYS.has(key) ? typed(value) : value };
  const inner = data[key];
  return { ...data, [key]: placed(typeof inner === 'object' && inner !== null ? { ...inner } : {}, rest, value) };
}

/** What YAML would read: a switch, a whole number, else text. */
function typed(value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+$/.test(value) ? Number(value) : value;
}
