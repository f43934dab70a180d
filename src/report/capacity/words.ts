/** Words of a capacity check, the same on the screen and on the page. */
import type { BreakEven, Capacity, Chances } from '../../experiment/capacity/capacity.js';
import { isMissed } from '../../experiment/promises/grade.js';
import { chanceText } from '../text/figure-text.js';
import { rounded } from '../text/number.js';
import { dayText } from '../text/period.js';
import { targetWords } from '../text/promise-words.js';
import type { Texts } from '../texts/en/texts.js';
import { weakestDays } from './weakest-days.js';

/** Days that are named. */
const MOST_DAYS = 3;

/** The promise of that text, as `breaks` names them, in words. */
export function promiseNamed(text: string, { targets }: Pick<Capacity, 'targets'>, texts: Texts): string {
  const found = targets.find(({ target }) => target.text === text);
  return found === undefined ? text : texts.quoted(targetWords(found.target, texts));
}

/**
 * Promises that are missed already at the volumes as written, so that no other type that grows can break them; null: there are none, or
 * nothing is said of types that grow alone.
 */
export function alreadyMissedWords({ targets, alone }: Pick<Capacity, 'targets' | 'alone'>, texts: Texts): string | null {
  const missed = targets.filter(({ grade }) => isMissed(grade)).map(({ target }) => texts.quoted(targetWords(target, texts)));
  return missed.length === 0 || alone.length < 2 ? null : texts.capacity.alreadyMissed(texts.list(missed));
}

/** Which days are the weakest; of those that are not told apart the first few; nothing of a single day. */
export function weakestDaysWords(together: Chances, texts: Texts): string {
  const { capacity: words } = texts;
  if (together.days.length < 2) return '';
  const weakest = weakestDays(together);
  if (weakest.length === 0) return words.noDayWeaker;
  const named = weakest.slice(0, MOST_DAYS).map(({ date, chance }) => words.riskDay(dayText(date, texts), chanceText(chance)));
  return words.riskDays(named, weakest.length - named.length);
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
