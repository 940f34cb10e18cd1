import type { Span } from '../../lib/span.js';
import type { Attributes } from '../../parse/types.js';
import type { DeckScope } from '../scope.js';
import type { Image } from '../types.js';
import type { PlaceholderSize } from './placeholder.js';
import { readPlacing } from './placing.js';

/** A picture as written, whatever it was written as. */
export interface PictureSource {
  readonly src: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly attributes: Attributes;
  readonly at: Span;
}

/** The picture that a source names, with what is said of its place. Where it can't be had, which is reported, a placeholder of its size, or undefined where `instead` is `nothing`. */
export function readImage(
  { src, alt, decorative, attributes, at }: PictureSource,
  { env, pictures }: DeckScope,
  instead: 'placeholder' | 'nothing' = 'placeholder',
): Image | undefined {
  const had = src === '' ? emptySource(at, env) : pictures.find(src, at);
  if (had === undefined && instead === 'nothing') return undefined;
  const { crop: cropped, ...placing } = readPlacing(attributes, at, env.report);
  const crop = had === undefined ? undefined : cropped;
  const found = had ?? pictures.placeholder(alt || nameOf(src), proportionsOf(placing));
  const left = crop === undefined ? found : { ...found, ...sizeBehind(crop, found), crop };
  return { src, ...left, alt: decorative ? '' : alt, decorative, ...placing };
}

const nameOf = (src: string): string => (src.startsWith('data:') ? 'data' : (src.split(/[/\\]/).at(-1) ?? src));

/** The width and height asked for, where both are lengths. */
function proportionsOf({ wanted }: Pick<Image, 'wanted'>): PlaceholderSize {
  const { width, height } = wanted ?? {};
  return width?.unit === 'pt' && height?.unit === 'pt' && width.value > 8 && height.value > 8
    ? { width: width.value, height: height.value }
    : {};
}

const sizeBehind = ({ left, right, top, bottom }: NonNullable<Image['crop']>, { width, height }: Pick<Image, 'width' | 'height'>) => ({
  width: width * (1 - left - right),
  height: height * (1 - top - bottom),
});

function emptySource(at: Span, env: DeckScope['env']): undefined {
  env.report({
    severity: 'warning',
    id: 'picture-missing',
    message: 'picture without a file; expected its name',
    at,
    help: 'write it as `![what is to be seen](picture.png)`',
  });
}
