import { jsonSchema } from '../../../scenario/about/json-schema.js';

/** The JSON Schema of scenario files, as a file. */
export function schemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`;
}
