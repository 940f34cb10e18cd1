import { matching, type SimpleType, xsdString } from './types.js';

/** What the schema says of an element that we write. */
export interface Rule {
  /** The complex type's name in ECMA-376. */
  readonly type: string;
  readonly attributes: Readonly<Record<string, SimpleType>>;
  readonly required: readonly string[];
  /** Children as a content model (XML 1.0, 3.2.1): `(a:pPr?, (a:r | a:br)*, a:endParaRPr?)`; empty for none. */
  readonly model: string;
  readonly children: RegExp;
  readonly text: SimpleType | undefined;
}

/** Rules by element: `a:t`, or `a:extLst/a:ext` where what an element is depends on its parent. */
export type SchemaTable = Readonly<Record<string, Rule>>;

/** Attributes with a `!` behind their name are required. */
export function complex(type: string, attributes: Readonly<Record<string, SimpleType>> = {}, model = '', text?: SimpleType): Rule {
  const names = Object.keys(attributes);
  return {
    type,
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, of]) => [name.replace('!', ''), of])),
    required: names.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1)),
    model,
    children: compiled(model),
    text,
  };
}

/** An element that holds text alone. */
export const text = (type: string, of: SimpleType = xsdString, attributes: Readonly<Record<string, SimpleType>> = {}): Rule =>
  complex(type, attributes, '', of);

/** An element of one attribute, `val`. */
export const valued = (type: string, of: SimpleType): Rule => complex(type, { 'val!': of });

/** Names of children, each with a `;` behind it, as a regular expression: content models are regular. */
const compiled = (model: string): RegExp => new RegExp(`^(?:${model.replace(/[\w:]+/g, '(?:$&;)').replace(/[,\s]/g, '')})$`);

export const namesOf = (model: string): ReadonlySet<string> => new Set(model.match(/[\w:]+/g) ?? []);

/** Declarations and switches that any element may have. */
export const ANYWHERE: readonly (readonly [RegExp, SimpleType])[] = [
  [/^xmlns(:\w+)?$/, xsdString],
  [/^xml:space$/, matching('xml:space', /^(preserve|default)$/)],
];
