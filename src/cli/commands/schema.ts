import { jsonSchema } from '../../scenario/about/json-schema.js';

/** `staffsim schema`: prints the JSON Schema of scenario files. */
export function schema(): void {
  process.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
}
