/** Words of a capacity check on the page. */
import type { BreakEven, Capacity, Mend } from '../../../experiment/capacity/capacity.js';
import type { Target } from '../../../experiment/promises/target.js';
import { measureNamed } from '../../../measures/table.js';
import { isolated } from '../../page/html.js';
import { dayText } from '../../page/moments.js';
import { meanText } from '../../text/figure-text.js';
import { duration, percent, rounded } from '../../text/number.js';
import type { Texts } from '../../texts/en/texts.js';

/** `delivery: 80% answered within 30 s` */
export function targetWords(target: Target, texts: Texts): string {
  const { promise, units } = texts;
  const { kind, name, value, within, relation, scope, measure } = target;
  if (kind === 'serviceLevel' && within !== null) return `${isolated(name)}: ${promise.service(percent(value), duration(within, units))}`;
  const known = measureNamed(scope, measure);
  if (known === null) return target.text;
  return `${promise.measured(texts.measure(scope, known), scope, isolated(name))}: ${promise.requirement(relation, meanText({ mean: value, low: null, high: null }, known.unit, units))}`;
}

/** `1.07`, with the digits that its interval is worth. */
export function factorText(factor: number, { low, high }: Pick<BreakEven, 'low' | 'high'>): string {
  return factor.toFixed(low !== null && high !== null && high - low < 0.03 ? 3 : 2);
}

/** `×1.07 (1.05–1.09)`, `above ×5`. */
export function breakEvenText(breakEven: BreakEven, { ceiling, floor }: Capacity['run'], texts: Texts): string {
  const { status, factor, low, high } = breakEven;
  if (status === 'above') return `> ×${rounded(ceiling)}`;
  if (status === 'below') return `< ×${rounded(floor)}`;
  if (factor === null) return texts.noValue;
  const end = (value: number | null) => (value === null ? '…' : factorText(value, breakEven));
  return low === null && high === null
    ? `×${factorText(factor, breakEven)}`
    : `×${factorText(factor, breakEven)} (${end(low)}–${end(high)})`;
}

/** `Mon 2026-11-09 10:00` */
export function startText(iso: string, texts: Texts): string {
  return texts.moment(dayText(iso, texts), iso.slice(11, 16));
}

export function mendWords({ kind, team, bot, line, from, until, amount }: Mend, texts: Texts): string {
  const { kinds } = texts.capacity;
  const who = isolated(team ?? bot ?? '');
  const hours = from === null || until === null ? '' : `${from.slice(11, 16)}–${until.slice(11, 16)}`;
  switch (kind) {
    case 'agentThen':
      return kinds.agentThen(who, texts.moment(from === null ? '' : dayText(from, texts), hours));
    case 'agentThenDaily':
      return kinds.agentThenDaily(who, hours);
    case 'agentAlways':
      return kinds.agentAlways(who);
    case 'secondRank':
      return kinds.secondRank(who, isolated(line));
    case 'containment':
      return kinds.containment(who, rounded(amount * 100));
    case 'shrinkage':
      return kinds.shrinkage(who, rounded(amount * 100));
  }
}
