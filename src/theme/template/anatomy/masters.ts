import { lazily } from '../../../lib/lazily.js';
import { pt, type Rect, type Size } from '../../../lib/units.js';
import { childOf, childrenOf, descend, type Element } from '../../../lib/xml/tree.js';
import { type Colours, coloursOf } from '../looks/colours.js';
import { NoTemplate, type OpenPackage, type Relation } from '../package/open.js';
import { type Holder, masterPlaceholders, placeholderMark, placeholdersOf, type TextDefaults } from './placeholders.js';
import { fromEmu, isOn, shapesOf } from './shape-tree.js';

export interface RawMaster {
  readonly path: string;
  /** The id by which the presentation lists it. */
  readonly id: string;
  readonly root: Element;
  readonly name: string;
  readonly themePath: string | undefined;
  readonly theme: Element | undefined;
  readonly colours: Colours;
  /** `p:clrMap`. */
  readonly colourMap: Readonly<Record<string, string>>;
  readonly placeholders: readonly Holder[];
  /** Its layouts' parts, known before they are read. */
  readonly layoutPaths: readonly string[];
  readonly layouts: readonly RawLayout[];
}

export interface RawLayout {
  readonly path: string;
  readonly root: Element;
  readonly name: string;
  readonly type: string;
  readonly colours: Colours;
  /** `a:overrideClrMapping`, where the layout maps the palette its own way. */
  readonly ownColours?: Readonly<Record<string, string>>;
  /** True where the master's decoration shows through. */
  readonly showsMaster: boolean;
  readonly placeholders: readonly Holder[];
  /** Boxes of decoration, its own and its master's where that shows. */
  readonly decoration: readonly Rect[];
}

/** The slide size that PowerPoint takes where none is said: 10 × 7.5 in (ECMA-376 Part 1, 19.2.1.39). */
const STANDARD = { cx: '9144000', cy: '6858000' };

export function slideSize(presentation: Element): Size {
  const { cx, cy } = childOf(presentation, 'p:sldSz')?.attributes ?? STANDARD;
  const width = fromEmu(cx);
  const height = fromEmu(cy);
  if (width < 72 || height < 72) throw new NoTemplate('its slides have no size', 'open it in PowerPoint and set one: Design › Slide Size');
  return { width: pt(width), height: pt(height) };
}

/** The slide masters that the presentation lists, in its order. Throws `NoTemplate` where there are none. */
export function mastersOf(pack: OpenPackage): readonly RawMaster[] {
  const presentation = pack.xml(pack.main);
  const relations = pack.relations(pack.main);
  const defaults = childOf(presentation, 'p:defaultTextStyle');
  const listed = childOf(presentation, 'p:sldMasterIdLst');
  const masters = (listed === undefined ? [] : childrenOf(listed, 'p:sldMasterId')).flatMap(({ attributes }) => {
    const relation = relations.find(({ id, external }) => id === attributes['r:id'] && !external);
    return relation === undefined ? [] : [masterOf(relation.target, attributes.id ?? '', defaults, pack)];
  });
  if (masters.length === 0) throw new NoTemplate('it has no slide master', 'open it in PowerPoint and save it again as a template (.potx)');
  return masters;
}

/** Large templates have dozens of layouts on many masters: each part is read when it is first asked for. */
function masterOf(path: string, id: string, presentation: Element | undefined, pack: OpenPackage): RawMaster {
  const relations = lazily(() => pack.relations(path));
  const root = lazily(() => pack.xml(path));
  const themePath = lazily(() => relations().find(({ kind, external }) => kind === 'theme' && !external)?.target);
  const theme = lazily(() => {
    const part = themePath();
    return part === undefined ? undefined : pack.xml(part);
  });
  const map = lazily(() => childOf(root(), 'p:clrMap')?.attributes ?? {});
  const colours = lazily(() => coloursOf(theme(), map()));
  const defaults = lazily((): TextDefaults => ({ master: childOf(root(), 'p:txStyles'), presentation }));
  const paths = lazily(() => layoutPaths(root(), relations()));
  const layouts = lazily(() => {
    const above: Above = { root: root(), theme: theme(), colours: colours(), defaults: defaults() };
    return paths().map((layout) => layoutOf(layout, above, pack));
  });
  const placeholders = lazily(() => masterPlaceholders(root(), defaults()));
  return {
    path,
    id,
    get root() {
      return root();
    },
    get name() {
      return theme()?.attributes.name ?? '';
    },
    get themePath() {
      return themePath();
    },
    get theme() {
      return theme();
    },
    get colours() {
      return colours();
    },
    get colourMap() {
      return map();
    },
    get placeholders() {
      return placeholders();
    },
    get layoutPaths() {
      return paths();
    },
    get layouts() {
      return layouts();
    },
  };
}

function layoutPaths(master: Element, relations: readonly Relation[]): readonly string[] {
  const listed = childOf(master, 'p:sldLayoutIdLst');
  return (listed === undefined ? [] : childrenOf(listed, 'p:sldLayoutId')).flatMap(({ attributes }) => {
    const relation = relations.find((one) => one.id === attributes['r:id'] && !one.external);
    return relation === undefined ? [] : [relation.target];
  });
}

interface Above {
  readonly root: Element;
  readonly theme: Element | undefined;
  readonly colours: Colours;
  readonly defaults: TextDefaults;
}

function layoutOf(path: string, master: Above, pack: OpenPackage): RawLayout {
  const root = pack.xml(path);
  const map = descend(root, 'p:clrMapOvr', 'a:overrideClrMapping')?.attributes;
  const showsMaster = root.attributes.showMasterSp === undefined || isOn(root.attributes.showMasterSp);
  return {
    path,
    root,
    name: (childOf(root, 'p:cSld')?.attributes.name ?? '').replace(/\s+/g, ' ').trim(),
    type: root.attributes.type ?? 'cust',
    colours: map === undefined ? master.colours : coloursOf(master.theme, map),
    ...(map === undefined ? {} : { ownColours: map }),
    showsMaster,
    placeholders: placeholdersOf(root, master.root, master.defaults),
    decoration: [root, ...(showsMaster ? [master.root] : [])].flatMap(boxesIn),
  };
}

const boxesIn = (root: Element): readonly Rect[] =>
  shapesOf(root).flatMap(({ element, box }) => (box === undefined || placeholderMark(element) !== undefined ? [] : [box]));
