import { isOffered } from './calls.js';

/** What was promised of a wait: seconds. */
const WITHIN = 20;

/**
 * What became of the calls of an hour. Sums, so that hours can be added up; `waited` in seconds.
 *
 * @typedef {{ offered: number, abandoned: number, within: number, waited: number }} Hour
 */

/**
 * What happened to the calls that were put forward to an agent, by hour of the day in which they came.
 *
 * @param {readonly import('./calls.js').Call[]} calls
 * @returns {Hour[]} 24 hours
 */
export function happenedByHour(calls) {
  const hours = emptyHours();
  for (const call of calls.filter(isOffered)) {
    const hour = hours[new Date(call.at * 1000).getUTCHours()];
    hour.offered++;
    hour.waited += call.wait;
    if (call.outcome === 'abandoned_queue') hour.abandoned++;
    else if (call.wait <= WITHIN) hour.within++;
  }
  return hours;
}

/** @returns {Hour[]} */
export const emptyHours = () => Array.from({ length: 24 }, () => ({ offered: 0, abandoned: 0, within: 0, waited: 0 }));

/** Shares and means of one hour, or of several added up. @param {readonly Hour[]} hours */
export function figuresOf(hours) {
  const sum = (/** @type {keyof Hour} */ key) => hours.reduce((total, hour) => total + hour[key], 0);
  const offered = sum('offered');
  return { offered, wait: sum('waited') / offered, abandoned: sum('abandoned') / offered, within: sum('within') / offered };
}
