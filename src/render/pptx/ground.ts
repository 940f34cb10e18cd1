import type { TemplateGround, TemplatePresentation } from '../../theme/template/types.js';
import type { Theme } from '../../theme/types.js';
import type { Package } from './package.js';
import { layoutPart } from './parts/layout.js';
import { masterPart } from './parts/master.js';
import { FIRST_MASTER_ID } from './parts/presentation.js';
import { themePart } from './parts/theme.js';
import { collectRelations } from './relations.js';
import type { Pictures } from './slides/picture.js';

/** What slides stand on: master, layouts and theme. Our own themes and a company's template both supply it; only where it comes from differs. */
export interface Ground {
  /** The part of a layout of ours: `ppt/slideLayouts/slideLayout3.xml`. */
  readonly layoutPath: (layout: string) => string | undefined;
  readonly master: string;
  readonly masterId: string;
  readonly theme: string;
  /** Where there is one even without notes. */
  readonly notesMaster?: string;
  readonly presentation?: TemplatePresentation;
  /** Writes its parts, and what they are made of. */
  readonly write: (pack: Package, pictures: Pictures) => void;
}

export const deckGround = (theme: Theme): Ground =>
  theme.template === undefined ? drawnGround(theme) : templateGround(theme, theme.template.ground);

const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const THEME = 'ppt/theme/theme1.xml';

/** Drawn from a `theme.yaml`. */
function drawnGround(theme: Theme): Ground {
  const names = [...theme.layouts.keys()];
  const pathOf = (index: number): string => `ppt/slideLayouts/slideLayout${index + 1}.xml`;
  return {
    layoutPath: (layout) => (names.includes(layout) ? pathOf(names.indexOf(layout)) : undefined),
    master: MASTER,
    masterId: String(FIRST_MASTER_ID),
    theme: THEME,
    write: (pack, pictures) => {
      const relations = collectRelations();
      const ids = names.map((_, i) => ({
        id: FIRST_MASTER_ID + 1 + i,
        relation: relations.to('slideLayout', `../slideLayouts/slideLayout${i + 1}.xml`),
      }));
      relations.to('theme', '../theme/theme1.xml');
      [...theme.layouts.values()].forEach((layout, i) => {
        const { root, relations: own } = layoutPart(layout, theme, pictures);
        pack.part(pathOf(i), 'slideLayout', root, own);
      });
      pack.part(MASTER, 'slideMaster', masterPart(theme, ids), relations);
      pack.part(THEME, 'theme', themePart(theme));
    },
  };
}

/** Carried over from a company's file. */
function templateGround({ layouts }: Theme, ground: TemplateGround): Ground {
  return {
    layoutPath: (layout) => layouts.get(layout)?.part,
    master: ground.master,
    masterId: ground.masterId,
    theme: THEME,
    ...(ground.notesMaster === undefined ? {} : { notesMaster: ground.notesMaster }),
    presentation: ground.presentation,
    write: (pack) => {
      for (const part of ground.parts) pack.copy(part);
      if (ground.custom !== undefined) pack.part('docProps/custom.xml', 'custom', ground.custom);
    },
  };
}
