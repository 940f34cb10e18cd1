import { KINDS } from '../../theme/template/choose.js';
import type { Landing } from '../../theme/template/types.js';
import type { Theme } from '../../theme/types.js';

/** Why a layout was chosen, in the words of a comment. */
const WHY: Readonly<Record<Landing['by'], string>> = {
  sidecar: 'named beside the template',
  type: 'by its type',
  name: 'by its name',
  placeholders: 'a guess, by its placeholders',
  otherwise: 'nothing nearer',
};

/**
 * The `theme.yaml` of an imported template: which file, which master, and where each kind of slides lands, to be changed by hand. Text in quotes
 * is JSON's, which YAML 1.2 contains. Kinds that another one's
 * layout serves, and layouts whose name is not theirs alone, stay out: they are chosen anew.
 */
export function themeYaml({ label, template }: Theme, file: string): string {
  const masters = (template?.masters ?? []).filter(({ layouts }) => layouts.length > 0);
  const chosen = masters.findIndex((master) => master.chosen);
  const landings = (template?.landings ?? []).filter(({ kind }) => KINDS.some((known) => known === kind));
  const names = masters[chosen]?.layouts.map(({ name }) => name) ?? [];
  const isSure = ({ by, layout }: Landing): boolean => by !== 'otherwise' && names.filter((name) => name === layout).length === 1;
  return [
    `# Made from ${file}: decks are built on its own masters and layouts. report.md says what was understood.`,
    `label: ${JSON.stringify(label)}`,
    `template: ${JSON.stringify(file)}`,
    ...(masters.length > 1 ? [`master: ${chosen + 1}  # of ${masters.length}: ${masters.map(({ name }) => name).join(', ')}`] : []),
    '',
    '# The template’s layout for each kind of slides, by its name or its number from 1.',
    `layouts:${landings.some(isSure) ? '' : ' {}'}`,
    ...landings.map(
      (landing) => `${isSure(landing) ? '' : '# '}  ${landing.kind}: ${JSON.stringify(landing.layout)}  # ${WHY[landing.by]}`,
    ),
    '',
  ].join('\n');
}
