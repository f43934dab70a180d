// Measures how much surer a difference is where both plans have the same customers, and writes docs/pairing.md.
//
//   npm run pairing
//
// It uses the built package. The replications are the same each time, so the page changes only when the simulation does.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { morePeople } from '../../dist/experiment/capacity/mends/more-people.js';
import { pairedDifference, pairOf } from '../../dist/experiment/compare/paired.js';
import { simulate } from '../../dist/experiment/simulate.js';
import { readFromDisk } from '../../dist/library/node/read-file.js';
import { measureNamed } from '../../dist/measures/table.js';
import { inProcessRunner } from '../../dist/runners/in-process.js';
import { loadScenario } from '../../dist/scenario/load.js';
import { halfWidthOf } from '../../dist/statistics/interval.js';

const repository = new URL('../../', import.meta.url);
const HOUR = 3_600_000;

/**
 * @typedef {import('../../dist/scenario/scenario.js').Scenario} Scenario
 * @typedef {import('../../dist/scenario/scenario.js').Span} Span
 *
 * @typedef {object} Case one more agent in a team of a scenario
 * @property {string} file of the scenario
 * @property {string} change in words
 * @property {string} team
 * @property {Span | null} hours when, in milliseconds from the start of the calendar; null: whenever somebody of the team is rostered
 * @property {number} replications
 * @property {number} least how many times narrower the interval is to be at least
 */

/** @type {readonly Case[]} */
const CASES = [
  {
    file: 'scenarios/bank-day.yaml',
    change: 'one more agent all day',
    team: 'agents',
    hours: null,
    replications: 4000,
    least: 1.8,
  },
  {
    file: 'scenarios/bank-day.yaml',
    change: 'one more agent in the fifth hour',
    team: 'agents',
    // The day opens at 08:00.
    hours: { from: 12 * HOUR, to: 13 * HOUR },
    replications: 4000,
    least: 5,
  },
  {
    file: 'scenarios/online-store/online-store.yaml',
    change: 'one more agent in the frontline',
    team: 'frontline',
    hours: null,
    replications: 400,
    least: 3,
  },
];

const SEED = 1;

/** The service level of all contacts. @returns {import('../../dist/experiment/compare/paired.js').MeasureOfThing} */
function serviceLevel() {
  const measure = measureNamed('contacts', 'serviceLevel');
  if (measure === null) throw new Error('contacts have no service level');
  return { kind: 'contacts', name: 'all', measure };
}

/**
 * The scenario with one more agent in a team.
 *
 * @param {Scenario} scenario
 * @param {string} name of the team
 * @param {Span | null} hours
 */
function withOneMore(scenario, name, hours) {
  const rostered = scenario.teams.find((team) => team.name === name)?.rostered ?? [];
  return morePeople(name, hours === null ? rostered : [hours], 1, 'one more')(scenario, 1);
}

/**
 * An estimate and half the width of its interval.
 *
 * @param {import('../../dist/statistics/interval.js').Estimate | null} estimate
 */
function withHalfWidth(estimate) {
  const halfWidth = halfWidthOf(estimate);
  if (estimate === null || halfWidth === null) throw new Error('there is no interval: more replications are needed');
  return { mean: estimate.mean, halfWidth };
}

async function measured(/** @type {Case} */ { file, change, team, hours, replications, least }) {
  const { scenario } = loadScenario(fileURLToPath(new URL(file, repository)), readFromDisk, []);
  const more = withOneMore(scenario, team, hours);
  const run = (/** @type {Scenario} */ of, /** @type {number} */ seed) =>
    simulate(of, { runner: inProcessRunner(), seed, replications, intervals: false });
  const baseline = await run(scenario, SEED);
  const paired = withHalfWidth(pairedDifference(pairOf(baseline, await run(more, SEED)), serviceLevel(), 0.95));
  const other = await run(more, SEED + 1);
  const [before, after] = [baseline, other].map(({ result }) => withHalfWidth(result.contacts.all.serviceLevel));
  // Two independent intervals of as many replications each: the squares of their half widths add up.
  const apart = Math.hypot(before.halfWidth, after.halfWidth);
  return {
    title: scenario.title,
    change,
    replications,
    least,
    difference: paired.mean,
    apartDifference: after.mean - before.mean,
    together: paired.halfWidth,
    apart,
    narrower: apart / paired.halfWidth,
  };
}

const points = (/** @type {number} */ share, digits = 2) => (share * 100).toFixed(digits);

function row(/** @type {Awaited<ReturnType<typeof measured>>} */ found) {
  return `| ${found.title} | ${found.change} | ${found.replications} | ${points(found.apartDifference)} ±${points(found.apart)} | ${points(found.difference)} ±${points(found.together, 3)} | **${found.narrower.toFixed(1)}** | ${found.narrower ** 2 >= 10 ? Math.round(found.narrower ** 2) : (found.narrower ** 2).toFixed(1)} |`;
}

const rows = [];
for (const each of CASES) {
  const found = await measured(each);
  console.error(`${found.title}, ${found.change}: ${found.narrower.toFixed(2)} times narrower`);
  if (found.narrower < found.least) {
    console.error(`  less than the ${found.least} times that it should be at least`);
    process.exitCode = 1;
  }
  rows.push(row(found));
}

writeFileSync(
  new URL('docs/pairing.md', repository),
  `# How much surer a difference is with the same customers

\`staffsim compare\` gives all plans the same customers: the same moments of arrival, the same patience, the same handling
times and outcomes, the same people absent. What luck does to both plans is in neither difference. Other tools compare two
runs with customers of their own each, and then the luck of both is in the difference.

The table shows what that is worth for the service level of all contacts: the difference that one more agent makes, with
its 95% interval, measured both ways with the same amount of work. It is written by \`npm run pairing\`.

| scenario | change | replications of each | other customers each, points | the same customers, points | times narrower | work that it saves, times |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

An interval that is 3 times narrower would take 9 times as many replications without the same customers: that is the last
column. The smaller the change, the more both plans have in common, and the more is gained. How the same customers are
made is told in [how it works](how-it-works.md).
`,
);
