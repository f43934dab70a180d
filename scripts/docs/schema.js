// Writes the JSON Schema of scenario files, as `staffsim schema` prints it, to docs/scenario.schema.json.
// Run it after every change of the language, on a build: npm run build && node scripts/docs/schema.js

import { writeFileSync } from 'node:fs';
import { jsonSchema } from '../../dist/scenario/about/json-schema.js';

const target = new URL('../../docs/scenario.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
