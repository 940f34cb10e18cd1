import { type Rect, rect } from '../../../lib/units.js';
import { type Anatomy, columnsOf, freeArea } from '../anatomy/anatomy.js';
import type { LandedBy } from '../types.js';
import type { Kind } from './kind.js';
import { isTyped, OPENERS, type TypedAs, typeOf, VERTICAL } from './layout-type.js';
import { CALLED } from './words/index.js';

export interface Choice {
  readonly anatomy: Anatomy;
  readonly by: LandedBy;
}

interface Rule {
  /** Whether a layout's name says that it is of this kind. */
  readonly says: (name: string) => boolean;
  /** True where the placeholders serve the kind: asked of a layout whose type or name is right. */
  readonly serves: (anatomy: Anatomy) => boolean;
  /** True where the placeholders alone tell that the layout is of this kind. */
  readonly tells: (anatomy: Anatomy) => boolean;
  /** Layouts that are looked at before the others. */
  readonly first?: (anatomy: Anatomy) => boolean;
  /** Whose layout is taken where there is none. */
  readonly otherwise?: Kind;
}

const hasTitle = ({ title }: Anatomy): boolean => title !== undefined;

const isPlain = ({ title, pictures }: Anatomy): boolean => title?.type !== 'ctrTitle' && pictures.length === 0;

/** A title and one text, of whatever size: a matching type or name outranks that. */
const hasText = (anatomy: Anatomy): boolean => hasTitle(anatomy) && anatomy.bodies.length > 0 && anatomy.large.length <= 1;

const hasBody = (anatomy: Anatomy): boolean => hasTitle(anatomy) && anatomy.large.length === 1;

/** Which side of its text a layout's one picture stands on; undefined where it has not both, or they are not beside one another. */
function pictureSide({ title, pictures, large }: Anatomy): 'left' | 'right' | undefined {
  const [[picture, another], [body, more]] = [pictures, large];
  if (title === undefined || picture === undefined || another !== undefined || body === undefined || more !== undefined) return undefined;
  if (picture.box.x + picture.box.width <= body.box.x + 12) return 'left';
  return body.box.x + body.box.width <= picture.box.x + 12 ? 'right' : undefined;
}

const RULES: Readonly<Record<Kind, Rule>> = {
  cover: {
    says: CALLED.cover,
    serves: (anatomy) => hasTitle(anatomy) || anatomy.bodies.length > 1,
    tells: ({ title, subtitle, large }) => (title?.type === 'ctrTitle' || subtitle !== undefined) && large.length === 0,
  },
  section: {
    says: CALLED.section,
    serves: hasTitle,
    tells: ({ title, bodies, large }) => title?.type === 'title' && bodies.length === 1 && large.length === 0,
    otherwise: 'cover',
  },
  content: {
    says: CALLED.content,
    serves: hasText,
    tells: (anatomy) => hasBody(anatomy) && isPlain(anatomy),
  },
  'two-column': {
    says: CALLED['two-column'],
    serves: (anatomy) => columnsOf(anatomy) !== undefined,
    tells: (anatomy) => hasTitle(anatomy) && columnsOf(anatomy) !== undefined,
    otherwise: 'content',
  },
  picture: {
    says: CALLED.picture,
    serves: (anatomy) => pictureSide(anatomy) !== undefined,
    tells: (anatomy) => pictureSide(anatomy) !== undefined,
    first: (anatomy) => pictureSide(anatomy) === 'right',
    otherwise: 'content',
  },
  'picture-left': {
    says: CALLED.picture,
    serves: (anatomy) => pictureSide(anatomy) === 'left',
    tells: (anatomy) => pictureSide(anatomy) === 'left',
    otherwise: 'picture',
  },
  closing: {
    says: CALLED.closing,
    serves: (anatomy) => hasTitle(anatomy) && anatomy.large.length <= 1,
    tells: () => false,
    otherwise: 'content',
  },
  disclaimer: {
    says: CALLED.disclaimer,
    serves: hasText,
    tells: () => false,
    otherwise: 'content',
  },
  codes: {
    says: CALLED.codes,
    serves: (anatomy) => hasTitle(anatomy) && anatomy.bodies.length === 0,
    tells: (anatomy) =>
      hasTitle(anatomy) && anatomy.title?.type === 'title' && anatomy.bodies.length === 0 && anatomy.pictures.length === 0,
    otherwise: 'content',
  },
};

/**
 * The layout of a master for each kind: what `asked` names, else by type, then by name, then by what placeholders there are; else the one of
 * a kind near to it; else the layout that holds most and is no opener.
 */
export function chooseLayouts(anatomies: readonly Anatomy[], asked: ReadonlyMap<string, Anatomy>): ReadonlyMap<Kind, Choice> {
  const chosen = new Map<Kind, Choice>();
  const [first] = anatomies;
  if (first === undefined) return chosen;
  for (const kind of ORDER) {
    const wanted = asked.get(kind);
    const choice = wanted === undefined ? choose(kind, anatomies) : { anatomy: wanted, by: 'sidecar' as const };
    const { otherwise } = RULES[kind];
    const near = otherwise === undefined ? undefined : chosen.get(otherwise);
    const taken =
      choice ??
      (near === undefined ? { anatomy: roomiest(anatomies) ?? first, by: 'guess' as const } : { ...near, by: 'otherwise' as const });
    chosen.set(kind, HOLDS_TEXT.has(kind) ? { ...taken, anatomy: withText(taken.anatomy) } : taken);
  }
  return chosen;
}

