import type { Meta } from '../../compose/types.js';
import type { Env } from '../../lib/world.js';
import type { Paper, Theme } from '../types.js';
import { fitPaper } from './fit-paper.js';
import { withoutInk } from './ink-saver.js';
import { withRoom } from './room.js';

/**
 * The theme as the front matter's `print` wants it: its paper cut to size, and with `ink-saver` its grounds white.
 * Every form of handout is laid out and drawn with it; the deck never is. Reports `print-room` where margins leave none.
 */
export function themeForPrint(deckTheme: Theme, meta: Meta, env: Env): Theme {
  const { print } = meta;
  const theme = onWhite(deckTheme);
  if (print === undefined) return { ...theme, paper: withRoom(theme.paper, meta, env) };
  const paper: Paper = {
    ...fitPaper(theme.paper, print),
    mirrored: print.duplex === true,
    sectionsOnRight: print.sectionsOnRight === true,
    bleed: print.bleed ?? theme.paper.bleed,
    cropMarks: print.cropMarks === true,
  };
  const fitted = { ...theme, paper: withRoom(paper, meta, env) };
  return print.inkSaver === true ? withoutInk(fitted) : fitted;
}

/** A theme whose decks are dark has another palette on paper; its layouts keep theirs, so that slides are drawn as in the deck. */
const onWhite = (theme: Theme): Theme => ({ ...theme, palette: theme.paper.onWhite?.palette ?? theme.palette });
