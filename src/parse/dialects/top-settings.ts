import type { Split } from '../front-matter/split.js';

/** Lines of `key: value` on top, without fences, up to the first that is none, where one of the keys is the tool's; undefined where there are none. */
export function topSettings(text: string, keys: ReadonlySet<string>): Split | undefined {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  let end = first;
  let known = false;
  while (end >= 0 && end < lines.length) {
    const key = /^([A-Za-z][\w-]*):(?:\s|$)/.exec(lines[end] ?? '')?.[1];
    if (key === undefined) break;
    known ||= keys.has(key);
    end += 1;
  }
  if (!known || first < 0) return undefined;
  const yaml = lines
    .slice(first, end)
    .map((line) => line.replace(/^([\w-]+):(.*)$/, (_, key: string, value: string) => `${key}: ${yamlOf(value.trim())}`));
  return { yaml: yaml.join('\n'), yamlLine: first + 1, body: lines.slice(end).join('\n'), bodyLine: end + 1 };
}

/** Words as YAML: nothing in them is a mark. */
const yamlOf = (value: string): string => (/^(?:true|false|-?\d+(?:\.\d+)?|".*"|'.*')?$/.test(value) ? value : JSON.stringify(value));
