/** The service level by weekday, over all days of that weekday. */
import { placeOfDay } from '../../../experiment/promises/chance.js';
import type { Simulation } from '../../../experiment/result/result.js';
import { shownBelow } from '../../../statistics/below-the-whole.js';
import { addPair, RatioSum, ratioOf } from '../../../statistics/ratio.js';
import { studentFactor } from '../../../statistics/student.js';
import { weekdayOf } from '../../text/period.js';
import { promisedTypes, WORTH_A_WORD } from './service-times.js';

/** A weekday on which the service level is shown to be lower than that of the period, by more than chance explains. */
interface WeakDay {
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly level: number;
  /** How many contacts it is of, over all days of that weekday. */
  readonly counted: number;
}

/**
 * The weekdays on which a contact type's service level is shown to lie below that of the whole period. A day has many more contacts
 * than a time of it, so it may be shown where none of its times is.
 */
export function weakDays({ scenario, result, replications }: Simulation, name: string): WeakDay[] {
  const days = scenario.calendar.days.map(({ date }) => weekdayOf(date));
  const weekdays = [...new Set(days)];
  if (weekdays.length < 2) return [];
  const sums = new Float64Array(weekdays.length * RatioSum.fields);
  const counted = new Float64Array(weekdays.length);
  replications.forEach((replication, before) => {
    weekdays.forEach((weekday, index) => {
      let [numerator, denominator] = [0, 0];
      days.forEach((own, number) => {
        if (own !== weekday) return;
        const at = placeOfDay(scenario, name, number);
        numerator += replication.days[at];
        denominator += replication.days[at + 1];
      });
      addPair(sums, index * RatioSum.fields, before, numerator, denominator);
      counted[index] += denominator / replications.length;
    });
  });
  const { confidence } = result.run;
  const factor = studentFactor(confidence, replications.length - 1);
  const found = weekdays.flatMap((weekday, index) => {
    const ratio = ratioOf(sums, index * RatioSum.fields, replications.length);
    return ratio === null ? [] : [{ weekday, mean: ratio.mean, upper: ratio.error * factor, counted: counted[index] }];
  });
  const weak = shownBelow(found, result.contacts[name]['serviceLevel']?.mean ?? 0, {
    least: WORTH_A_WORD,
    family: found.length * promisedTypes(scenario).length,
    given: confidence,
    replications: replications.length,
  });
  return found.flatMap(({ weekday, mean, counted }, index) => (weak[index] ? [{ weekday, level: mean, counted }] : []));
}
