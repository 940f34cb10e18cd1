import type { Inline } from '../../parse/types.js';
import { reportUnknownAttributes, reportUnknownClasses } from '../attributes.js';
import { safeAddress } from '../runs/link.js';
import type { DeckScope } from '../scope.js';
import type { Block, Run } from '../types.js';
import { readImage } from './image.js';
import { PLACING } from './placing.js';
import { type PictureWords, pictureWords } from './words.js';

export type ImageBlock = Extract<Block, { kind: 'image' }>;
export type ImageNode = Extract<Inline, { kind: 'image' }>;

/**
 * A picture as a block, its title as caption; or the words that stand for it where there is none to show.
 * Reports what is wrong with it, a missing description (`alt-missing`), and what is said of its place and can't be read.
 */
export function readPicture(node: ImageNode, scope: DeckScope): ImageBlock | Run {
  const { env } = scope;
  const { src, at } = node;
  const words = pictureWords(node.alt);
  const attributes = withSizes(node, words);
  reportUnknownAttributes(attributes, [...PLACING, 'alt', 'fig-alt', 'role'], at, env.report);
  reportUnknownClasses(attributes, ['decorative', 'cover', 'contain'], at, env.report);
  reportIgnored(words, node, scope);
  const alt = (attributes.values['fig-alt'] ?? attributes.values.alt ?? words.alt).trim();
  if (isRemote(src)) {
    reportRemote(node, scope, 'its description stands in its place, with a link');
    const link = safeAddress(src, at, scope);
    return { text: alt === '' ? src : alt, ...(link === undefined ? {} : { link }), at };
  }
  const decorative = isDecorative(node);
  // A caption is no description, but it says more than nothing.
  const image = readImage({ src, alt: alt || (node.title ?? ''), decorative, attributes, at }, scope);
  if (image === undefined) return { text: alt, at };
  if (alt === '' && !decorative)
    env.report({
      severity: 'warning',
      id: 'alt-missing',
      message: `picture “${src}” has no description; expected one for people who can't see it`,
      at,
      help: 'write it as `![what is to be seen](…)`, or say `{.decorative}` behind a picture without meaning',
    });
  return { kind: 'image', image, caption: node.title === undefined ? [] : [{ text: node.title, at }], at };
}

export const isRemote = (src: string): boolean => /^https?:/i.test(src);

export function reportRemote({ src, at }: Pick<ImageNode, 'src' | 'at'>, { env }: DeckScope, shown: string): void {
  env.report({
    severity: 'warning',
    id: 'picture-remote',
    message: `picture “${src}” is on the web; expected a file beside the content`,
    at,
    help: `save it beside the content; ${shown}`,
  });
}

/** Reports filters and the like, which neither deck nor handout shows (`picture-effect`). */
export function reportIgnored({ ignored }: PictureWords, { at }: Pick<ImageNode, 'at'>, { env }: DeckScope): void {
  if (ignored.length === 0) return;
  env.report({
    severity: 'note',
    id: 'picture-effect',
    message: `“${ignored.join(' ')}” is not done to pictures; this one is shown as it is`,
    at,
    help: 'change the picture itself, or take the word out',
  });
}

/** Sizes among the words count where the braces say none. */
export const withSizes = ({ attributes }: ImageNode, { width, height }: PictureWords): ImageNode['attributes'] => ({
  ...attributes,
  values: { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }), ...attributes.values },
});

export const isDecorative = ({ attributes: { classes, values } }: ImageNode): boolean =>
  classes.includes('decorative') || values.role === 'presentation' || values.alt === '' || values['fig-alt'] === '';
