// Simulates replay.yaml and calibrated.yaml and writes the tables of docs/how-to/replay-a-log.md: what was fitted, and what
// the simulation predicts beside what happened.
//   node scripts/scenarios/replay-a-log/report.js
//   node scripts/scenarios/replay-a-log/report.js --json [--replications N]    prints the figures, leaves the page alone
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { neededDataFile } from '../data-folder.js';
import { readCalls } from './calls.js';
import { figuresOf, happenedByHour } from './happened.js';
import { predictedByHour } from './predicted.js';
import { simulated } from './simulated.js';

const PAGE = new URL('../../../docs/how-to/replay-a-log.md', import.meta.url);
const FOLDER = new URL('../../../docs/how-to/replay-a-log/', import.meta.url);
const LEFT_OUT = ['1999-02-03', '1999-02-14', '1999-02-21'];
/** Hours of the day in which there are enough calls to compare. */
const HOURS = Array.from({ length: 17 }, (_, index) => 7 + index);

/**
 * What happened and what each scenario predicts, by hour of the day.
 *
 * @typedef {Record<'happened' | 'replay' | 'calibrated', Hour[]>} Hours
 *
 * @typedef {import('./happened.js').Hour} Hour
 * @typedef {ReturnType<typeof figuresOf>} Figures
 */

const isOrdinary = (/** @type {string} */ date) => !LEFT_OUT.includes(date);

/**
 * Figures of the ordinary days.
 *
 * @param {{ replications?: number }} options
 * @returns {Promise<Hours>}
 */
async function compare(options) {
  const calls = readCalls(neededDataFile('ab_1999_02_calls.csv')).filter((call) => isOrdinary(call.arrived.slice(0, 10)));
  const predict = async (/** @type {string} */ name) => {
    const { intervals } = await simulated(fileURLToPath(new URL(name, FOLDER)), options);
    return predictedByHour(intervals, isOrdinary);
  };
  return { happened: happenedByHour(calls), replay: await predict('replay.yaml'), calibrated: await predict('calibrated.yaml') };
}

const seconds = (/** @type {number} */ value) => `${value.toFixed(0)} s`;
const share = (/** @type {number} */ value) => `${(100 * value).toFixed(1)}%`;

/** @param {readonly string[]} heading @param {readonly (readonly string[])[]} rows */
function table(heading, rows) {
  const rule = heading.map((_, column) => (column === 0 ? '---' : '---:'));
  return [heading, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function daysTable(/** @type {Hours} */ hours) {
  /** @type {[name: string, text: (figures: Figures) => string][]} */
  const rows = [
    ['calls put forward to an agent', (f) => f.offered.toFixed(0)],
    ['mean wait', (f) => seconds(f.wait)],
    ['gave up', (f) => share(f.abandoned)],
    ['answered within 20 s', (f) => share(f.within)],
  ];
  const columns = [hours.happened, hours.replay, hours.calibrated].map(figuresOf);
  return table(
    ['25 days', 'happened', 'replay', 'calibrated'],
    rows.map(([name, text]) => [name, ...columns.map(text)]),
  );
}

function hoursTable(/** @type {Hours} */ hours) {
  const rows = HOURS.map((hour) => {
    const columns = [hours.happened, hours.replay, hours.calibrated].map((each) => figuresOf([each[hour]]));
    return [
      `${String(hour).padStart(2, '0')}:00`,
      ...columns.map((f) => `${seconds(f.wait)} · ${share(f.abandoned)} · ${share(f.within)}`),
    ];
  });
  return table(['mean wait · gave up · within 20 s', 'happened', 'replay', 'calibrated'], rows);
}

function fittedTable() {
  /** @type {Record<string, string>[]} */
  const rows = parse(readFileSync(new URL('fitted.csv', FOLDER)), { columns: true });
  return table(
    ['type', 'calls', 'handling time', 'its cv', 'patience', 'left in the menu', 'time in the menu'],
    rows.map((row) => [
      row.type,
      row.calls,
      `${row.service_mean_s} s`,
      row.service_cv,
      `${row.patience_mean_s} s`,
      `${row.left_in_menu_percent}%`,
      `${row.menu_mean_s} s`,
    ]),
  );
}

/** Puts a table between its two markers. @param {string} page @param {string} name @param {string} text */
function written(page, name, text) {
  const [before, after] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const [from, to] = [page.indexOf(before), page.indexOf(after)];
  if (from < 0 || to < from) throw new Error(`The page has no place for the table "${name}".`);
  return `${page.slice(0, from + before.length)}\n${text}\n${page.slice(to)}`;
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, replications: { type: 'string' } } });
const hours = await compare(values.replications === undefined ? {} : { replications: Number(values.replications) });
if (values.json) {
  const figures = Object.entries(hours).map(([name, each]) => [name, figuresOf(each)]);
  console.log(JSON.stringify(Object.fromEntries(figures)));
} else {
  let page = readFileSync(PAGE, 'utf8');
  page = written(page, 'fitted', fittedTable());
  page = written(page, 'days', daysTable(hours));
  page = written(page, 'hours', hoursTable(hours));
  writeFileSync(PAGE, page);
  console.log(daysTable(hours));
}
