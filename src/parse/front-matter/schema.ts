import * as v from 'valibot';
import { inOneLine } from '../../lib/trimmed.js';
import { DIALECT_NAMES, isDialect } from '../dialects/names.js';
import { PRINT, PRINT_CHOICES, PRINT_KEYS, PRINT_TYPED } from './print.js';

/** One line, since these are titles and names: line ends of a block scalar become spaces. */
const text = v.pipe(
  v.string('text'),
  v.transform((value) => inOneLine(value)),
);

const list = v.pipe(v.array(text, 'a list'), v.readonly());
const textOrList = v.pipe(
  v.union([text, list], 'text or a list of texts'),
  v.transform((value): readonly string[] => (typeof value === 'string' ? [value] : value)),
);

/** An author as Quarto writes one: the name among other things. */
const person = v.pipe(
  v.looseObject({ name: text }),
  v.transform(({ name }) => name),
);

const LEVEL = 'a heading level from 0 to 6';
const YEAR = 'a year such as 2024';
const LANGUAGE = 'a language tag such as zh-CN or en';

const year = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))], YEAR),
  v.integer(YEAR),
  v.minValue(1000, YEAR),
  v.maxValue(9999, YEAR),
);

export const COMPANY = v.object(
  {
    name: v.exactOptional(text),
    legalName: v.exactOptional(text),
    year: v.exactOptional(year),
    addresses: v.exactOptional(textOrList),
    confidentiality: v.exactOptional(text),
  },
  'name, legalName, year, addresses and confidentiality',
);

const oneOf = <const T extends readonly string[]>(values: T) => v.picklist(values, values.join(', ').replace(/, ([^,]*)$/, ' or $1'));

const QR = ['videos', 'all', 'none'] as const;
const INDEX = ['videos', 'none'] as const;

/** Every key of the front matter with what it takes. A schema's message says what was expected. */
export const FRONT_MATTER = v.object({
  title: v.exactOptional(text),
  subtitle: v.exactOptional(text),
  author: v.exactOptional(
    v.pipe(
      v.union([text, v.array(v.union([text, person])), person], 'text, a list of texts, or names as `name:`'),
      v.transform((names) => [names].flat().join(', ')),
    ),
  ),
  date: v.exactOptional(text),
  lang: v.exactOptional(v.pipe(text, v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, LANGUAGE))),
  company: v.exactOptional(COMPANY),
  theme: v.exactOptional(text),
  template: v.exactOptional(text),
  from: v.exactOptional(v.pipe(text, v.toLowerCase(), v.check(isDialect, `one of ${DIALECT_NAMES.join(', ')}`))),
  handout: v.exactOptional(textOrList),
  agenda: v.exactOptional(v.union([v.boolean(), v.literal('sections')], 'true, false or sections')),
  contents: v.exactOptional(v.boolean('true or false')),
  disclaimer: v.exactOptional(v.union([v.boolean(), v.string(), list], 'true, false, a text or a list of languages')),
  print: v.exactOptional(PRINT),
  index: v.exactOptional(oneOf(INDEX)),
  qr: v.exactOptional(oneOf(QR)),
  hyphenate: v.exactOptional(v.union([v.boolean(), textOrList], 'true, false or a list of languages')),
  'slide-level': v.exactOptional(v.pipe(v.number(LEVEL), v.integer(LEVEL), v.minValue(0, LEVEL), v.maxValue(6, LEVEL))),
  'pdf-a': v.exactOptional(v.boolean('true or false')),
  vars: v.exactOptional(v.record(v.string(), v.unknown(), 'names with values')),
});

/** Keys that hold keys of their own. */
export const NESTED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { company: COMPANY.entries, print: PRINT_KEYS };

/** The words that a key takes, by its path: what a misspelt one is compared with. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = { qr: QR, index: INDEX, agenda: ['sections'], ...PRINT_CHOICES };

/** Keys whose numbers and switches stay such; every other scalar is text as it was written (`date: 2022.10`). */
export const TYPED_KEYS: ReadonlySet<string> = new Set([
  'agenda',
  'contents',
  'disclaimer',
  'hyphenate',
  'slide-level',
  'pdf-a',
  'vars',
  'year',
  ...PRINT_TYPED,
]);
