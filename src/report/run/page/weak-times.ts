/** When a contact type is served worse than on the whole: one judgement for all that a page says of it. */
import type { Simulation } from '../../../experiment/result/result.js';
import type { ServiceLevel } from '../../../scenario/scenario.js';
import { clock } from '../../page/moments.js';
import { percent } from '../../text/number.js';
import type { Texts } from '../../texts/en/texts.js';
import { weakDays } from './service-days.js';
import type { ServiceCell, ServiceTimes } from './service-times.js';

/** A day, or a stretch of one, that is shown to be weaker than the whole. */
export interface WeakTime {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Its first moment and its end in local minutes since midnight; null: the whole day. */
  readonly minutes: { readonly from: number; readonly to: number } | null;
  readonly level: number;
  /** How many contacts more would have to be in time for the target to be kept; not above 0: it is kept. */
  readonly missing: number;
}

/** Of a contact type. Which of them is weaker than another is not judged. */
export interface WeakTimes {
  readonly days: readonly WeakTime[];
  /** Times of the same day that follow each other are one stretch. */
  readonly stretches: readonly WeakTime[];
}

export function weakTimes(simulation: Simulation, name: string, rule: ServiceLevel, times: ServiceTimes): WeakTimes {
  const target = rule.target ?? 0;
  const days = weakDays(simulation, name).map(({ weekday, level, counted }) => ({
    ...{ weekday, minutes: null, level },
    missing: (target - level) * counted,
  }));
  return { days, stretches: runsOfWeak(times).map((run) => stretchOf(run, times.step)) };
}

/** Weak cells of a day, one right after another. */
function runsOfWeak({ cells, step }: ServiceTimes): ServiceCell[][] {
  const runs: ServiceCell[][] = [];
  for (const cell of cells.filter(({ isWeak }) => isWeak).sort((a, b) => a.weekday - b.weekday || a.minute - b.minute)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last?.weekday === cell.weekday && last.minute + step === cell.minute) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function stretchOf(run: readonly ServiceCell[], step: number): WeakTime {
  const sum = (of: (cell: ServiceCell) => number) => run.reduce((total, cell) => total + of(cell), 0);
  const [{ weekday, minute }] = run;
  return {
    weekday,
    minutes: { from: minute, to: minute + run.length * step },
    level: sum(({ level, counted }) => level * counted) / sum(({ counted }) => counted),
    missing: sum(({ missing }) => missing),
  };
}

/** Times that are named. */
const MOST_TIMES = 3;

/**
 * Those at which most customers are served too late, in the order of the week, since none of them is shown to be weaker than another;
 * and how many more there are.
 *
 * @param say what is said of one
 */
export function named<T extends WeakTime>(times: readonly T[], say: (time: T) => string): readonly [said: readonly string[], more: number] {
  const shown = times.toSorted((a, b) => b.missing - a.missing).slice(0, MOST_TIMES);
  const inOrder = shown.sort((a, b) => fromMonday(a) - fromMonday(b) || (a.minutes?.from ?? 0) - (b.minutes?.from ?? 0));
  return [inOrder.map(say), times.length - shown.length];
}

function fromMonday({ weekday }: WeakTime): number {
  return (weekday + 6) % 7;
}

/** `Mon`, `Mon 13:00–15:30`; where there is a single day `13:00–15:30`. */
export function timeWords({ weekday, minutes }: WeakTime, { scenario }: Simulation, { weekdays }: Texts): string {
  if (minutes === null) return weekdays[weekday];
  const times = `${clock(minutes.from)}–${clock(minutes.to)}`;
  return scenario.calendar.days.length === 1 ? times : `${weekdays[weekday]} ${times}`;
}

/** The level of a time, as sentences tell it. */
export function levelText({ level }: WeakTime): string {
  return percent(Number(level.toFixed(3)));
}
