import { jsonSchema } from '../../../scenario/about/json-schema.js';
import { ExitStatus } from '../../process/exit.js';

/** `staffsim schema`: prints the JSON Schema of scenario files. */
export function schema(): ExitStatus {
  process.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  return ExitStatus.done;
}
