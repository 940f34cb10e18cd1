import type { Crop } from '../../../lib/pictures/crop.js';
import type { Logo } from '../../../lib/pictures/logo.js';
import { sniff } from '../../../lib/pictures/sniff.js';
import { startOf } from '../../../lib/span.js';
import type { Rect, Size } from '../../../lib/units.js';
import type { Env } from '../../../lib/world.js';
import { childOf, childrenOf, descend, type Element } from '../../../lib/xml/tree.js';
import { placeholderMark } from '../anatomy/placeholders.js';
import { shapesOf } from '../anatomy/shape-tree.js';
import type { OpenPackage } from '../package/open.js';

/** A part that may show the logo, and what it is called in messages. */
export interface LogoPlace {
  readonly path: string;
  readonly root: Element;
  readonly name: string;
}

interface Candidate {
  readonly fill: Element;
  readonly media: string;
  readonly name: string;
  readonly alt: string;
  readonly place: string;
  /** How many of the places show the same picture. */
  readonly shown: number;
}

const NAMES = /logo|brand|wordmark|emblem|signet|商标|商標|标志|標誌|标识|徽标|ロゴ|로고/i;

/**
 * The logo that a template shows on its cover, its master or its content layout, as a picture for the handout: one whose name, description
 * or file says so, else a small picture near an edge. That is a guess, and a note (`theme-logo`); so is a logo in a format that can't be printed.
 */
export function logoIn(places: readonly LogoPlace[], size: Size, pack: OpenPackage, file: string, env: Env): readonly Logo[] {
  const found = places.flatMap((place) => candidatesOn(place, size, pack));
  const counted = found.map((one) => ({ ...one, shown: found.filter(({ media }) => media === one.media).length }));
  const most = Math.max(0, ...counted.map(({ shown }) => shown));
  const named = counted.find(({ name, alt, media }) => NAMES.test(`${name} ${alt} ${media}`));
  const logo = named ?? counted.find(({ shown }) => shown === most);
  if (logo === undefined) return [];
  const note = (message: string, help: string): void =>
    env.report({ severity: 'note', id: 'theme-logo', message, at: startOf(file), help });
  const which = `“${logo.name}” on “${logo.place}”`;
  const read = sniff(pack.bytes(logo.media));
  if (read.kind !== 'picture') {
    note(`the logo, ${which}, is in a format that can't be printed; the handout goes without`, `name a PNG or SVG of it: ${ELSEWHERE}`);
    return [];
  }
  if (named === undefined) note(`${which} is printed as the logo on the handout's cover: a guess by its size and place`, OTHERWISE);
  const { kind: _, frames: __, ...picture } = read;
  const crop = cropOf(logo.fill);
  const alt = logo.alt === '' || NAMED_BY_MACHINES.test(logo.alt) ? {} : { alt: logo.alt };
  return [{ ...picture, ...(crop === undefined ? {} : { crop, ...left(picture, crop) }), ...alt, src: logo.name, at: startOf(file) }];
}

const ELSEWHERE = '`logo: logo.svg` in company.theme.yaml or company.yaml';
const OTHERWISE = `where it is none, or another: ${ELSEWHERE}; \`logo: false\` in the former for none`;

/** Descriptions that say a file's name, or that PowerPoint made up. */
const NAMED_BY_MACHINES = /\.(png|jpe?g|gif|svg|emf|wmf)$|description (automatically )?generated/i;

function candidatesOn({ path, root, name: place }: LogoPlace, size: Size, pack: OpenPackage): readonly Omit<Candidate, 'shown'>[] {
  return shapesOf(root).flatMap(({ element, box }) => {
    const fill = childOf(element, 'p:blipFill') ?? descend(element, 'p:spPr', 'a:blipFill');
    if (fill === undefined || box === undefined || placeholderMark(element) !== undefined || !couldBe(box, size)) return [];
    const id = childOf(fill, 'a:blip')?.attributes['r:embed'];
    const relation = pack.relations(path).find((one) => one.id === id);
    if (relation === undefined || relation.external || !pack.has(relation.target)) return [];
    const { name = '', descr = '', hidden } = childOf(childrenOf(element)[0], 'p:cNvPr')?.attributes ?? {};
    return hidden === '1' ? [] : [{ fill, media: relation.target, name, alt: descr.trim(), place }];
  });
}

/** Of a logo's size, and with its middle near an edge: neither a picture that covers, nor a rule, nor an illustration. */
function couldBe({ x, y, width, height }: Rect, size: Size): boolean {
  const [across, down] = [width / size.width, height / size.height];
  const [middleX, middleY] = [(x + width / 2) / size.width, (y + height / 2) / size.height];
  const within = x > -1 && y > -1 && x + width < size.width + 1 && y + height < size.height + 1;
  const small = across < 0.45 && down < 0.3 && width > 12 && height > 8 && width / height < 15 && height / width < 4;
  return within && small && (Math.abs(middleX - 0.5) > 0.25 || Math.abs(middleY - 0.5) > 0.25);
}

/** `a:srcRect`, in thousandths of a percent (ECMA-376 Part 1, 20.1.8.55); what it adds at a side is nothing to us. */
function cropOf(fill: Element): Crop | undefined {
  const { l, t, r, b } = childOf(fill, 'a:srcRect')?.attributes ?? {};
  const [leftSide = 0, top = 0, right = 0, bottom = 0] = [l, t, r, b].map((value) => Math.max(0, Number(value ?? 0) / 100_000) || 0);
  const some = leftSide + top + right + bottom > 0 && leftSide + right < 1 && top + bottom < 1;
  return some ? { left: leftSide, top, right, bottom } : undefined;
}

const left = ({ width, height }: { readonly width: number; readonly height: number }, crop: Crop) => ({
  width: width * (1 - crop.left - crop.right),
  height: height * (1 - crop.top - crop.bottom),
});
