import { toJsonSchema } from '@valibot/to-json-schema';
import { SHARED, themeSchema } from '../../src/theme/schema.js';

/** `themes/theme.schema.json`: what `theme.yaml` may hold, as JSON Schema (draft 7) for editors. */
export function themeJsonSchema(): string {
  const schema = toJsonSchema(themeSchema, {
    errorMode: 'throw',
    definitions: SHARED,
    overrideSchema: ({ jsonSchema }) => (jsonSchema.properties === undefined ? jsonSchema : { ...jsonSchema, additionalProperties: false }),
  });
  return `${JSON.stringify({ ...schema, title: 'A theme of build-deck' }, null, 2)}\n`;
}
