import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import * as company from '../../src/company/schema.js';
import * as theme from '../../src/theme/schema.js';

/** What a YAML file may hold, as JSON Schema (draft 7) for editors. */
function jsonSchema(schema: GenericSchema, definitions: Readonly<Record<string, GenericSchema>>, title: string): string {
  const made = toJsonSchema(schema, {
    errorMode: 'throw',
    definitions,
    // A day of the calendar is checked by more than a pattern; editors are content with text.
    ignoreActions: ['check'],
    overrideSchema: ({ jsonSchema: one }) => (one.properties === undefined ? one : { ...one, additionalProperties: false }),
  });
  return `${JSON.stringify({ ...made, title }, null, 2)}\n`;
}

/** The published schemas by their file in `themes/`. */
export const JSON_SCHEMAS: Readonly<Record<string, () => string>> = {
  'theme.schema.json': () => jsonSchema(theme.themeSchema, theme.SHARED, 'A theme of build-deck'),
  'company.schema.json': () => jsonSchema(company.companySchema, company.SHARED, 'A company file of build-deck'),
};
