/** Keys that decks written for other tools commonly carry; what they ask for, build-deck asks of the theme, the template or the command line. */
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ...keysOf(
    'Marp',
    'marp paginate header footer size class style math backgroundColor backgroundImage backgroundPosition backgroundSize backgroundRepeat color headingDivider headingDivider url image inlineSVG',
  ),
  ...keysOf(
    'Slidev',
    'layout transition aspectRatio canvasWidth highlighter lineNumbers colorSchema drawings mdc fonts favicon titleTemplate routerMode addons background download exportFilename themeConfig defaults info css',
  ),
  ...keysOf(
    'Pandoc and Quarto',
    'output format execute filters editor categories keywords description abstract institute institution reference-doc incremental toc toc-depth bibliography csl slide_level logo numbersections documentclass aspectratio notes',
  ),
  ...keysOf('reveal-md', 'separator verticalSeparator notesSeparator revealOptions highlightTheme scripts'),
  ...keysOf('deck', 'presentationID breaks'),
]);

/** The tool that a key is known from, or undefined. */
export const foreignTool = (key: string): string | undefined => FOREIGN.get(key.replace(/^_/, ''));

function keysOf(tool: string, keys: string): readonly (readonly [string, string])[] {
  return keys.split(' ').map((key) => [key, tool] as const);
}
