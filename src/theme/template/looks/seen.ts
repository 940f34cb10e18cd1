import type { Rect } from '../../../lib/units.js';
import type { Layout } from '../../types.js';

/** Text under it can hardly be seen; less than WCAG 2.2 (1.4.3) asks of large text, since a template's weak colours are its own. */
export const SEEN = 2;

/** A picture lies under the box: what colours it has there is not looked into. */
export const onPicture = ({ x, y, width, height }: Rect, { shapes }: Pick<Layout, 'shapes'>): boolean =>
  shapes.some(
    ({ kind, ...shape }) =>
      kind === 'picture' &&
      'box' in shape &&
      shape.box.x < x + width &&
      shape.box.x + shape.box.width > x &&
      shape.box.y < y + height &&
      shape.box.y + shape.box.height > y,
  );
