import type { Span } from '../../lib/span.js';
import type { Attributes } from '../../parse/types.js';
import { reportUnknownAttributes } from '../attributes.js';
import type { DeckScope } from '../scope.js';
import type { Background } from '../types.js';
import { readImage } from './image.js';
import { readLength } from './length.js';
import { type ImageNode, isDecorative, isRemote, reportIgnored, reportRemote } from './read.js';
import { pictureWords } from './words.js';

/** True for `![bg …](…)`. */
export const isBackground = ({ alt }: Pick<ImageNode, 'alt'>): boolean => pictureWords(alt).background;

/** A picture of Marp's kind, `![bg left:40%](…)`; words that are none of Marp's describe it. Undefined after an error. */
export function readBackground(node: ImageNode, scope: DeckScope): Background | undefined {
  const { src, at, attributes } = node;
  const words = pictureWords(node.alt);
  reportUnknownAttributes(attributes, ['fit', 'crop', 'focus', 'alt', 'fig-alt', 'role'], at, scope.env.report);
  reportIgnored(words, node, scope);
  const alt = (attributes.values['fig-alt'] ?? attributes.values.alt ?? words.alt).trim();
  const values = { ...(words.fit === undefined ? {} : { fit: words.fit }), ...attributes.values };
  const read = make(
    { src, alt, attributes: { ...attributes, values }, at },
    scope,
    alt === '' || isDecorative(node),
    words.side === undefined ? 'nothing' : 'placeholder',
  );
  const share = words.share === undefined ? undefined : readLength(words.share);
  return read === undefined || words.side === undefined
    ? read
    : {
        ...read,
        side: words.side,
        ...(share?.unit === 'share' ? { share: Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share.value)) } : {}),
      };
}

/** A picture beside text is no strip, and leaves the text room. */
const LEAST_SHARE = 0.1;
const MOST_SHARE = 0.75;

/** What a heading's attributes (Pandoc's and Quarto's) or comments (Marp's) say of a background. */
export interface BackgroundSettings {
  readonly image: string;
  readonly size?: string;
  readonly position?: string;
  readonly alt?: string;
}

/** A background given by settings: `background-image=…`, `backgroundImage: url(…)`. Undefined for `none`, and after an error. */
export function settingsBackground(
  { image, size, position, alt = '' }: BackgroundSettings,
  at: Span,
  scope: DeckScope,
): Background | undefined {
  const src = unwrapped(image.trim());
  if (src === 'none' || src === '') return undefined;
  const values = {
    ...(size === undefined ? {} : { fit: size === 'cover' ? 'cover' : 'contain' }),
    ...(position === undefined ? {} : { focus: position }),
  };
  return make({ src, alt: alt.trim(), attributes: { classes: [], values }, at }, scope, alt.trim() === '');
}

/** The address in `url(…)`, with quotes or without. */
function unwrapped(image: string): string {
  if (!image.startsWith('url(') || !image.endsWith(')')) return image;
  const inside = image.slice(4, -1).trim();
  const quote = inside.charAt(0);
  return inside.length > 1 && (quote === '"' || quote === "'") && inside.endsWith(quote) ? inside.slice(1, -1) : inside;
}

interface Source {
  readonly src: string;
  readonly alt: string;
  readonly attributes: Attributes;
  readonly at: Span;
}

function make(
  source: Source,
  scope: DeckScope,
  decorative: boolean,
  instead: 'placeholder' | 'nothing' = 'nothing',
): Background | undefined {
  if (isRemote(source.src)) {
    reportRemote(source, scope, 'the slide is shown without it');
    return undefined;
  }
  const image = readImage({ ...source, decorative }, scope, instead);
  return image === undefined ? undefined : { image, at: source.at };
}
