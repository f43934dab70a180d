// Derives scenarios/us-bank-week/volumes.csv: mean calls by weekday and half hour, from 100 days of 5-minute counts at the
// call center of a US bank. Prints beside it how much the days differ, for the scenario's `variability`.
//   node scripts/scenarios/us-bank-week.js [FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { mean, sampleStandardDeviation, sum } from 'simple-statistics';
import { neededDataFile } from './data-folder.js';

const WEEK = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13']; // Monday to Friday
const LAST_SLOT = '20:30'; // the counts go on to 21:05; the scenario closes at 21:00

/** @type {{ interval_start: string, calls: string }[]} */
const counts = parse(readFileSync(neededDataFile('us_bank_calls_5min_first100.csv')), { columns: true, bom: true });

/** @type {Map<string, Map<string, number>>} Calls of each half hour on each recorded date: half hour of the weekday -> date -> calls. */
const halfHours = new Map();
for (const { interval_start: start, calls } of counts) {
  const [date, clock] = start.split('T');
  const slot = `${clock.slice(0, 3)}${Number(clock.slice(3)) < 30 ? '00' : '30'}`;
  if (slot > LAST_SLOT) continue;
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const key = `${WEEK[weekday]} ${slot}`;
  const days = halfHours.get(key) ?? new Map();
  days.set(date, (days.get(date) ?? 0) + Number(calls));
  halfHours.set(key, days);
}

const rows = [...halfHours]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([start, days]) => ({ start, contact: 'banking', volume: mean([...days.values()]).toFixed(1) }));
const closing = WEEK.map((date) => ({ start: `${date} 21:00`, contact: 'banking', volume: '0' }));
const all = [...rows, ...closing].sort((a, b) => a.start.localeCompare(b.start));
writeFileSync(process.argv[2] ?? new URL('../../scenarios/us-bank-week/volumes.csv', import.meta.url), stringify(all, { header: true }));

for (const date of WEEK) {
  const slots = [...halfHours].filter(([key]) => key.startsWith(date)).map(([, days]) => days);
  const dates = new Set(slots.flatMap((days) => [...days.keys()]));
  const totals = [...dates].map((each) => sum(slots.map((days) => days.get(each) ?? 0)));
  const spread = sampleStandardDeviation(totals) / mean(totals);
  console.log(
    `${date}: ${dates.size} days, mean ${Math.round(mean(totals))} calls, coefficient of variation ${(100 * spread).toFixed(1)}%`,
  );
}
