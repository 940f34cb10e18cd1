import { InvalidArgumentError } from 'commander';

/** `a,b` and repeated options, as one list. */
export const commaList = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
];

/** Repeated `key=value` options, as one record. */
export function keyValue(value: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const split = value.indexOf('=');
  if (split < 1) throw new InvalidArgumentError('expected key=value, such as company.name=Acme.');
  return { ...before, [value.slice(0, split).trim()]: value.slice(split + 1) };
}
