import { doctypeAt } from './svg-start.js';

/** Characters of a drawing with what its entities stand for; the file itself has no more. */
const MOST_TEXT = 50 * 1024 * 1024;

/**
 * A drawing without its document type: entities that it declares itself, such as Illustrator's for namespaces, become what they stand for. Throws
 * `RangeError` where that is too much.
 */
export function withoutEntities(text: string): string {
  const start = text.search(/<!DOCTYPE/i);
  const type = start < 0 ? undefined : doctypeAt(text, start);
  if (type === undefined) return text;
  const values = new Map(type.declared.split('<!ENTITY').slice(1).flatMap(declared));
  let grown = text.length;
  return `${text.slice(0, start)}${text.slice(start + type.whole.length)}`.replace(/&([\w.-]+);/g, (entity, name: string) => {
    const value = values.get(name) ?? entity;
    grown += value.length;
    if (grown > MOST_TEXT) throw new RangeError('its entities stand for too much text');
    return value;
  });
}

/** Name and value of a declaration, without those that stand for other entities. */
function declared(text: string): readonly (readonly [string, string])[] {
  const [, name = '', double, single] = /^\s+([\w.-]+)\s+(?:"([^"&%]*)"|'([^'&%]*)')\s*>/.exec(text) ?? [];
  return name === '' ? [] : [[name, double ?? single ?? '']];
}
