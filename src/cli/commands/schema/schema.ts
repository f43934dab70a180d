import { ExitStatus } from '../../process/exit.js';
import { print } from '../../process/streams.js';
import { schemaText } from './text.js';

/** `staffsim schema`: prints the JSON Schema of scenario files. */
export async function schema(): Promise<ExitStatus> {
  await print(schemaText());
  return ExitStatus.done;
}
