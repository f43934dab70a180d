import { parseShare } from '../../kit/units.js';
import { entryOf, keysOf } from '../language/choice.js';
import type { Refuse } from '../refusal.js';
import type { Path } from '../source.js';
import type { Outline, StepOutline } from './outline.js';

/** How far from 100% shares may add up: the rounding of decimal fractions. */
export const SHARE_TOLERANCE = 1e-9;

/** Checks that shares of exits, of a mixture's parts and of a team's groups of people add up to 100%. */
export function checkShares(scenario: unknown, outline: Outline, refuse: Refuse): void {
  for (const contact of outline.contacts) {
    const [section, name = ''] = contact.path;
    const value = entryOf(entryOf(scenario, String(section)), String(name));
    checkMixture(value, [...contact.path, 'patience'], refuse);
    for (const step of contact.steps.values()) {
      checkExits(step, refuse);
      const written = entryOf(entryOf(value, 'journey'), String(step.path.at(-1)));
      for (const key of ['time', 'wrapUp', 'patience', 'pause']) checkMixture(written, [...step.path, key], refuse);
    }
  }
  for (const team of keysOf(entryOf(scenario, 'teams'))) {
    checkParts(entryOf(entryOf(entryOf(scenario, 'teams'), team), 'tenure'), ['teams', team, 'tenure'], refuse);
  }
}

function checkExits(step: StepOutline, refuse: Refuse): void {
  if (step.next === null || step.kind === null) return;
  const path = [...step.path, 'next'];
  const sum = step.next.reduce((total, exit) => total + exit.share, 0);
  if (Number.isNaN(sum)) return;
  if (sum > 1 + SHARE_TOLERANCE) refuse(path, `the shares add up to ${percent(sum)}, more than 100%`, 'key');
  else if (sum >= 1 - SHARE_TOLERANCE) return;
  else if (step.kind !== 'skill')
    refuse(path, `the shares add up to ${percent(sum)}; of a ${step.kind} step they must add up to 100%`, 'key');
  else if (step.next.some((exit) => exit.to === 'resolved')) {
    refuse(path, `the shares add up to ${percent(sum)} with resolved among them; leave resolved out and it is what is left over`, 'key');
  }
}

function checkMixture(owner: unknown, path: Path, refuse: Refuse): void {
  checkParts(entryOf(entryOf(owner, String(path.at(-1))), 'mixture'), [...path, 'mixture'], refuse);
}

/** Parts of a whole, if it is a list of them and each says its share. */
function checkParts(parts: unknown, path: Path, refuse: Refuse): void {
  if (!Array.isArray(parts) || parts.length === 0) return;
  let sum = 0;
  for (const part of parts) {
    const share = entryOf(part, 'share');
    const parsed = typeof share === 'string' || typeof share === 'number' ? parseShare(share) : null;
    if (parsed === null || 'expected' in parsed) return;
    sum += parsed.value;
  }
  if (Math.abs(sum - 1) > SHARE_TOLERANCE) refuse(path, `the shares add up to ${percent(sum)}; they must add up to 100%`, 'key');
}

/** With as many digits as tell it from 100%. */
function percent(share: number): string {
  return `${Number((100 * share).toPrecision(12))}%`;
}
