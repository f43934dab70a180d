import type { BreakEven, Capacity, Mend, MendLeftOut } from '../../experiment/capacity/capacity.js';
import type { Target } from '../../experiment/promises/target.js';
import { measureNamed } from '../../measures/table.js';
import { promiseWords } from '../screen/target-table.js';
import { NO_VALUE } from '../text/figure-text.js';
import { percent, rounded } from '../text/number.js';
import { weekdayWord } from '../text/period.js';
import type { Texts } from '../texts/en/texts.js';

/** `×1.07 (1.05–1.09)`, `above ×5`, `below ×0.2`. */
export function breakEvenText(breakEven: BreakEven, { ceiling, floor }: Capacity['run'], { screenCapacity: words }: Texts): string {
  const { status, factor, low, high } = breakEven;
  if (status === 'above') return words.above(`×${rounded(ceiling)}`);
  if (status === 'below') return words.below(`×${rounded(floor)}`);
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
export function targetText({ kind, name, value, within, text }: Target, texts: Texts): string {
  if (kind !== 'serviceLevel' || within === null) return text;
  return texts.screenCapacity.service(name, promiseWords({ target: value, within }, texts));
}

/** The answer to the question, in a sentence or two. */
export function answerWords({ firstBreak, run, targets, recorded }: Capacity, texts: Texts): string {
  const words = texts.screenCapacity;
  const chance = run.chance === null ? null : percent(run.chance);
  const told = targets.some(({ breakEven }) => breakEven.status !== 'unknown');
  if (!told) return words.untold;
  const names = texts.names(recorded);
  if (firstBreak === null) return words.neverBreaks(targets.length, chance, `×${rounded(run.ceiling)}`, names);
  const { breakEven, target } = firstBreak;
  const which = targetText(target, texts);
  if (breakEven.status === 'below') return words.neverHolds(which, chance, `×${rounded(run.floor)}`);
  const at = breakEvenText(breakEven, run, texts);
  if (breakEven.factor !== null && breakEven.factor < 1) return words.broken(which, chance, at, names);
  return words.holds(targets.length, which, chance, at, names);
}

/** What would be done, in words. */
export function mendWords({ kind, team, bot, line, from, until, amount }: Mend, texts: Texts): string {
  const words = texts.screenCapacity;
  const time = from === null || until === null ? '' : `${from.slice(11, 16)}–${until.slice(11, 16)}`;
  const [people, points] = [team ?? '', rounded(amount * 100)];
  switch (kind) {
    case 'agentThen':
      return words.agentThen(people, from === null ? '' : weekdayWord(from, texts), time);
    case 'agentThenDaily':
      return words.agentThenDaily(people, time);
    case 'agentAlways':
      return words.agentAlways(people);
    case 'secondRank':
      return words.secondRank(people, line, amount);
    case 'containment':
      return words.containment(bot ?? '', points);
    case 'shrinkage':
      return words.shrinkage(people, points);
  }
}

/** What was not tried and why, in words. */
export function leftOutWords({ kind, team, reason }: MendLeftOut, { screenCapacity: words }: Texts): string {
  switch (reason) {
    case 'noShrinkage':
      return words.noShrinkage(team);
    case 'noLine':
      return words.noLine(kind === 'containment');
    default:
      return words[reason];
  }
}

/** The unit of a target's measure. */
export function unitOf({ scope, measure }: Target) {
  return measureNamed(scope, measure)?.unit ?? 'number';
}
