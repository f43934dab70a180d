import { breakEvenNear } from '../break-even.js';
import type { Mended } from '../capacity.js';
import type { Condition } from '../condition.js';
import { marginOf } from '../estimates.js';
import { rounded } from '../search.js';
import { simulatedFactor, type VolumeTrials } from '../volume-trials.js';

/** Where a promise is expected to break. */
export interface Expected {
  readonly condition: Condition;
  readonly factor: number;
}

/**
 * Where the first of all promises breaks: that of the one that is expected to, and of each other one that is missed there already.
 *
 * @returns without a target: none breaks up to the ceiling
 */
export async function firstToBreak(
  expected: readonly Expected[],
  volumes: VolumeTrials,
  confidence: number,
): Promise<NonNullable<Mended['breaksAt']>> {
  let first: NonNullable<Mended['breaksAt']> | null = null;
  for (const { condition, factor } of [...expected].sort((a, b) => a.factor - b.factor)) {
    const known: number | null = first?.breakEven.factor ?? null;
    if (known !== null && marginOf(await volumes.at(simulatedFactor(known)), condition, confidence).mean >= 0) continue;
    const breakEven = rounded(await breakEvenNear(volumes.curveOf(condition), { status: 'found', factor: known ?? factor }));
    if (breakEven.status === 'above' || (known !== null && breakEven.factor !== null && breakEven.factor >= known)) continue;
    first = { target: condition.target.text, breakEven };
    if (breakEven.status === 'below') break;
  }
  return first ?? { target: null, breakEven: { status: 'above', factor: null, low: volumes.ceiling, high: null } };
}
