import { WEEKDAYS } from '../../../kit/clock.js';
import { DEFAULTS } from '../../language/defaults.js';
import type { RawArrivals } from '../../language/schema.js';
import type { RatePiece } from '../../scenario.js';
import type { Path } from '../../source.js';
import type { ArrivalContext } from './context.js';
import { DaySpread } from './day-spread.js';

type PerDay = Extract<RawArrivals, { perDay: number }>;
type PerWeek = Extract<RawArrivals, { perWeek: number }>;
type PerMonth = Extract<RawArrivals, { perMonth: number }>;

/** Arrivals by the total of each day, of each week or of each month of the calendar. */
export type Totals = PerDay | PerWeek | PerMonth;

/** Days with one total; they need not all lie in the calendar. */
interface Period {
  readonly first: number;
  readonly days: number;
}

/** Totals are shared out among their days, and the volume of each day is spread over it. */
export function totalPieces(path: Path, raw: Totals, context: ArrivalContext): RatePiece[] {
  const spread = DaySpread.of([...path, 'profile'], raw.profile, context);
  if (spread === null) return [];
  const days = daysOf(context);
  const volumes =
    'perDay' in raw ? days.map((day) => raw.perDay * factorOf(day, raw, context)) : volumesOf(path, raw, days, spread, context);
  return days.flatMap((day, place) => {
    const volume = volumes[place] ?? 0;
    if (volume > 0 && spread.kindOf(day) === 'unsaid') refuse(day, spread, context);
    return spread.lay(day, volume, 1);
  });
}

/** A type with clocks of its own may begin the calendar in the middle of one local day and end it in another. */
function daysOf({ calendar, time }: ArrivalContext): number[] {
  return Array.from({ length: calendar.days.length + 2 }, (_, index) => index - 1).filter((day) => {
    const { from, to } = time.day(day);
    return from < calendar.end && to > 0;
  });
}

function factorOf(day: number, { weekdays }: Totals, { time }: ArrivalContext): number {
  return weekdays?.[WEEKDAYS[time.day(day).weekday] ?? 'mon'] ?? DEFAULTS.weekday;
}

function refuse(day: number, spread: DaySpread, { time }: ArrivalContext): void {
  spread.refuse(day, `give it no volume with weekdays: { ${WEEKDAYS[time.day(day).weekday]}: 0 }`);
}

/** The volumes of days by their weights in the total of a week or a month: closed days have none. */
function volumesOf(path: Path, raw: PerWeek | PerMonth, days: readonly number[], spread: DaySpread, context: ArrivalContext): number[] {
  const [key, total] = 'perWeek' in raw ? (['perWeek', raw.perWeek] as const) : (['perMonth', raw.perMonth] as const);
  if (total === 0) return days.map(() => 0);
  const { findings, time, contact } = context;
  if (WEEKDAYS.every((weekday) => raw.weekdays?.[weekday] === 0)) {
    findings.error([...path, 'weekdays'], `all weights are 0; expected a day on which the contacts of ${key} come`);
    return days.map(() => 0);
  }
  const weightOf = (day: number): number => {
    const weight = factorOf(day, raw, context);
    const kind = weight > 0 ? spread.kindOf(day) : 'closed';
    if (kind === 'unsaid') refuse(day, spread, context);
    return kind === 'closed' ? 0 : weight;
  };
  const sums = new Map<number, number>();
  const without: number[] = [];
  const volumes = days.map((day) => {
    const { first, days: count } = key === 'perWeek' ? weekOf(day, context) : monthOf(day, context);
    let sum = sums.get(first);
    if (sum === undefined) {
      sum = Array.from({ length: count }, (_, place) => weightOf(first + place)).reduce((all, weight) => all + weight, 0);
      sums.set(first, sum);
      if (sum === 0) without.push(first);
    }
    return sum === 0 ? 0 : (total * weightOf(day)) / sum;
  });
  const [closed] = without;
  if (closed !== undefined) {
    const of = key === 'perWeek' ? 'week' : 'month';
    findings.warning([...path, key], { kind: 'closedThroughout', type: contact, of, count: without.length, first: time.day(closed).date });
  }
  return volumes;
}

/** Monday to Sunday. */
function weekOf(day: number, { time }: ArrivalContext): Period {
  return { first: day - time.day(day).weekday, days: WEEKDAYS.length };
}

function monthOf(day: number, { time }: ArrivalContext): Period {
  const { date } = time.day(day);
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return { first: day - Number(date.slice(8)) + 1, days: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}
