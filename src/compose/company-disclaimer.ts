import { inLanguage } from '../lib/by-language.js';
import type { TemplateRunner } from './render.js';
import type { CompanyFile, Legal, Meta } from './types.js';

/** A wording of the company's, with its language. */
export interface Wording {
  readonly text: string;
  readonly lang: string;
}

/**
 * The company's own wordings for the languages wanted: those it has, and where it has none of them, its English one or its first.
 * Warns of a language without one, of a company file without any (`disclaimer-missing`), and of a wording that has expired
 * (`disclaimer-expired`); undefined where the company file has none.
 */
export function companyDisclaimer(
  companyFile: CompanyFile,
  wanted: readonly string[],
  runner: TemplateRunner,
): readonly Wording[] | undefined {
  const { disclaimer } = companyFile;
  if (disclaimer === undefined) {
    warn(runner, {
      message: 'the company file has no disclaimer; the template’s serves',
      at: companyFile.at('disclaimer'),
      help: 'add `disclaimer: {version: …, expires: …, text: {en: …}}`; see content/README.md',
    });
    return undefined;
  }
  warnOfExpiry(companyFile, disclaimer, runner);
  const found = new Map<string, Wording>();
  for (const lang of wanted) {
    const wording = inLanguage(disclaimer.text, lang);
    if (wording !== undefined) found.set(wording.tag, { text: wording.text, lang: wording.tag });
    else
      warn(runner, {
        message: `the company file has no disclaimer in “${lang}”, only in ${Object.keys(disclaimer.text).join(', ') || 'no language'}`,
        at: companyFile.at('disclaimer.text'),
        help: `add the text to ${companyFile.file} under \`disclaimer.text\`, or say \`disclaimer: [en]\` in the front matter`,
      });
  }
  const [first] = Object.entries(disclaimer.text);
  const other = inLanguage(disclaimer.text, 'en') ?? (first && { tag: first[0], text: first[1] });
  if (found.size === 0 && other !== undefined) return [{ text: other.text, lang: other.tag }];
  return found.size === 0 ? undefined : [...found.values()];
}

/** A deck that turns off the disclaimer that its company wants. */
export function warnOfNone({ companyFile, at }: Meta, runner: TemplateRunner): void {
  if (companyFile?.disclaimer === undefined) return;
  warn(runner, {
    message: 'the front matter turns the disclaimer off, though the company file has one',
    at: at('disclaimer'),
    help: 'take `disclaimer: false` out of the front matter',
  });
}

/** The last day counts; days are told in UTC. */
function warnOfExpiry(companyFile: CompanyFile, { expires, version }: Legal, { env, report }: TemplateRunner): void {
  const today = env.world.today.toISOString().slice(0, 10);
  if (expires === undefined || expires >= today) return;
  report({
    severity: 'warning',
    id: 'disclaimer-expired',
    message: `the disclaimer${version === undefined ? '' : ` “${version}”`} expired on ${expires}; expected one that holds on ${today}`,
    at: companyFile.at('disclaimer.expires'),
    help: 'put the renewed wording, its version and its date into the company file; every deck takes it from there',
  });
}

function warn(
  { report }: TemplateRunner,
  found: { readonly message: string; readonly at: ReturnType<Meta['at']>; readonly help: string },
): void {
  report({ severity: 'warning', id: 'disclaimer-missing', ...found });
}
