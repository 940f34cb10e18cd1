import type { Colour } from '../../../lib/colour.js';
import { rect, type Size } from '../../../lib/units.js';
import { childOf, descend, type Element } from '../../../lib/xml/tree.js';
import type { Shape } from '../../types.js';
import type { OpenPackage } from '../package/open.js';
import { type Colours, colourIn } from './colours.js';
import { fillColour, fillIn, schemeFill } from './fills.js';

/** A part with what its drawing is read by. */
export interface DrawnPart {
  readonly path: string;
  readonly root: Element;
  readonly colours: Colours;
  readonly theme: Element | undefined;
  readonly themePath: string | undefined;
  readonly pack: OpenPackage;
}

/** What lies under everything: a colour, and a picture over it where there is one. */
export interface Ground {
  readonly colour: Colour;
  readonly picture?: Shape;
}

/** The ground that a part lays, or undefined where it leaves that to its master. */
export function partGround(part: DrawnPart, size: Size): Ground | undefined {
  const background = descend(part.root, 'p:cSld', 'p:bg');
  const own = childOf(background, 'p:bgPr');
  if (own !== undefined) return groundFrom(fillIn(own), part, part.path, size);
  const reference = childOf(background, 'p:bgRef');
  if (reference === undefined) return undefined;
  const colour = colourIn(reference, part.colours)?.colour;
  const fill = schemeFill(part.theme, Number(reference.attributes.idx ?? 0));
  return groundFrom(fill, part, part.themePath ?? part.path, size, colour) ?? (colour === undefined ? undefined : { colour });
}

function groundFrom(fill: Element | undefined, part: DrawnPart, source: string, size: Size, placeholder?: Colour): Ground | undefined {
  if (fill === undefined) return undefined;
  if (fill.name === 'a:blipFill') {
    const picture = pictureIn(fill, source, part.pack);
    const shape: Shape | undefined =
      picture === undefined ? undefined : { kind: 'picture', box: rect(0, 0, size.width, size.height), ...picture, alt: '' };
    return { colour: placeholder ?? { role: 'lt1' }, ...(shape === undefined ? {} : { picture: shape }) };
  }
  const colour = fillColour(fill, part.colours, placeholder)?.colour;
  return colour === undefined ? undefined : { colour };
}

const FORMATS: Readonly<Record<string, 'png' | 'jpeg' | 'svg'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/jpg': 'jpeg',
  'image/svg+xml': 'svg',
};

export interface ReadPicture {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpeg' | 'svg';
}

/** The picture of a `blipFill` in the part at `source`; undefined for one outside the file, or in a format that only Office draws. */
export function pictureIn(fill: Element, source: string, pack: OpenPackage): ReadPicture | undefined {
  const id = childOf(fill, 'a:blip')?.attributes['r:embed'];
  const relation = pack.relations(source).find((one) => one.id === id);
  if (relation === undefined || relation.external || !pack.has(relation.target)) return undefined;
  const format = FORMATS[pack.contentType(relation.target)];
  return format === undefined ? undefined : { bytes: pack.bytes(relation.target), format };
}
