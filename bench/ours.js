// Simulates a work with the built engine, all measures on, and prints one JSON line: contacts per second, memory, and what a reader
// can check. Reading the scenario and a warm-up come before the clock starts.
//   node bench/ours.js WORK REPLICATIONS [SEED] [--workers N] [--cold]
// --workers runs it in that many worker threads; without it there is one, this one. --cold leaves the warm-up out, for memory.
import { parseArgs } from 'node:util';
import { buildCenter } from '../dist/center/build.js';
import { Contact, Team, Wait } from '../dist/center/counts.js';
import { trial } from '../dist/center/trial.js';
import { durationRows } from '../dist/experiment/tally/durations.js';
import { addReplication, newTally } from '../dist/experiment/tally/tally.js';
import { TeamField } from '../dist/measures/fields.js';
import { loadScenario } from '../dist/scenario/load.js';
import { WORKS } from './works.js';

/**
 * @typedef {import('../dist/scenario/load.js').LoadedScenario['scenario']} Scenario
 * @typedef {import('../dist/experiment/tally/tally.js').Tally} Tally
 *
 * @typedef {object} Runs
 * @property {(count: number, seed: number) => Tally | Promise<Tally>} simulate so many replications
 * @property {() => void | Promise<void>} close
 */

const { values, positionals } = parseArgs({ options: { workers: { type: 'string' }, cold: { type: 'boolean' } }, allowPositionals: true });
const [work, amount, seed = '1'] = positionals;
const replications = Number(amount);
const { scenario } = loadScenario('work.yaml', readerOf(WORKS[work]()), []);

const runs = values.workers === undefined ? inThisThread(scenario) : await inThreads(scenario, Number(values.workers));
if (!values.cold) await runs.simulate(Math.ceil(replications / 10), 99);
const start = process.hrtime.bigint();
const tally = await runs.simulate(replications, Number(seed));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
await runs.close();
report(tally, seconds);

/**
 * Reads the work's texts as if they were files.
 *
 * @param {import('./works.js').Work} work
 * @returns {import('../dist/scenario/source.js').ReadFile}
 */
function readerOf({ text, files }) {
  /** @type {Readonly<Record<string, string>>} */
  const texts = { 'work.yaml': text, ...files };
  return (path) => (path in texts ? { path, bytes: Buffer.from(texts[path]) } : { problem: 'it is not part of the work' });
}

/** @param {Scenario} scenario @returns {Runs} */
function inThisThread(scenario) {
  const center = buildCenter(scenario);
  const simulate = (/** @type {number} */ count, /** @type {number} */ seed) => {
    const tally = newTally(scenario, true);
    for (let n = 1; n <= count; n++) addReplication(tally, trial(center, seed, n));
    return pooled(tally);
  };
  return { simulate, close: () => {} };
}

/** @param {Scenario} scenario @param {number} workers @returns {Promise<Runs>} */
async function inThreads(scenario, workers) {
  const { workerThreadsRunner } = await import('../dist/runners/worker-threads.js');
  const runner = workerThreadsRunner(workers);
  const simulate = async (/** @type {number} */ count, /** @type {number} */ seed) => {
    const tally = newTally(scenario, true);
    const request = { scenario, seed, first: 1, count, joined: { intervals: true } };
    for await (const counts of runner.trials(request)) addReplication(tally, counts);
    return pooled(tally);
  };
  return { simulate, close: () => runner.close() };
}

/**
 * Some replications wait to be pooled with the others until somebody asks for a percentile: that is part of the work.
 *
 * @param {Tally} tally
 */
function pooled(tally) {
  const { runDurations, intervals } = tally;
  for (const pool of [runDurations, ...(intervals === null ? [] : [intervals.durations])]) durationRows(pool, 0, 'wait');
  return tally;
}

/** All contacts of all types, by the sums of each replication. @param {Tally} tally @param {number} seconds that they took */
function report({ replications: all, layout }, seconds) {
  const row = scenario.contacts.length * layout.contacts.width;
  const sum = (/** @type {number} */ field) => all.reduce((total, { contacts }) => total + contacts[row + field], 0);
  const steps = all.reduce((total, { teams }) => {
    for (let at = 0; at < teams.length; at += TeamField.fields) total += teams[at + Team.handled];
    return total;
  }, 0);
  const contacts = sum(Contact.arrived);
  const offered = sum(Wait.offered);
  const waited = sum(Wait.waitAnswered) + sum(Wait.waitAbandoned) + sum(Wait.waitDisconnected);
  const figures = {
    work,
    contacts,
    perSecond: Math.round(contacts / seconds),
    stepsPerSecond: Math.round(steps / seconds),
    megabytes: process.resourceUsage().maxRSS / 1024,
    abandoned: sum(Wait.abandoned) / offered,
    wait: waited / offered / 1000,
    within20: sum(Wait.answeredWithin) / offered,
  };
  console.log(JSON.stringify(figures));
}
