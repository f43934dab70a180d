/** The service level by weekday and time of day: days of the same weekday are added up, contact by contact. */
import { Contact, Wait } from '../../../center/counts.js';
import { type Grade, gradeOf } from '../../../experiment/promises/grade.js';
import type { Figure, Figures, IntervalTable, Simulation } from '../../../experiment/result/result.js';
import { serviceTerms } from '../../../measures/service-level.js';
import type { ContactType, Scenario, ServiceLevel } from '../../../scenario/scenario.js';
import { shownBelow } from '../../../statistics/below-the-whole.js';
import { jointWidening } from '../../../statistics/joint-widening.js';
import { minuteOf } from '../../page/moments.js';
import { weekdayOf } from '../../text/period.js';

const WEEK = [1, 2, 3, 4, 5, 6, 0];
/** More rows than this are too many to read; then a row is an hour. */
const MOST_ROWS = 30;

export interface ServiceTimes {
  /** Weekdays that occur, of up to seven days in their order, of more from Monday on; 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes of a row. */
  readonly step: number;
  /** Those with a service level, by time and then by weekday. */
  readonly cells: readonly ServiceCell[];
}

export interface ServiceCell {
  readonly weekday: number;
  /** Local minutes since midnight at which it begins. */
  readonly minute: number;
  readonly level: number;
  /** How many contacts it is of, added up over days. */
  readonly counted: number;
  /** How many contacts more would have to be in time for the target to be kept, added up over days; below 0: how many fewer. */
  readonly missing: number;
  /** How surely the target is kept then, by an interval that holds together with those of all other times. */
  readonly grade: Grade;
  /** The share by which the target is shown to be missed at least; 0 where it is not shown to be missed. */
  readonly surelyBelow: number;
  /** Whether it is shown to be lower than the service level of all times together, by more than chance explains. */
  readonly isWeak: boolean;
}

/** A difference that the whole percentages of a page show. */
export const WORTH_A_WORD = 0.01;

/** Intervals of the same weekday and time, added up. */
interface Sum {
  readonly weekday: number;
  readonly minute: number;
  readonly above: number;
  readonly below: number;
  /** How far the ends of the interval lie from the level, times `below`; null: not known. */
  readonly ends: Ends | null;
}

/** How far an interval reaches down and up from its mean; neither is below 0. */
interface Ends {
  readonly down: number;
  readonly up: number;
}

export function serviceTimes({ scenario, result, intervals }: Simulation, name: string, rule: ServiceLevel): ServiceTimes {
  const { calendar } = scenario;
  const levels = intervals === null ? [] : [...levelsOf(intervals, name, rule)];
  const step = stepOf(
    calendar.intervalLength / 60_000,
    levels.map(({ interval }) => minuteOf(calendar.intervals[interval].start)),
  );
  const sums = new Map<number, Sum>();
  for (const { interval, ends, terms } of levels) {
    const { start } = calendar.intervals[interval];
    const [weekday, minute] = [weekdayOf(start), Math.floor(minuteOf(start) / step) * step];
    const key = minute * 7 + weekday;
    const sum = sums.get(key) ?? { weekday, minute, above: 0, below: 0, ends: { down: 0, up: 0 } };
    const [above, below] = terms;
    // As if intervals one after another went wrong together: then their errors add up.
    const both = sum.ends === null || ends === null ? null : { down: sum.ends.down + ends.down * below, up: sum.ends.up + ends.up * below };
    sums.set(key, { ...sum, above: sum.above + above, below: sum.below + below, ends: both });
  }
  const found = [...sums.entries()]
    .sort(([a], [b]) => a - b)
    .filter(([, { below }]) => below > 0)
    .map(([, sum]) => sum);
  const { replications, confidence } = result.run;
  const parts = found.map(({ above, below, ends }) => ({ mean: above / below, upper: ends === null ? null : ends.up / below }));
  const whole = result.contacts[name]['serviceLevel']?.mean ?? 0;
  const family = parts.length * promisedTypes(scenario).length;
  const weak = shownBelow(parts, whole, { least: WORTH_A_WORD, family, given: confidence, replications });
  const widening = replications < 2 ? 1 : jointWidening(confidence, confidence, family, replications);
  const target = rule.target ?? 0;
  const cells = found.map(({ weekday, minute, above, below, ends }, index) => {
    const mean = above / below;
    const [low, high] = ends === null ? [null, null] : [mean - (widening * ends.down) / below, mean + (widening * ends.up) / below];
    const grade = gradeOf({ mean, low, high }, { relation: '>=', value: target }) ?? 'likelyMissed';
    return {
      ...{ weekday, minute, level: mean, counted: below, missing: target * below - above, grade },
      surelyBelow: grade === 'missed' && high !== null ? target - high : 0,
      isWeak: weak[index],
    };
  });
  const order = calendar.days.length > 7 ? WEEK : calendar.days.map(({ date }) => weekdayOf(date));
  const weekdays = order.filter((day) => cells.some(({ weekday }) => weekday === day));
  return { weekdays, step, cells };
}

/** The contact types that have a target. */
export function promisedTypes({ contacts }: Scenario): readonly ContactType[] {
  return contacts.filter(({ serviceLevel }) => (serviceLevel?.target ?? null) !== null);
}

/** An interval with a service level. */
interface Level {
  readonly interval: number;
  readonly ends: Ends | null;
  readonly terms: readonly [number, number];
}

function* levelsOf(intervals: IntervalTable, name: string, rule: ServiceLevel): Generator<Level> {
  let interval = 0;
  for (const figures of intervals.of('contacts', name, ['serviceLevel', ...TERMS.map(([, measure]) => measure)])) {
    const level = figures['serviceLevel'];
    if (level) yield { interval, ends: endsOf(level), terms: termsOf(rule, figures) };
    interval++;
  }
}

function endsOf({ mean, low, high }: Figure): Ends | null {
  return low === null || high === null ? null : { down: mean - low, up: high - mean };
}

/** Half hours at least, so that a row fits a line of text; hours where there would be too many rows. */
function stepOf(length: number, minutes: readonly number[]): number {
  const step = length < 30 ? 30 : length;
  const rows = new Set(minutes.map((minute) => Math.floor(minute / step)));
  return rows.size > MOST_ROWS ? 60 : step;
}

/** What service levels are made of. */
const TERMS: readonly (readonly [field: number, measure: string])[] = [
  [Wait.offered, 'offered'],
  [Wait.answered, 'answered'],
  [Wait.answeredWithin, 'answeredWithin'],
  [Wait.abandonedWithin, 'abandonedWithin'],
  [Wait.shortAbandoned, 'shortAbandoned'],
  [Contact.arrived, 'arrived'],
  [Contact.contained, 'contained'],
];

/** Numerator and denominator in contacts, on average over replications, by the rule of the contact type. */
function termsOf(rule: ServiceLevel, figures: Figures): readonly [number, number] {
  const row = new Float64Array(Contact.fields);
  for (const [field, measure] of TERMS) row[field] = figures[measure]?.mean ?? 0;
  const terms = new Float64Array(2);
  serviceTerms(rule, 'contacts', row, 0, terms, 0);
  return [terms[0], terms[1]];
}
