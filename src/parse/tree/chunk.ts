import type { Token } from 'markdown-it';
import { NO_ATTRIBUTES } from '../attributes.js';
import type { Block } from '../types.js';
import { blockSpan, locator, type Source } from './source.js';

/** ```` ```{r name, echo=FALSE} ````: the language that runs it, and its options (R Markdown's and Quarto's "code chunks"). */
const CHUNK = /^\{(r|python|julia|sql|bash|ojs|rcpp|stan|js|css|octave)((?:[\s,].*)?)\}$/i;

/** Options of Quarto stand in the code's first lines. */
const OPTION_LINE = /^[ \t]*(?:#|\/\/|--)\|.*\n?/;

/** The author shows what the code gives, not the code. */
const HIDING = /\b(?:echo|include)\s*[=:]\s*(?:F|FALSE)\b/i;

/**
 * Code that another program runs; undefined for any other fence. Its source is shown, since nothing is run here, or left out where its options
 * hide it; both are reported (`foreign-syntax`).
 */
export function readChunk(token: Token, source: Source): readonly Block[] | undefined {
  const info = token.info.trim();
  const [, lang, options = ''] = CHUNK.exec(info) ?? [];
  if (lang === undefined) return undefined;
  let text = token.content;
  let said = options;
  for (let line = OPTION_LINE.exec(text); line !== null && line[0] !== ''; line = OPTION_LINE.exec(text)) {
    said += `\n${line[0]}`;
    text = text.slice(line[0].length);
  }
  // `{python}` alone is how others write the language of a fence.
  if (said.trim() === '' && lang.toLowerCase() !== 'r') return undefined;
  const hidden = HIDING.test(said);
  const at = blockSpan(source, token);
  const outcome = hidden ? 'it is left out, as its options ask' : 'its source is shown, not what it gives';
  source.report({
    severity: 'warning',
    id: 'foreign-syntax',
    message: `“${info.length > 40 ? `${info.slice(0, 40)}…` : info}” is code for R Markdown or Quarto to run; ${outcome}`,
    at,
    help: 'let that program write Markdown first (`keep_md: true`, `quarto render --to gfm`), and build it',
  });
  if (hidden || text.trim() === '') return [];
  const skipped = token.content.slice(0, token.content.length - text.length).split('\n').length - 1;
  const body = locator(source, text, (token.map?.[0] ?? 0) + 1 + skipped)(0);
  return [{ kind: 'code', lang: lang.toLowerCase(), attributes: NO_ATTRIBUTES, text: text.replace(/\n$/, ''), body, at }];
}
