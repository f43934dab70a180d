import type { BreakEven, Capacity, CapacityTarget, Mend, MendLeftOut } from '../experiment/capacity.js';
import { measureNamed } from '../measures/table.js';
import { NO_VALUE } from './figure-text.js';
import { duration, percent, rounded } from './number.js';
import { shortMoment } from './period.js';

/** `×1.07 (1.05–1.09)`, `above ×5`, `below ×0.2`. */
export function breakEvenText(breakEven: BreakEven, { ceiling, floor }: Capacity['run']): string {
  const { status, factor, low, high } = breakEven;
  if (status === 'above') return `above ×${rounded(ceiling)}`;
  if (status === 'below') return `below ×${rounded(floor)}`;
  if (factor === null) return NO_VALUE;
  const decimals = low !== null && high !== null && high - low < 0.03 ? 3 : 2;
  if (low === null && high === null) return factorText(factor, decimals);
  const end = (value: number | null) => value?.toFixed(decimals) ?? '…';
  return `${factorText(factor, decimals)} (${end(low)}–${end(high)})`;
}

/** `×1.07` */
export function factorText(factor: number, decimals = 2): string {
  return `×${factor.toFixed(decimals)}`;
}

/** `delivery: 80% in 30 s`; a requirement as written. */
export function targetText({ kind, name, value, within, text }: CapacityTarget): string {
  return kind === 'serviceLevel' && within !== null ? `${name}: ${percent(value)} in ${duration(within)}` : text;
}

/** The answer to the question, in a sentence or two. */
export function answerWords({ firstBreak, run, targets, recorded }: Capacity): string {
  const kept = run.chance === null ? 'kept' : `kept with a chance of ${percent(run.chance)}`;
  const told = targets.some(({ breakEven }) => breakEven.status !== 'unknown');
  if (!told) return 'No target has a value at these volumes: nobody comes whom it could count.';
  const all = targets.length === 1 ? 'The target is' : 'All targets are';
  const rest = recorded.length === 0 ? '' : ` (${recorded.join(', ')} as recorded)`;
  if (firstBreak === null) return `${all} ${kept} up to ×${rounded(run.ceiling)} of these volumes${rest}, the most that was looked at.`;
  const { breakEven, target } = firstBreak;
  const which = targetText(target);
  if (breakEven.status === 'below')
    return `Already at these volumes "${which}" is not ${kept}, and less volume does not help: not even ×${rounded(run.floor)} of them.`;
  const at = breakEvenText(breakEven, run);
  if (breakEven.factor !== null && breakEven.factor < 1)
    return `Already at these volumes "${which}" is not ${kept}: it would be up to ${at} of them${rest}.`;
  return targets.length === 1
    ? `The target is ${kept} up to ${at} of these volumes${rest}.`
    : `All targets are ${kept} up to ${at} of these volumes${rest}; then "${which}" breaks first.`;
}

/** What would be done, in words. */
export function mendWords({ kind, team, bot, line, from, until, amount }: Mend): string {
  const time = from === null || until === null ? '' : `${from.slice(11, 16)}–${until.slice(11, 16)}`;
  const day = from === null ? '' : shortMoment(from).slice(0, 3);
  switch (kind) {
    case 'agentThen':
      return `one more on duty in ${team}, ${day} ${time}`;
    case 'agentThenDaily':
      return `one more on duty in ${team}, every day ${time}`;
    case 'agentAlways':
      return `one more in ${team}, at all its hours`;
    case 'secondRank':
      return `${team} takes ${line}, too (rank ${amount})`;
    case 'containment':
      return `${points(amount)} more resolved by ${bot}`;
    case 'shrinkage':
      return `${points(amount)} less shrinkage in ${team}`;
  }
}

/** `5 points` */
function points(share: number): string {
  return `${rounded(share * 100)} points`;
}

/** What was not tried and why, in words. */
export function leftOutWords({ kind, team, reason }: MendLeftOut): string {
  switch (reason) {
    case 'noIntervalShown':
      return 'one more at a certain time (no interval is shown to break before others)';
    case 'noOtherTeam':
      return 'another team (all take the line already)';
    case 'noBot':
      return 'a better bot (none comes before the line)';
    case 'noShrinkage':
      return `less shrinkage${team === null ? '' : ` in ${team}`} (none is stated)`;
    case 'noLine':
      return `anything${kind === 'containment' ? ' at the bot' : ''} (the target depends on no single line)`;
  }
}

/** The unit of a target's measure. */
export function unitOf({ scope, measure }: CapacityTarget) {
  return measureNamed(scope, measure)?.unit ?? 'number';
}