/** Kinds whose slides have one text: the layout's largest body holds it, in the free room where it is too small for lines of text. */
const HOLDS_TEXT: ReadonlySet<Kind> = new Set<Kind>(['content', 'closing', 'disclaimer']);

function withText(anatomy: Anatomy): Anatomy {
  const [body] = anatomy.bodies;
  if (anatomy.large.length > 0 || body === undefined) return anatomy;
  const { width, height } = anatomy.size;
  const holdsLines = body.box.height >= 0.2 * height && body.box.width >= 0.35 * width;
  return { ...anatomy, large: [holdsLines ? body : { ...body, box: roomForLines(anatomy), told: true }] };
}

/** As low as the bodies of PowerPoint's own layouts reach: what stands at a slide's foot may be part of a picture. */
const LOWEST = 0.89;

function roomForLines(anatomy: Anatomy): Rect {
  const { x, y, width, height } = freeArea(anatomy, anatomy.size);
  return rect(x, y, width, Math.max(72, Math.min(height, LOWEST * anatomy.size.height - y)));
}

/** Each kind after the one that serves in its stead. */
const ORDER: readonly Kind[] = ['content', 'cover', 'section', 'two-column', 'picture', 'picture-left', 'closing', 'disclaimer', 'codes'];

function choose(kind: Kind, all: readonly Anatomy[]): Choice | undefined {
  const { says, serves, tells, first = () => false } = RULES[kind];
  const anatomies = [...all.filter(first), ...all.filter((one) => !first(one))].sort((a, b) => strayness(a, kind) - strayness(b, kind));
  const typed = anatomies.find((one) => isTyped(one, kind) && serves(one));
  if (typed !== undefined) return { anatomy: typed, by: 'type' };
  const named = anatomies.find((one) => says(one.layout.name) && mayBe(one, kind, all) && serves(one));
  if (named !== undefined) return { anatomy: named, by: 'name' };
  const telling = anatomies.find((one) => typeOf(one) === undefined && tells(one));
  return telling === undefined ? undefined : { anatomy: telling, by: 'guess' };
}

/** Kinds that PowerPoint has no type for. */
const UNTYPED: ReadonlySet<Kind> = new Set<Kind>(['closing', 'disclaimer']);

/**
 * Whether a layout may be a kind that its name says: a typed layout is never another kind. Closings and disclaimers have no type of their own
 * and are copies of other layouts, whose type they keep: one may be such where it is not the only one of its type.
 */
function mayBe(anatomy: Anatomy, kind: Kind, all: readonly Anatomy[]): boolean {
  const type = typeOf(anatomy);
  if (type === undefined || isTyped(anatomy, kind)) return true;
  return (
    UNTYPED.has(kind) &&
    COPIED.has(type) &&
    all.some((one) => one !== anatomy && typeOf(one) === type && !RULES[kind].says(one.layout.name))
  );
}

const COPIED: ReadonlySet<TypedAs> = new Set<TypedAs>(['cover', 'section', 'content', 'codes']);

/**
 * How much speaks against a layout for a kind: 2 where its name says another kind with a look of its own, 1 where it says something special, or
 * that it is a layout for upright lines.
 */
function strayness({ layout: { name } }: Anatomy, kind: Kind): number {
  if (SPECIAL.some((other) => other !== kind && CALLED[other](name)) && !RULES[kind].says(name)) return 2;
  return CALLED.ofItsOwn(name) ? 1 : 0;
}

/** Kinds with a look of their own, whose names say enough. */
const SPECIAL = ['cover', 'section', 'closing', 'disclaimer'] as const;

/** The layout that holds most, of those that are no openers or closings and have a title where there are any. */
function roomiest(anatomies: readonly Anatomy[]): Anatomy | undefined {
  const isOpener = ({ layout, title }: Anatomy): boolean =>
    OPENERS.has(layout.type) || title?.type === 'ctrTitle' || SPECIAL.some((kind) => CALLED[kind](layout.name));
  const upright = anatomies.filter(({ layout }) => !VERTICAL.has(layout.type));
  const inner = upright.filter((one) => !isOpener(one));
  const plain = inner.filter((one) => hasTitle(one) && isPlain(one));
  const titled = inner.filter(hasTitle);
  const candidates = [plain, titled, inner, upright.filter(hasTitle), upright].find((some) => some.length > 0) ?? [];
  const room = ({ large }: Anatomy): number => (large.length > 1 ? -1 : Math.max(0, ...large.map(({ box }) => box.width * box.height)));
  return candidates.reduce<Anatomy | undefined>((best, one) => (best === undefined || room(one) > room(best) ? one : best), undefined);
}

/** True where the common kinds all have a layout whose type or name says so, as in every template that PowerPoint begins. */
export function servesCommon(anatomies: readonly Anatomy[]): boolean {
  const found = chooseLayouts(anatomies, new Map());
  return COMMON.every((kind) => ['type', 'name'].includes(found.get(kind)?.by ?? ''));
}

const COMMON: readonly Kind[] = ['cover', 'section', 'content', 'two-column'];

/** How well a master serves: kinds found by type or name count double; every layout counts a little. */
export function worthOf(anatomies: readonly Anatomy[]): number {
  const found = [...chooseLayouts(anatomies, new Map()).values()];
  return found.reduce((sum, { by }) => sum + (by === 'guess' || by === 'otherwise' ? 0 : 2), 0) + anatomies.length / 100;
}
