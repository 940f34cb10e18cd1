import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import * as company from '../company/schema.js';
import { FRONT_MATTER } from '../parse/front-matter/schema.js';
import * as theme from '../theme/schema.js';
import { sidecarSchema } from '../theme/template/choose/sidecar.js';
import { folderSchema } from '../theme/template/folder/schema.js';

type Override = NonNullable<ConversionConfig['overrideSchema']>;

interface Options {
  readonly definitions?: Readonly<Record<string, GenericSchema>>;
  readonly override?: Override;
}

/** What a YAML file may hold, as JSON Schema (draft 7) for editors. */
function jsonSchema(schema: GenericSchema, title: string, { definitions = {}, override = closed }: Options = {}): string {
  const made = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'throw',
    definitions,
    // A day of the calendar is checked by more than a pattern; editors are content with text.
    ignoreActions: ['check', 'transform', 'readonly'],
    overrideSchema: override,
  });
  return `${JSON.stringify({ ...made, title }, null, 2)}\n`;
}

/** Keys that are not named are mistakes, unless the schema lets them be. */
const closed: Override = ({ jsonSchema: one, valibotSchema }) =>
  one.properties === undefined || valibotSchema.type !== 'object' ? one : { ...one, additionalProperties: false };

/** Of front matter the scalars are taken as they are written (`date: 2022.10`), and a year may stand in quotes. */
const written: Override = (context) => {
  const one = closed(context) ?? context.jsonSchema;
  if (one.anyOf !== undefined) return { ...one, type: undefined };
  return one.type === 'string' && one.pattern === undefined && one.enum === undefined
    ? { ...one, type: ['string', 'number', 'boolean'] }
    : one;
};

/** The published schemas by file name. */
export const JSON_SCHEMAS: Readonly<Record<string, () => string>> = {
  'theme.schema.json': () => jsonSchema(theme.themeSchema, 'A theme of build-deck', { definitions: theme.SHARED }),
  'company.schema.json': () => jsonSchema(company.companySchema, 'A company file of build-deck', { definitions: company.SHARED }),
  'template-theme.schema.json': () => jsonSchema(folderSchema, 'A theme of build-deck that is a PowerPoint template'),
  'sidecar.schema.json': () => jsonSchema(sidecarSchema, 'What build-deck is told of a PowerPoint template'),
  'front-matter.schema.json': () => jsonSchema(FRONT_MATTER, 'Front matter of build-deck', { override: written }),
};
