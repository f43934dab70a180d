/** Words of a capacity check, the same on the screen and on the page. */
import type { BreakEven, Capacity, Mend } from '../../experiment/capacity/capacity.js';
import type { Target } from '../../experiment/promises/target.js';
import type { Figure } from '../../experiment/result/result.js';
import { isolated } from '../text/isolated.js';
import { rounded } from '../text/number.js';
import { dayText } from '../text/period.js';
import { targetWords } from '../text/promise-words.js';
import type { Texts } from '../texts/en/texts.js';

/** The promise of that text, as `breaks` names them, in words. */
export function promiseNamed(text: string, { targets }: Pick<Capacity, 'targets'>, texts: Texts): string {
  const found = targets.find(({ target }) => target.text === text);
  return found === undefined ? text : texts.quoted(targetWords(found.target, texts));
}

/** `1.07`, with the digits that its interval is worth. */
export function factorText(factor: number, { low, high }: Pick<BreakEven, 'low' | 'high'>): string {
  return factor.toFixed(low !== null && high !== null && high - low < 0.03 ? 3 : 2);
}

/** `×1.07 (1.05–1.09)`, `above ×5`, `below ×0.2` */
export function breakEvenText(breakEven: BreakEven, { ceiling, floor }: Capacity['run'], texts: Texts): string {
  const { status, factor, low, high } = breakEven;
  if (status === 'above') return texts.capacity.aboveAll(`×${rounded(ceiling)}`);
  if (status === 'below') return texts.capacity.belowAll(`×${rounded(floor)}`);
  if (factor === null) return texts.noValue;
  const end = (value: number | null) => (value === null ? '…' : factorText(value, breakEven));
  const text = `×${factorText(factor, breakEven)}`;
  return low === null && high === null ? text : `${text} (${end(low)}–${end(high)})`;
}

/** `Mon 2026-11-09 10:00` */
export function startText(iso: string, texts: Texts): string {
  return texts.moment(dayText(iso, texts), iso.slice(11, 16));
}

/** What would be done. */
export function mendWords({ kind, team, bot, line, from, until, amount }: Mend, texts: Texts): string {
  const { kinds } = texts.capacity;
  const who = isolated(team === null ? texts.thing('bots', bot ?? '') : texts.thing('teams', team));
  const hours = from === null || until === null ? '' : `${from.slice(11, 16)}–${until.slice(11, 16)}`;
  switch (kind) {
    case 'agentThen':
      return kinds.agentThen(who, texts.moment(from === null ? '' : dayText(from, texts), hours));
    case 'agentThenDaily':
      return kinds.agentThenDaily(who, hours);
    case 'agentAlways':
      return kinds.agentAlways(who);
    case 'secondRank':
      return kinds.secondRank(who, isolated(texts.thing('lines', line)), amount);
    case 'containment':
      return kinds.containment(who, rounded(amount * 100));
    case 'shrinkage':
      return kinds.shrinkage(who, rounded(amount * 100));
  }
}

/** A gain is positive where it helps; of what should be low that is a change downwards. */
export function changeOf(gain: Figure | null, { relation }: Target): Figure | null {
  if (gain === null || relation.startsWith('>')) return gain;
  const turned = (value: number | null) => (value === null ? null : -value);
  return { mean: -gain.mean, low: turned(gain.high), high: turned(gain.low) };
}
