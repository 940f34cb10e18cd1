import { FRONT_MATTER, NESTED } from './schema.js';

/** Names that people write for keys of ours, and that nothing else is called. */
const NAMES: Readonly<Record<string, string>> = {
  authors: 'author',
  speaker: 'author',
  presenter: 'author',
  language: 'lang',
  locale: 'lang',
  classification: 'company.confidentiality',
  organization: 'company.name',
  organisation: 'company.name',
  pagesize: 'print.paper',
};

/** Every key that may stand at the top though it is a part of `company` or `print`: `confidentiality` → `company.confidentiality`. */
const PARTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NESTED)
    .flatMap(([key, parts]) => Object.keys(parts).map((part) => [part, `${key}.${part}`]))
    .filter(([part = '']) => part !== 'name' && !(part in FRONT_MATTER.entries)),
);

/** The path of the key that a name at the top means, in capitals or not: `company.confidentiality`; undefined for our own keys and for unknown ones. */
export function meantKey(name: string): string | undefined {
  if (name in FRONT_MATTER.entries) return undefined;
  const known = [...Object.keys(FRONT_MATTER.entries), ...Object.keys(PARTS), ...Object.keys(NAMES)];
  const own = known.find((key) => key.toLowerCase() === name.toLowerCase());
  return own === undefined ? undefined : (NAMES[own] ?? PARTS[own] ?? own);
}
