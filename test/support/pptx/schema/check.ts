import { childrenOf, type Element, isElement } from '../../../../src/lib/xml/tree.js';
import { CHART } from './chart.js';
import { DRAWING, THEME } from './drawing.js';
import { PACKAGE, SPREADSHEET } from './package.js';
import { PRESENTATION } from './presentation.js';
import { ANYWHERE, namesOf, type Rule, type SchemaTable } from './table.js';
import { TEXT } from './text.js';
import type { SimpleType } from './types.js';

/**
 * Every element and attribute that we write into a package, with its range, type, words, required attributes, required children and the
 * children's order, from the schemas of ECMA-376 (5th edition: Part 1, Annex A; Part 2, Annex C; Part 4). What is not in it we do not write:
 * who writes something new adds it here first.
 */
const SCHEMA: SchemaTable = { ...DRAWING, ...THEME, ...TEXT, ...PRESENTATION, ...CHART, ...PACKAGE, ...SPREADSHEET };

interface Options {
  /** True for elements that a template or another writer made: only what we put into the document is looked at. */
  readonly isForeign?: (element: Element) => boolean;
}

/** What in a document is not as the schemas have it, in words, each with the path of its element. */
export function schemaFaults(root: Element, { isForeign = () => false }: Options = {}): readonly string[] {
  const faults: string[] = [];
  const walk = (element: Element, path: readonly string[]): void => {
    const here = [...path, bare(element.name)];
    if (!isForeign(element)) {
      const rule = ruleFor(here);
      const found = rule === undefined ? ['an element that the table of the schema lacks'] : elementFaults(element, rule, isForeign);
      for (const fault of found) faults.push(`${here.join('/')}: ${fault}`);
    }
    for (const child of element.children) if (isElement(child)) walk(child, here);
  };
  walk(root, []);
  return faults;
}

/** Namespaces that the package's own parts are written in without a prefix. */
const bare = (name: string): string => name.replace(/^(ct|rel|ep):/, '');

/** What an element is may hang on its parent, and on that one's. */
const ruleFor = (path: readonly string[]): Rule | undefined =>
  [3, 2, 1].map((length) => SCHEMA[path.slice(-length).join('/')]).find((rule) => rule !== undefined);

function elementFaults(element: Element, rule: Rule, isForeign: (element: Element) => boolean): readonly string[] {
  return [...attributeFaults(element, rule), ...childFaults(element, rule, isForeign), ...textFaults(element, rule)];
}

function attributeFaults({ attributes }: Element, { attributes: known, required, type }: Rule): readonly string[] {
  const typeOf = (name: string): SimpleType | undefined => known[name] ?? ANYWHERE.find(([pattern]) => pattern.test(name))?.[1];
  return [
    ...required.filter((name) => attributes[name] === undefined).map((name) => `no “${name}”, which ${type} has to have`),
    ...Object.entries(attributes).flatMap(([name, value]) => {
      const of = typeOf(name);
      if (of === undefined) return [`an attribute “${name}” that the table of the schema lacks`];
      return of.allows(value) ? [] : [`${name}="${value.slice(0, 60)}" is no ${of.name}`];
    }),
  ];
}

function childFaults(element: Element, { children, model, type }: Rule, isForeign: (element: Element) => boolean): readonly string[] {
  const known = namesOf(model);
  const names = childrenOf(element)
    .filter((child) => known.has(bare(child.name)) || !isForeign(child))
    .map(({ name }) => bare(name));
  if (children.test(names.map((name) => `${name};`).join(''))) return [];
  return [`children are (${names.slice(0, 12).join(', ')}); ${type} has (${model})`];
}

function textFaults({ children, name }: Element, { text }: Rule): readonly string[] {
  const said = children.filter((child) => !isElement(child)).join('');
  if (text === undefined) return said.trim() === '' ? [] : [`the text “${said.slice(0, 40)}” in ${name}`];
  return text.allows(said) ? [] : [`“${said.slice(0, 60)}” is no ${text.name}`];
}
