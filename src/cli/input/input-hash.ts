import { createHash } from 'node:crypto';
import type { ScenarioIdentity } from '../../experiment/result/result.js';
import type { InputFile } from '../../scenario/source.js';
import type { Plan } from './load.js';

/** Where a scenario came from, for results. */
export function sourceOf({ file, inputs }: Plan, changes: readonly string[]): Omit<ScenarioIdentity, 'title'> {
  return {
    file,
    sha256: inputHash(inputs, changes),
    inputs: inputs.map(({ path, bytes }) => ({ file: path, sha256: sha256(bytes) })),
    set: changes,
  };
}

/**
 * SHA-256 of all that a scenario was read from, in hexadecimal digits: of a single file's bytes (what `sha256sum` prints), else of the
 * list of the files' hashes and of the changes made by `--set`, one a line.
 */
function inputHash(inputs: readonly InputFile[], changes: readonly string[]): string {
  const hashes = inputs.map(({ bytes }) => sha256(bytes));
  const [only] = hashes;
  return hashes.length === 1 && changes.length === 0 && only !== undefined ? only : sha256([...hashes, ...changes].join('\n'));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
