import type { SlideChange, SlideCompared } from '../types.js';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A change in words. */
export const WORDS: Readonly<Record<SlideChange, (row: SlideCompared) => string>> = {
  split: ({ old, new: fresh }) => `${old.pages.length} → ${fresh.pages.length} slides`,
  joined: ({ old, new: fresh }) => `${old.pages.length} → ${fresh.pages.length} slides`,
  smaller: ({ old, new: fresh }) => `text at ${percent(old.scale)} → ${percent(fresh.scale)}`,
  larger: ({ old, new: fresh }) => `text at ${percent(old.scale)} → ${percent(fresh.scale)}`,
  layout: ({ old, new: fresh }) => `layout ${old.layouts.join(', ')} → ${fresh.layouts.join(', ')}`,
};
