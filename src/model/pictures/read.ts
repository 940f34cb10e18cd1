import type { Inline } from '../../parse/types.js';
import { reportUnknownAttributes } from '../attributes.js';
import type { DeckScope } from '../scope.js';
import type { Block, Image, Run } from '../types.js';
import { readLength } from './length.js';

export type ImageBlock = Extract<Block, { kind: 'image' }>;
type ImageNode = Extract<Inline, { kind: 'image' }>;

/**
 * A picture as a block, its title as caption; or the words that stand for it where there is none to show.
 * Reports what is wrong with it, a missing description (`alt-missing`) and a size that can't be read (`picture-size`).
 */
export function readPicture(node: ImageNode, { env, pictures }: DeckScope): ImageBlock | Run {
  const { src, at, attributes } = node;
  reportUnknownAttributes(attributes, ['width', 'height', 'alt', 'fig-alt', 'role'], at, env.report);
  const alt = (attributes.values['fig-alt'] ?? attributes.values.alt ?? node.alt).trim();
  if (/^https?:/i.test(src)) {
    env.report({
      severity: 'warning',
      code: 'picture-remote',
      message: `picture “${src}” is on the web; expected a file beside the content`,
      at,
      help: 'save it beside the content; its description stands in its place, with a link',
    });
    return { text: alt === '' ? src : alt, link: src, at };
  }
  const found = src === '' ? emptySource(node, env) : pictures.find(src, at);
  if (found === undefined) return { text: alt, at };
  const { kind: _, ...file } = found;
  const decorative = isDecorative(node);
  if (alt === '' && !decorative)
    env.report({
      severity: 'warning',
      code: 'alt-missing',
      message: `picture “${src}” has no description; expected one for people who can't see it`,
      at,
      help: 'write it as `![what is to be seen](…)`, or say `{.decorative}` behind a picture without meaning',
    });
  const wanted = wantedSize(node, env);
  const image: Image = { src, ...file, alt: decorative ? '' : alt, decorative, ...(wanted === undefined ? {} : { wanted }) };
  return { kind: 'image', image, caption: node.title === undefined ? [] : [{ text: node.title, at }], at };
}

function emptySource({ at }: ImageNode, env: DeckScope['env']): undefined {
  env.report({
    severity: 'error',
    code: 'picture-missing',
    message: 'picture without a file; expected its name',
    at,
    help: 'write it as `![what is to be seen](picture.png)`',
  });
}

const isDecorative = ({ attributes: { classes, values } }: ImageNode): boolean =>
  classes.includes('decorative') || values.role === 'presentation' || values.alt === '' || values['fig-alt'] === '';

function wantedSize({ attributes: { values }, at }: ImageNode, env: DeckScope['env']): Image['wanted'] {
  const wanted: { width?: NonNullable<ReturnType<typeof readLength>>; height?: NonNullable<ReturnType<typeof readLength>> } = {};
  for (const side of ['width', 'height'] as const) {
    const written = values[side];
    const length = written === undefined ? undefined : readLength(written);
    if (length !== undefined) wanted[side] = length;
    else if (written !== undefined)
      env.report({
        severity: 'warning',
        code: 'picture-size',
        message: `${side} “${written}”; expected a length such as 50%, 300px or 8cm`,
        at,
        help: 'the picture keeps the size that fits',
      });
  }
  return wanted.width === undefined && wanted.height === undefined ? undefined : wanted;
}
