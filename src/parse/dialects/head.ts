import { isMap } from 'yaml';
import { openYaml } from '../../lib/open-yaml.js';
import { keyName, plainValue } from '../front-matter/values.js';
import type { Head } from './types.js';

/** Settings in YAML as plain data, each value as it was written; none where the YAML is broken. */
export function headOf(yaml: string): Head {
  if (yaml.trim() === '') return {};
  const { document, mistakes } = openYaml(yaml, false);
  const { contents } = document ?? {};
  if (document === undefined || mistakes.length > 0 || !isMap(contents)) return {};
  return Object.fromEntries(contents.items.map(({ key, value }) => [keyName(key), plainValue(value, keyName(key), document)]));
}
