import { inLanguage } from '../lib/by-language.js';
import type { Span } from '../lib/span.js';
import { didYouMean } from '../lib/suggest.js';
import { companyDisclaimer, warnOfNone } from './company-disclaimer.js';
import type { TemplateRunner } from './render.js';
import type { Context, Runnable, TemplateSet } from './template-set.js';
import type { Block, Meta, Rich } from './types.js';
import { wordsFor } from './words.js';

/** The last slide's and the last page's text. */
export interface Disclaimer {
  /** Its own first heading, else the word in the deck's language. */
  readonly title: Rich;
  readonly blocks: readonly Block[];
}

/** Partials with this name and a language are disclaimers: `_disclaimer.en.hbs`. */
const PREFIX = 'disclaimer.';

/**
 * The disclaimer that the front matter asks for: `false` none; languages, each in the company file's wording, else from its partial;
 * any other text is the author's own, Markdown with variables. Without a word of the author: the deck's language where there is a
 * partial for it, and English; with a company file the deck's language alone.
 * Warns of a company that is missing (`company-missing`), of a language there is no text in (`disclaimer-language`, a note where English serves), and of what the
 * company file lacks or has let expire (`disclaimer-missing`, `disclaimer-expired`).
 */
export function composeDisclaimer(meta: Meta, context: Context, set: TemplateSet, runner: TemplateRunner): Disclaimer | undefined {
  if (meta.disclaimer === false) {
    warnOfNone(meta, runner);
    return undefined;
  }
  const texts = textsOf(meta, set, runner);
  const blocks = texts.flatMap(({ text, lang }) => runner.blocks(text, context, lang));
  if (blocks.length === 0) return undefined;
  if (texts.some(({ own }) => !own)) warnOfCompany(meta, runner);
  const [first, ...rest] = blocks;
  if (first?.kind === 'heading') return { title: first.text, blocks: rest };
  return { title: [{ text: wordsFor(meta.lang).disclaimer, at: meta.at('disclaimer') }], blocks };
}

interface Text {
  readonly text: Runnable;
  readonly lang: string;
  readonly own: boolean;
}

function textsOf(meta: Meta, set: TemplateSet, runner: TemplateRunner): readonly Text[] {
  const { disclaimer: wanted, companyFile } = meta;
  if (typeof wanted === 'string' && !isLanguage(wanted, meta, set)) return ownText(wanted, meta.at('disclaimer'), meta.lang, set);
  const named = typeof wanted === 'string' ? [wanted] : Array.isArray(wanted) ? wanted : [meta.lang];
  const wordings = companyFile === undefined ? undefined : companyDisclaimer(companyFile, named, runner);
  if (companyFile !== undefined && wordings !== undefined)
    return wordings.flatMap(({ text, lang }) => ownText(text, companyFile.at(`disclaimer.text.${lang}`), lang, set));
  const languages = typeof wanted === 'string' ? [wanted] : Array.isArray(wanted) ? wanted : usualLanguages(meta, set, runner);
  return languages.flatMap((lang): readonly Text[] => {
    const text = partialFor(lang, set);
    if (text !== undefined) return [{ text, lang, own: false }];
    runner.report({
      severity: 'warning',
      id: 'disclaimer-language',
      message: `no disclaimer in “${lang}”`,
      at: meta.at('disclaimer'),
      help: didYouMean(lang, languagesOf(set)),
    });
    return [];
  });
}

/** Whether a text is a language that there is a wording in, and no wording itself. */
const isLanguage = (text: string, { companyFile }: Meta, set: TemplateSet): boolean =>
  partialFor(text, set) !== undefined || Object.hasOwn(companyFile?.disclaimer?.text ?? {}, text);

function ownText(wording: string, at: Span, lang: string, set: TemplateSet): readonly Text[] {
  const text = set.compile(wording, at);
  return text === undefined ? [] : [{ text, lang, own: true }];
}

const languagesOf = (set: TemplateSet): readonly string[] =>
  [...set.partials.keys()].filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));

/** The deck's own language, and English; English alone, which is said, where there is no text in the deck's own. */
function usualLanguages({ lang, at }: Meta, set: TemplateSet, runner: TemplateRunner): readonly string[] {
  const own = partialFor(lang, set) === undefined ? [] : [lang];
  const english = partialFor('en', set);
  if (own.length === 0 && english !== undefined)
    runner.report({
      severity: 'note',
      id: 'disclaimer-language',
      message: `no disclaimer in “${lang}”; the English one serves`,
      at: at('lang'),
      help: `write \`_disclaimer.${lang}.hbs\` among the templates, or the text in company.yaml; \`disclaimer: [en]\` asks for the English one`,
    });
  return english === undefined || english === partialFor(lang, set) ? own : [...own, 'en'];
}

/** The text in a language: `zh-CN` is served by `zh` where it has none of its own. */
function partialFor(lang: string, set: TemplateSet): Runnable | undefined {
  const wordings = [...set.partials].flatMap(([name, text]) =>
    name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), text] as const] : [],
  );
  return inLanguage(Object.fromEntries(wordings), lang)?.text;
}

function warnOfCompany(meta: Meta, runner: TemplateRunner): void {
  const { name, legalName } = meta.company ?? {};
  if ([name, legalName].some((known) => known !== undefined && known.trim() !== '')) return;
  runner.report({
    severity: 'warning',
    id: 'company-missing',
    message: 'the front matter names no company; the disclaimer speaks of the publisher instead',
    at: meta.at('company'),
    help: 'add `company: {name: …, legalName: …, year: …}`, or `disclaimer: false` for none',
  });
}
