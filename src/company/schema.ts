import * as v from 'valibot';

/*
 * What `company.yaml` may hold. A schema's message names what was expected: “… is 12, expected a text”.
 * `themes/company.schema.json` is made from this for editors; descriptions end up there.
 */

const about = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));
const optional = <T extends v.GenericSchema>(schema: T, text: string) => v.exactOptional(about(schema, text));

const text = v.pipe(v.string('a text'), v.nonEmpty('a text'));
const texts = v.array(text, 'a list of texts');

/** Language tags in the form of BCP 47: `en`, `zh-CN`. */
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const BY_LANGUAGE = 'texts by language: `en: …`, `zh-CN: …`';
const byLanguage = v.record(v.pipe(v.string(), v.regex(TAG, 'a language tag such as en or zh-CN')), text, BY_LANGUAGE);

const LOGO = 'a picture beside the file, or a list of its versions: the first that shows on its ground is taken';

const DATE = 'a day such as 2027-03-31';
const date = v.pipe(
  v.string(DATE),
  v.check((value) => isDay(value), DATE),
);

/** A day of the calendar, ISO 8601. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const YEAR = 'a year such as 2026';
const year = v.pipe(v.number(YEAR), v.integer(YEAR), v.minValue(1000, YEAR), v.maxValue(9999, YEAR));

const disclaimer = v.object(
  {
    version: optional(text, 'Which wording this is: the id that the legal department gave it'),
    jurisdiction: optional(text, 'Where it holds'),
    expires: optional(date, 'The last day that it may be used'),
    text: about(byLanguage, 'Markdown with variables, by language; the first heading becomes the title of the page'),
  },
  'a mapping of version, jurisdiction, expires and text',
);

export const companySchema = v.object(
  {
    name: optional(text, 'The short name: footers, the cover'),
    legalName: optional(text, 'The name in the register of companies: the copyright line'),
    year: optional(year, 'The year of the copyright line'),
    addresses: optional(texts, 'Postal addresses'),
    logo: optional(v.union([text, texts], LOGO), `${LOGO}; it stands on the handout’s cover`),
    confidentiality: optional(
      v.union([text, byLanguage], `a text, or ${BY_LANGUAGE}`),
      'The label in every footer and on every handout page; a text, or one by language',
    ),
    disclaimer: optional(disclaimer, 'The legal text that closes every deck and handout'),
    themes: optional(texts, 'Names of the themes that decks may be made in'),
    theme: optional(text, 'The theme of decks that name none'),
  },
  'a mapping of keys and values',
);

/** What is used in several places: `$defs` of the published schema. */
export const SHARED = { text, byLanguage, date, disclaimer };
