import { pt } from '../../../lib/units.js';
import type { Slot } from '../../types.js';
import type { PlacedHolder } from '../anatomy/anatomy.js';
import type { KindSetting } from './kind-setting.js';
import { bodyRoom, halved } from './rooms.js';
import { boxSlot, holderSlot } from './slots.js';

/** A picture beside text: the layout's own place for one, which the picture fills; else a free half of the room for content. */
export function pictureSlots(side: 'left' | 'right', setting: KindSetting): readonly Slot[] {
  const { anatomy, look } = setting;
  const [body] = anatomy.large;
  const [picture] = anatomy.pictures;
  if (picture !== undefined && body !== undefined) return [placeholderSlot(picture), holderSlot('body', body, 'body', look)];
  const { left, right } = halved(bodyRoom(setting));
  const [place, room] = side === 'left' ? [left, right] : [right, left];
  return [
    boxSlot('picture', place, 'caption'),
    body === undefined ? boxSlot('body', room, 'body') : holderSlot('body', body, 'body', look, room),
  ];
}

/** Pictures have no insets. */
const placeholderSlot = ({ idx, box }: PlacedHolder): Slot => ({
  name: 'picture',
  placeholder: 'pic',
  idx,
  box,
  style: 'caption',
  anchor: 'top',
  inset: pt(0),
  prompt: '',
});
