import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';

/** TeX's commands for space, size and breaks, alone in their paragraph. */
const TEX_LOOK =
  /^(?:(?:big|med|small)skip|newpage|pagebreak|clearpage|pause|vfill|hfill|noindent|centering|tiny|scriptsize|footnotesize|small|normalsize|[lL]arge|[vh]space\*?\{[^{}\n]*\})$/;

/** Reports a paragraph of nothing but TeX's commands for the look (`foreign-syntax`), and tells that it is one: Pandoc leaves them out of slides, too. */
export function isTexLook(source: string, at: Span, report: Report): boolean {
  if (!source.startsWith('\\')) return false;
  const commands = source.slice(1).split('\\');
  if (!commands.every((command) => TEX_LOOK.test(command.trim()))) return false;
  const message = `“${source.trim().replace(/\s+/g, ' ')}” is TeX for the look; it is left out`;
  report({ severity: 'warning', id: 'foreign-syntax', message, at, help: 'space and size are the theme’s; `---` begins a slide' });
  return true;
}
