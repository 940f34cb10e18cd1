import { switchSpan } from '../../src/lib/span.js';
import type { Settings } from '../../src/parse/front-matter/settings.js';

/** Front matter as `--set` gives it. */
export const settings = (values: Readonly<Record<string, string>>): Settings =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, at: switchSpan(`--set ${key}`) }]));
