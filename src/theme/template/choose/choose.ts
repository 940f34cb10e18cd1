import { type Anatomy, columnsOf } from '../anatomy/anatomy.js';
import type { LandedBy } from '../types.js';

/** The kinds of slide that ask for a layout; the others take the content's. */
export const KINDS = ['cover', 'section', 'content', 'two-column', 'picture', 'picture-left', 'closing', 'disclaimer', 'codes'] as const;
export type Kind = (typeof KINDS)[number];

export interface Choice {
  readonly anatomy: Anatomy;
  readonly by: LandedBy;
}

interface Rule {
  /** ECMA-376 Part 1, 19.7.15 ST_SlideLayoutType, the most wanted first. */
  readonly types: readonly string[];
  readonly names: RegExp;
  /** True where the placeholders serve the kind: asked of a layout of the right name. */
  readonly serves: (anatomy: Anatomy) => boolean;
  /** True where the placeholders alone tell that the layout is of this kind. */
  readonly tells: (anatomy: Anatomy) => boolean;
  /** Layouts that are looked at before the others. */
  readonly first?: (anatomy: Anatomy) => boolean;
  /** Whose layout is taken where there is none. */
  readonly otherwise?: Kind;
}

const hasTitle = ({ title }: Anatomy): boolean => title !== undefined;

/** Layouts for openers: content there would look like one. */
const OPENERS = new Set(['title', 'secHead']);
const isPlain = ({ layout, title, pictures }: Anatomy): boolean =>
  !OPENERS.has(layout.type) && title?.type !== 'ctrTitle' && pictures.length === 0;

const hasBody = (anatomy: Anatomy): boolean => hasTitle(anatomy) && anatomy.large.length === 1;

const PICTURE_NAMES = /picture|image|photo|bild|foto|imagen|图片|圖片|图文|圖文|写真|図/i;

/** Which side of its text a layout's one picture stands on; undefined where it has not both, or they are not beside one another. */
function pictureSide({ title, pictures, large }: Anatomy): 'left' | 'right' | undefined {
  const [[picture, another], [body, more]] = [pictures, large];
  if (title === undefined || picture === undefined || another !== undefined || body === undefined || more !== undefined) return undefined;
  if (picture.box.x + picture.box.width <= body.box.x + 12) return 'left';
  return body.box.x + body.box.width <= picture.box.x + 12 ? 'right' : undefined;
}

/**
 * PowerPoint's own layout names in English, German, French, Spanish, Chinese and Japanese, and what companies call theirs. An underscore and
 * a space are the same to them.
 */
const RULES: Readonly<Record<Kind, Rule>> = {
  cover: {
    types: ['title'],
    names:
      /^(\d+[_ ])?(title slide|title$|cover|opening|titelfolie|deckblatt|diapositive de titre|page de titre|couverture|diapositiva de título|portada|标题幻灯片|標題投影片|封面|首页|タイトル スライド|表紙)/i,
    serves: (anatomy) => hasTitle(anatomy) || anatomy.bodies.length > 1,
    tells: ({ title, subtitle, large }) => (title?.type === 'ctrTitle' || subtitle !== undefined) && large.length === 0,
  },
  section: {
    types: ['secHead'],
    names:
      /section|divider|chapter|abschnitt|kapitel|trenn|zwischentitel|titre de section|intercalaire|chapitre|encabezado de sección|separador|capítulo|节标题|節標題|章节|章節|过渡|過場|分隔|セクション|章扉|中扉/i,
    serves: hasTitle,
    tells: ({ title, bodies, large }) => title?.type === 'title' && bodies.length === 1 && large.length === 0,
    otherwise: 'cover',
  },
  content: {
    types: ['obj', 'tx'],
    names:
      /title (and|&) (content|text|body)|^(one |1 |single )?(content|text|bullets?|body)$|titel (und|&) inhalt|^(ein )?inhalt$|titre et contenu|^contenu$|título y (objetos|contenido|texto)|^contenido$|标题和内容|标题与内容|標題及物件|標題和內容|^(文字)?内容页?$|^正文|タイトルとコンテンツ|タイトルと本文/i,
    serves: hasBody,
    tells: (anatomy) => hasBody(anatomy) && isPlain(anatomy),
  },
  'two-column': {
    types: ['twoObj', 'twoColTx'],
    names:
      /two[ -]?(content|column|object)|2[ -]column|zwei (inhalte|spalten)|deux (contenus|colonnes)|dos (objetos|contenidos|columnas)|两栏|双栏|兩項物件|雙欄|2 ?つのコンテンツ|2 ?段/i,
    serves: (anatomy) => columnsOf(anatomy) !== undefined,
    tells: (anatomy) => hasTitle(anatomy) && columnsOf(anatomy) !== undefined,
    otherwise: 'content',
  },
  picture: {
    types: ['picTx'],
    names: PICTURE_NAMES,
    serves: (anatomy) => pictureSide(anatomy) !== undefined,
    tells: (anatomy) => pictureSide(anatomy) !== undefined,
    first: (anatomy) => pictureSide(anatomy) === 'right',
    otherwise: 'content',
  },
  'picture-left': {
    types: ['picTx'],
    names: PICTURE_NAMES,
    serves: (anatomy) => pictureSide(anatomy) === 'left',
    tells: (anatomy) => pictureSide(anatomy) === 'left',
    otherwise: 'picture',
  },
  closing: {
    types: [],
    names:
      /closing|^end\b|end slide|thank|contact|schluss|ende$|danke|kontakt|conclusion|^fin$|merci|cierre|gracias|contacto|结束|結束|谢谢|致谢|感谢|封底|尾页|終わり|おわり|ありがとう|裏表紙/i,
    serves: (anatomy) => hasTitle(anatomy) && anatomy.large.length <= 1,
    tells: () => false,
    otherwise: 'content',
  },
  disclaimer: {
    types: [],
    names: /disclaimer|legal|rechtlich|haftung|mentions légales|aviso legal|免责|免責|法律|声明|聲明/i,
    serves: hasBody,
    tells: () => false,
    otherwise: 'content',
  },
  codes: {
    types: ['titleOnly'],
    names: /^title only|^nur titel|^titre seul|^(sólo|solo) (el )?título|^仅标题|^只有標題|^タイトルのみ/i,
    serves: (anatomy) => hasTitle(anatomy) && anatomy.bodies.length === 0,
    tells: (anatomy) =>
      hasTitle(anatomy) && anatomy.title?.type === 'title' && anatomy.bodies.length === 0 && anatomy.pictures.length === 0,
    otherwise: 'content',
  },
};

