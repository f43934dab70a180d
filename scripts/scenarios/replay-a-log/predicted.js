import { emptyHours } from './happened.js';

/**
 * What a simulation predicts for the calls put forward to an agent, by hour of the day: the same sums as happened.js.
 *
 * @param {import('../../../dist/experiment/result/result.js').IntervalTable | null} intervals of the simulation; null: it has none
 * @param {(date: string) => boolean} counts whether a day (1999-02-03) is looked at
 */
export function predictedByHour(intervals, counts) {
  const hours = emptyHours();
  for (const { start, contacts } of intervals ?? []) {
    if (!counts(start.slice(0, 10))) continue;
    const hour = hours[Number(start.slice(11, 13))];
    const { offered, abandoned, answeredWithin, averageWait } = contacts.all;
    if (offered === null || abandoned === null || answeredWithin === null || averageWait === null) continue;
    hour.offered += offered.mean;
    hour.abandoned += abandoned.mean;
    hour.within += answeredWithin.mean;
    hour.waited += averageWait.mean * offered.mean;
  }
  return hours;
}
