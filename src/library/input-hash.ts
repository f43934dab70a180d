import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ScenarioIdentity } from '../experiment/result/result.js';
import type { InputFile } from '../scenario/source.js';
import type { Plan } from './plan.js';

/** Where a scenario came from, for results. */
export function sourceOf({ file, inputs, set }: Plan): Omit<ScenarioIdentity, 'title'> {
  return {
    file,
    sha256: inputHash(inputs, set),
    inputs: inputs.map(({ path, bytes }) => ({ file: path, sha256: sha256(bytes) })),
    set,
  };
}

/**
 * SHA-256 of all that a scenario was read from, in hexadecimal digits: of a single file's bytes (what `sha256sum` prints), else of the
 * list of the files' hashes and of the changes made in it, one a line.
 */
function inputHash(inputs: readonly InputFile[], changes: readonly string[]): string {
  const hashes = inputs.map(({ bytes }) => sha256(bytes));
  const [only] = hashes;
  return hashes.length === 1 && changes.length === 0 && only !== undefined ? only : sha256(utf8ToBytes([...hashes, ...changes].join('\n')));
}

function sha256(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes));
}
