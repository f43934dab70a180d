import { createHash } from 'node:crypto';
import type { Scenario } from '../scenario/scenario.js';

/**
 * A hash, in hexadecimal digits, of all that decides what a replication of a scenario counts: the complete scenario, the seed and the
 * version of the program. What changes no replication is left out, so that a longer run or a new title uses what a shorter one found.
 */
export function fingerprintOf(scenario: Scenario, seed: number, version: string): string {
  const simulated = { ...scenario, title: '', require: [], run: null };
  return createHash('sha256')
    .update(JSON.stringify([version, seed, simulated], exactly))
    .digest('hex');
}

/** JSON knows neither typed arrays nor numbers that are not finite. */
function exactly(_key: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    return { bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  }
  return typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;
}
