// Fits what replay.yaml needs from the recorded calls, by call type: handling times, patience, voice menu; and the time agents
// took between calls. Writes fitted.csv (to be typed into the scenario), patience.csv and between-calls.csv beside it.
//   node scripts/scenarios/replay-a-log/fit.js
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { mean, standardDeviation } from 'simple-statistics';
import { neededDataFile } from '../data-folder.js';
import { cameWhileOpen, isOffered, readCalls, TYPES } from './calls.js';
import { gapsWhileOthersWait } from './gaps.js';
import { evenDraws, exponentialMean, meanBeyond } from './survival.js';

/** @typedef {import('./calls.js').Call} Call */

/** Calls shorter than this were agents hanging up to rest, not service (known from studies of these data). */
const SHORTEST_SERVICE = 10;
const TAIL_FROM = 300;
const DRAWS = 200;
/** Types with fewer calls that gave up than this take the patience of all types together. */
const ENOUGH = 50;

/**
 * Mean and coefficient of variation of the lognormal distribution with the mean and spread of the logarithms.
 *
 * @param {readonly number[]} values
 */
function lognormal(values) {
  const logs = values.map((value) => Math.log(value));
  const variance = standardDeviation(logs) ** 2;
  return { mean: Math.exp(mean(logs) + variance / 2), cv: Math.sqrt(Math.exp(variance) - 1) };
}

const waitsOf = (/** @type {readonly Call[]} */ calls) =>
  calls.filter((call) => call.queued).map((call) => ({ wait: call.wait, gaveUp: call.outcome === 'abandoned_queue' }));

/** Everything that is fitted, rounded as it is written. @param {readonly Call[]} calls */
export function fitCalls(calls) {
  const offered = calls.filter(isOffered);
  const types = Object.values(TYPES).map((type) => {
    const all = calls.filter((call) => call.type === type);
    const own = all.filter(isOffered);
    const inHours = all.filter(cameWhileOpen);
    const leftInMenu = inHours.filter((call) => !isOffered(call)).length;
    const service = lognormal(own.filter((call) => call.service >= SHORTEST_SERVICE).map((call) => call.service));
    const menu = own.map((call) => call.voiceMenu);
    const waits = own.filter((call) => call.outcome === 'abandoned_queue').length >= ENOUGH ? waitsOf(own) : waitsOf(offered);
    return {
      type,
      calls: all.length,
      service_mean_s: Number(service.mean.toFixed(0)),
      service_cv: Number(service.cv.toFixed(2)),
      patience_mean_s: Number(exponentialMean(waits).toFixed(0)),
      left_in_menu_percent: Number(((100 * leftInMenu) / inHours.length).toFixed(1)),
      menu_mean_s: Number(mean(menu).toFixed(1)),
      menu_cv: Number((standardDeviation(menu) / mean(menu)).toFixed(2)),
      waits,
    };
  });
  const tail = { tailFrom: TAIL_FROM, tailMean: meanBeyond(waitsOf(offered), TAIL_FROM) };
  const draws = types.map(({ type, waits }) => ({ type, values: evenDraws(waits, DRAWS, tail) }));
  const gaps = gapsWhileOthersWait(calls);
  return {
    types: types.map(({ waits, ...row }) => row),
    patience: Array.from({ length: DRAWS }, (_, i) => Object.fromEntries(draws.map(({ type, values }) => [type, values[i].toFixed(0)]))),
    betweenCalls: Array.from({ length: DRAWS }, (_, i) => ({ seconds: gaps[Math.floor(((i + 0.5) / DRAWS) * gaps.length)] })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../../../docs/how-to/replay-a-log/', import.meta.url);
  const { types, patience, betweenCalls } = fitCalls(readCalls(neededDataFile('ab_1999_02_calls.csv')));
  writeFileSync(new URL('fitted.csv', folder), stringify(types, { header: true }));
  writeFileSync(new URL('patience.csv', folder), stringify(patience, { header: true }));
  writeFileSync(new URL('between-calls.csv', folder), stringify(betweenCalls, { header: true }));
  console.table(types);
  console.log(`Between calls while others wait: mean ${mean(betweenCalls.map((each) => each.seconds)).toFixed(0)} s`);
}
