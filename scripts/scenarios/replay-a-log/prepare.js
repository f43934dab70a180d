// Turns the recorded calls and the staffing inferred from them into the two CSV files that replay.yaml reads:
// docs/how-to/replay-a-log/data/contacts.csv and staffing.csv, which are not part of the repository.
//   node scripts/scenarios/replay-a-log/prepare.js
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { neededDataFile } from '../data-folder.js';
import { readCalls } from './calls.js';

const HALF_HOUR = 1800;

/** Writes both files into `folder` and returns how many calls and half hours there are. @param {URL} folder */
export function prepare(folder) {
  const calls = readCalls(neededDataFile('ab_1999_02_calls.csv'));
  /** @type {{ interval_start: string, staffed_agent_s: string }[]} */
  const intervals = parse(readFileSync(neededDataFile('ab_1999_02_intervals_30min.csv')), { columns: true, bom: true });
  const contacts = calls.map(({ arrived, type, priority }) => ({ arrived, type, priority }));
  const staffing = intervals.map((row) => ({
    start: row.interval_start,
    team: 'agents',
    agents: Number((Number(row.staffed_agent_s) / HALF_HOUR).toFixed(3)),
  }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('contacts.csv', folder), stringify(contacts, { header: true }));
  writeFileSync(new URL('staffing.csv', folder), stringify(staffing, { header: true }));
  return { calls: contacts.length, halfHours: staffing.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { calls, halfHours } = prepare(new URL('../../../docs/how-to/replay-a-log/data/', import.meta.url));
  console.log(`${calls} calls and the staffing of ${halfHours} half hours written to docs/how-to/replay-a-log/data/`);
}