/**
 * The layout of a master for each kind: what `asked` names, else by type, then by name, then by what placeholders there are; else the one of
 * a kind near to it; else the layout with the largest body, or the first.
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
      (near === undefined ? { anatomy: roomiest(anatomies) ?? first, by: 'placeholders' as const } : { ...near, by: 'otherwise' as const });
    chosen.set(kind, taken);
  }
  return chosen;
}

/** Each kind after the one that serves in its stead. */
const ORDER: readonly Kind[] = ['content', 'cover', 'section', 'two-column', 'picture', 'picture-left', 'closing', 'disclaimer', 'codes'];

function choose(kind: Kind, all: readonly Anatomy[]): Choice | undefined {
  const { types, names, serves, tells, first = () => false } = RULES[kind];
  const anatomies = [...all.filter(first), ...all.filter((one) => !first(one))];
  for (const type of types) {
    const found = anatomies.find((one) => one.layout.type === type && serves(one));
    if (found !== undefined) return { anatomy: found, by: 'type' };
  }
  const byName = anatomies.find((one) => names.test(named(one)) && serves(one));
  if (byName !== undefined) return { anatomy: byName, by: 'name' };
  const telling = anatomies.filter((one) => !VERTICAL.has(one.layout.type) && tells(one)).sort((a, b) => strayness(a) - strayness(b))[0];
  return telling === undefined ? undefined : { anatomy: telling, by: 'placeholders' };
}

/** What no kind of ours is, and a layout's name says: contents and agenda, questions, quotations, people. */
const OF_ITS_OWN =
  /agenda|contents$|table of content|inhaltsverzeichnis|gliederung|sommaire|table des matières|índice|sumário|目录|目錄|目次|quote|zitat|citation|cita\b|引用|questions|q ?& ?a|team|people|timeline|charts?$|diagramm/i;

/** 0 where nothing speaks against a layout whose placeholders serve, 1 where its name is a special one, 2 where it says another kind. */
function strayness(anatomy: Anatomy): number {
  const name = named(anatomy);
  const isAnother = KINDS.some((kind) => SPECIAL.has(kind) && RULES[kind].names.test(name));
  return isAnother ? 2 : OF_ITS_OWN.test(name) ? 1 : 0;
}

/** Kinds with a look of their own, whose names say enough. */
const SPECIAL: ReadonlySet<Kind> = new Set<Kind>(['cover', 'section', 'closing', 'disclaimer']);

/** A layout's name as rules read it. */
const named = ({ layout }: Anatomy): string => layout.name.replace(/_/g, ' ');

const VERTICAL = new Set(['vertTx', 'vertTitleAndTx', 'vertTitleAndTxOverChart', 'clipArtAndVertTx']);

/** The layout that holds most, of those with a title and without a look of their own where there are any. */
function roomiest(anatomies: readonly Anatomy[]): Anatomy | undefined {
  const upright = anatomies.filter(({ layout }) => !VERTICAL.has(layout.type));
  const plain = upright.filter((one) => hasTitle(one) && isPlain(one));
  const candidates = plain.length > 0 ? plain : upright.some(hasTitle) ? upright.filter(hasTitle) : upright;
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
  return found.reduce((sum, { by }) => sum + (by === 'placeholders' || by === 'otherwise' ? 0 : 2), 0) + anatomies.length / 100;
}
