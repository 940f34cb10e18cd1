import type { Span } from '../../lib/span.js';
import type { Attributes } from '../../parse/types.js';
import type { DeckScope } from '../scope.js';
import type { Image } from '../types.js';
import { readPlacing } from './placing.js';

/** A picture as written, whatever it was written as. */
export interface PictureSource {
  readonly src: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly attributes: Attributes;
  readonly at: Span;
}

/** The picture that a source names, with what is said of its place. Undefined after reporting an error where it can't be had. */
export function readImage({ src, alt, decorative, attributes, at }: PictureSource, { env, pictures }: DeckScope): Image | undefined {
  const found = src === '' ? emptySource(at, env) : pictures.find(src, at);
  if (found === undefined) return undefined;
  const { crop, ...placing } = readPlacing(attributes, at, env.report);
  const left = crop === undefined ? found : { ...found, ...sizeBehind(crop, found), crop };
  return { src, ...left, alt: decorative ? '' : alt, decorative, ...placing };
}

const sizeBehind = ({ left, right, top, bottom }: NonNullable<Image['crop']>, { width, height }: Pick<Image, 'width' | 'height'>) => ({
  width: width * (1 - left - right),
  height: height * (1 - top - bottom),
});

function emptySource(at: Span, env: DeckScope['env']): undefined {
  env.report({
    severity: 'error',
    code: 'picture-missing',
    message: 'picture without a file; expected its name',
    at,
    help: 'write it as `![what is to be seen](picture.png)`',
  });
}
