import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from 'simple-statistics';
import { duration, measured } from './child.js';
import { megabytes, milliseconds, printTable, times, verdict, whole } from './table.js';

const OURS = new URL('ours.js', import.meta.url);
const BIN = fileURLToPath(new URL('../bin/staffsim.js', import.meta.url));

/**
 * How the engine grows: with workers, contacts, agents and days; and how long the command line takes to start.
 *
 * @param {number} rounds
 */
export async function scale(rounds) {
  const rows = [['', 'measured', 'demanded', '']];
  rows.push(
    await workers(rounds),
    ...(await memory()),
    await agents(rounds),
    await days(rounds),
    await shifts(rounds),
    ...(await month()),
    await start(),
  );
  printTable(rows);
}

async function workers(/** @type {number} */ rounds) {
  const ratios = [];
  for (let round = 1; round <= rounds; round++) {
    const one = await measured(OURS, ['w2', 1000, round, '--workers', 1]);
    const two = await measured(OURS, ['w2', 1000, round, '--workers', 2]);
    ratios.push(two.perSecond / one.perSecond);
  }
  const ratio = median(ratios);
  return ['two workers against one', times(ratio), '>= 1.50 times', verdict(ratio >= 1.5)];
}

async function memory() {
  const one = await measured(OURS, ['million-1', 1, 1, '--cold']);
  const ten = await measured(OURS, ['million-10', 1, 1, '--cold']);
  const grown = ten.megabytes - one.megabytes;
  return [
    [`${whole(one.contacts)} contacts in one replication`, megabytes(one.megabytes), '', ''],
    [`${whole(ten.contacts)} contacts in one replication`, megabytes(ten.megabytes), '< 300 MB', verdict(ten.megabytes < 300)],
    ['  the second more than the first', megabytes(grown), '<= 30 MB', verdict(grown <= 30)],
  ];
}

async function agents(/** @type {number} */ rounds) {
  const ratio = await costRatio('agents-85', 2, 'agents-8500', 1, rounds);
  return ['8,500 agents against 85, cost of a contact', times(ratio), '<= 1.80 times', verdict(ratio <= 1.8)];
}

async function days(/** @type {number} */ rounds) {
  const ratio = await costRatio('w2', 60, 'w2-30-days', 2, rounds);
  return ['30 days against 1, cost of a contact', times(ratio), '<= 1.10 times', verdict(ratio <= 1.1)];
}

async function shifts(/** @type {number} */ rounds) {
  const ratio = await costRatio('levels-2000', 10, 'shifts-2000', 10, rounds);
  return ['2,000 people in shifts against their numbers', times(ratio), '<= 1.50 times', verdict(ratio <= 1.5)];
}

async function month() {
  const { contacts, perSecond, megabytes: used } = await measured(OURS, ['month-of-shifts', 10, 1, '--workers', 2]);
  const seconds = contacts / perSecond;
  return [
    ['10 months of 200 people in shifts', `${seconds.toFixed(1)} s`, '< 10 s', verdict(seconds < 10)],
    ['  and their memory', megabytes(used), '< 400 MB', verdict(used < 400)],
  ];
}

/**
 * Cost of a contact in the second work as a multiple of that in the first.
 *
 * @param {string} work
 * @param {number} replications
 * @param {string} other
 * @param {number} otherReplications
 * @param {number} rounds
 */
async function costRatio(work, replications, other, otherReplications, rounds) {
  const ratios = [];
  for (let round = 1; round <= rounds; round++) {
    const first = await measured(OURS, [work, replications, round]);
    const second = await measured(OURS, [other, otherReplications, round]);
    ratios.push(first.perSecond / second.perSecond);
  }
  return median(ratios);
}

async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'staffsim-bench-'));
  const empty = join(folder, 'empty.js');
  writeFileSync(empty, '');
  const help = [];
  const nothing = [];
  for (let round = 0; round < 15; round++) {
    nothing.push(await duration([empty]));
    help.push(await duration([BIN, '--help']));
  }
  rmSync(folder, { recursive: true });
  const more = median(help) - median(nothing);
  return ['staffsim --help beyond an empty node start', milliseconds(more), '<= 100 ms', verdict(more <= 100)];
}
