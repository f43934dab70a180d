import { ExitStatus } from '../../process/exit.js';
import { schemaText } from './text.js';

/** `staffsim schema`: prints the JSON Schema of scenario files. */
export function schema(): ExitStatus {
  process.stdout.write(schemaText());
  return ExitStatus.done;
}
