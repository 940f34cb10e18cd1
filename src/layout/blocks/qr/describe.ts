import type { QrCode, SlidesDraft } from '../../../compose/types.js';

/** What a code is, to who can't see it: the same in deck and handout. */
export const describeCode = ({ plain, number, caption, shortUrl }: QrCode, words: SlidesDraft['words']): string =>
  `${plain === true ? words.link : words.video} ${number}: ${caption} (${shortUrl})`;
