import type { Anatomy } from '../anatomy/anatomy.js';
import type { Kind } from './kind.js';
import { CALLED } from './words/index.js';

/** Layouts for openers: content there would look like one. */
export const OPENERS: ReadonlySet<string> = new Set(['title', 'secHead']);

/** Layouts for text that runs from top to bottom. */
export const VERTICAL: ReadonlySet<string> = new Set(['vertTx', 'vertTitleAndTx', 'vertTitleAndTxOverChart', 'clipArtAndVertTx']);

/** What a layout's type says that it is for: a kind of ours, or something else. */
export type TypedAs = Exclude<Kind, 'picture-left' | 'closing' | 'disclaimer'> | 'other';

interface TypeRule {
  readonly kind: TypedAs;
  /** Whether its placeholders bear the type out. */
  readonly holds: (anatomy: Anatomy) => boolean;
}

const isTitled = ({ title, bodies }: Anatomy): boolean => title !== undefined || bodies.length > 1;

const OTHERS = ['cover', 'section', 'closing', 'disclaimer', 'two-column', 'comparison', 'picture', 'codes'] as const;

/** ECMA-376 Part 1, 19.7.15 ST_SlideLayoutType. */
const TYPES: Readonly<Record<string, TypeRule>> = {
  title: { kind: 'cover', holds: (anatomy) => isTitled(anatomy) && anatomy.large.length < 2 },
  secHead: { kind: 'section', holds: isTitled },
  obj: { kind: 'content', holds: ({ bodies }) => bodies.length > 0 },
  // LibreOffice (7.4) and Keynote write it for layouts of all kinds.
  tx: { kind: 'content', holds: ({ bodies, layout }) => bodies.length > 0 && !OTHERS.some((kind) => CALLED[kind](layout.name)) },
  twoObj: { kind: 'two-column', holds: ({ bodies }) => bodies.length > 1 },
  twoColTx: { kind: 'two-column', holds: ({ bodies }) => bodies.length > 1 },
  picTx: { kind: 'picture', holds: ({ pictures }) => pictures.length > 0 },
  titleOnly: { kind: 'codes', holds: ({ title, bodies }) => title !== undefined && bodies.length === 0 },
};

/** What the layout's type says that it is for; undefined where it has none (`cust`), or one that its placeholders don't bear out. */
export function typeOf(anatomy: Anatomy): TypedAs | undefined {
  const { type } = anatomy.layout;
  if (type === 'cust') return undefined;
  const rule = TYPES[type];
  if (rule === undefined) return 'other';
  return rule.holds(anatomy) ? rule.kind : undefined;
}

/** True for a layout whose type is the kind's own. */
export function isTyped(anatomy: Anatomy, kind: Kind): boolean {
  return typeOf(anatomy) === (kind === 'picture-left' ? 'picture' : kind);
}
