import { childOf, childrenOf, type Element, elementsIn } from '../../../src/lib/xml/tree.js';
import { writeNode } from '../../../src/lib/xml/write.js';
import type { Archive } from './archive.js';

/** A placeholder on a slide with what its layout and master say of it, nearest first. */
export interface Inheriting {
  readonly slide: string;
  readonly shape: Element;
  readonly type: string;
  readonly layout: Element | undefined;
  readonly master: Element | undefined;
  /** The master's text style for its kind. */
  readonly style: Element | undefined;
}

/** Every placeholder of every slide, by PowerPoint's rules: the slide's goes by type and index, the master's by type alone (ECMA-376 Part 1, 19.3.1.36). */
export function placeholdersOf(archive: Archive): readonly Inheriting[] {
  const related = (part: string, type: string): string => archive.relationsOf(part).find((one) => one.type === type)?.target ?? '';
  return archive.names
    .filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
    .flatMap((slide) => {
      const layoutPart = related(slide, 'slideLayout');
      const layout = archive.xmlOf(layoutPart);
      const master = archive.xmlOf(related(layoutPart, 'slideMaster'));
      return holders(archive.xmlOf(slide)).map((shape) => {
        const { type = 'obj', idx = '0' } = placeOf(shape);
        return {
          slide,
          shape,
          type,
          layout: holders(layout).find((one) => (placeOf(one).type ?? 'obj') === type && (placeOf(one).idx ?? '0') === idx),
          master: holders(master).find((one) => placeOf(one).type === masterType(type)),
          style: elementsIn(master, /^(ctrT|t)itle$/.test(type) ? 'p:titleStyle' : OTHER.has(type) ? 'p:otherStyle' : 'p:bodyStyle')[0],
        };
      });
    });
}

const OTHER = new Set(['dt', 'ftr', 'sldNum']);

const masterType = (type: string): string => (type === 'ctrTitle' || type === 'title' ? 'title' : OTHER.has(type) ? type : 'body');

const holders = (part: Element): readonly Element[] =>
  [...elementsIn(part, 'p:sp'), ...elementsIn(part, 'p:pic')].filter((shape) => elementsIn(shape, 'p:ph').length > 0);

const placeOf = (shape: Element): Readonly<Record<string, string>> => elementsIn(shape, 'p:ph')[0]?.attributes ?? {};

/** What a placeholder says again that it would inherit: its place, room, and the looks of its paragraphs and runs. */
export function repeatedBy({ shape, layout, master, style }: Inheriting): readonly string[] {
  const ancestors = [layout, master].filter((one) => one !== undefined);
  const place = elementsIn(childOf(shape, 'p:spPr') ?? shape, 'a:xfrm')[0];
  const sources = [...ancestors.map((one) => elementsIn(one, 'a:lstStyle')[0]), style].filter((one) => one !== undefined);
  const room = elementsIn(shape, 'a:bodyPr')[0];
  return [
    ...(place !== undefined && text(place) === text(ancestors.flatMap((one) => elementsIn(one, 'a:xfrm'))[0]) ? ['its place'] : []),
    ...(room === undefined
      ? []
      : repeated(
          room,
          ancestors.flatMap((one) => elementsIn(one, 'a:bodyPr').slice(0, 1)),
        )),
    ...elementsIn(shape, 'a:p').flatMap((paragraph) => repeatedByParagraph(paragraph, sources)),
  ];
}

function repeatedByParagraph(paragraph: Element, sources: readonly Element[]): readonly string[] {
  const own = childOf(paragraph, 'a:pPr');
  const name = `a:lvl${Number(own?.attributes.lvl ?? 0) + 1}pPr`;
  const levels = sources.flatMap((source) => childrenOf(source, name));
  const runs = levels.flatMap((level) => childrenOf(level, 'a:defRPr'));
  return [...(own === undefined ? [] : repeated(own, levels)), ...elementsIn(paragraph, 'a:rPr').flatMap((run) => repeated(run, runs))];
}

/** Attributes and children of `own` that the nearest of `inherited` to say anything of them has just so. */
function repeated(own: Element, inherited: readonly Element[]): readonly string[] {
  const attributes = Object.entries(own.attributes)
    .filter(([key, value]) => inherited.find((one) => one.attributes[key] !== undefined)?.attributes[key] === value)
    .map(([key, value]) => `${own.name}@${key} ${value}`);
  const children = childrenOf(own)
    // A bullet's font goes with its character.
    .filter(({ name }) => name !== 'a:buFont')
    .filter((child) => text(inherited.flatMap((one) => childrenOf(one, child.name))[0]) === text(child))
    .map(({ name }) => `${own.name}/${name}`);
  return [...attributes, ...children];
}

const text = (element: Element | undefined): string => (element === undefined ? '' : writeNode(element));
