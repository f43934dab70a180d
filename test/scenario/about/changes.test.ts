import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, changesBetween } from '#src/scenario/about/changes.js';
import { type Files, load } from '../loading.js';

const DESK = `title: Desk
calendar: { start: 2026-11-09, open: "08:00-20:00" }
contacts:
  support:
    channel: phone
    arrivals: { file: volumes.csv }
    patience: { mean: 3 min }
    journey:
      desk: { skill: support, time: { mean: 5 min }, next: { unresolved: 10% } }
  sales:
    channel: phone
    arrivals: { file: volumes.csv }
    patience: never
    journey:
      desk: { skill: support, time: { mean: 5 min } }
  orders:
    channel: phone
    arrivals: { file: volumes.csv }
    patience: never
    journey:
      desk: { skill: support, time: { mean: 5 min } }
teams:
  desk:
    skills: [support]
    agents: [{ from: "08:00", to: "12:00", agents: 12 }, { from: "12:00", to: "20:00", agents: 9 }]
    shrinkage: 0%
run: { seed: 1, replications: 20 }
`;

const ROWS = ['support', 'sales', 'orders'].map((contact) => `08:00,${contact},30\n`).join('');
const FILES: Files = {
  'volumes.csv': `start,contact,volume\n${ROWS}`,
  'more.csv': `start,contact,volume\n${ROWS.replaceAll('30', '40')}`,
  'copy.csv': `start,contact,volume\n${ROWS}`,
};

function changes(other: string, overrides: readonly string[] = [], files: Files = FILES): Change[] {
  return changesBetween(load(DESK, FILES).written, load(other, files, overrides).written);
}

const told = (found: readonly Change[]) => found.map(({ key, from, to }) => `${key}: ${from} → ${to}`);

describe('what changed between two scenarios', () => {
  test('is nothing between a scenario and itself, however it is called and run', () => {
    expect(changes(DESK)).toEqual([]);
    expect(changes(DESK.replace('Desk', 'Other').replace('seed: 1', 'seed: 5'))).toEqual([]);
  });

  test('is each key with both values, entries of a list by their number', () => {
    const found = changes(DESK, ['teams.desk.agents.1.agents=10', 'contacts.support.patience.mean=2min']);
    expect(told(found)).toEqual(['contacts.support.patience.mean: 3 min → 2min', 'teams.desk.agents.1.agents: 9 → 10']);
  });

  test('names a key that only one of the two has, and a map as a whole', () => {
    const found = changes(DESK.replace('    shrinkage: 0%\n', '  night: { skills: [support], agents: 2 }\n'));
    expect(found).toEqual([
      { key: 'teams.desk.shrinkage', from: '0%', to: null },
      { key: 'teams.night', from: null, to: { skills: ['support'], agents: '2' } },
    ]);
  });

  test('tells a list whose entries are others as a whole', () => {
    expect(changes(DESK, ['teams.desk.agents=[{from: "08:00", to: "20:00", agents: 11}]'])).toEqual([
      {
        key: 'teams.desk.agents',
        from: [
          { from: '08:00', to: '12:00', agents: '12' },
          { from: '12:00', to: '20:00', agents: '9' },
        ],
        to: [{ from: '08:00', to: '20:00', agents: '11' }],
      },
    ]);
  });

  test('tells of files by what is in them, once for all who read them', () => {
    expect(changes(DESK.replaceAll('volumes.csv', 'copy.csv'))).toEqual([]);
    expect(told(changes(DESK.replaceAll('volumes.csv', 'more.csv')))).toEqual([
      'contacts.{support, sales, orders}.arrivals.file: volumes.csv → more.csv',
    ]);
    const other = { ...FILES, 'volumes.csv': FILES['more.csv'] };
    expect(told(changes(DESK, [], other))).toEqual([
      'contacts.{support, sales, orders}.arrivals.file: volumes.csv → volumes.csv with other contents',
    ]);
  });

  test('keeps two of a kind apart: only three or more are told together', () => {
    const set = ['contacts.support.journey.desk.time.mean=6min', 'contacts.sales.journey.desk.time.mean=6min'];
    expect(changes(DESK, set)).toHaveLength(2);
    expect(told(changes(DESK, [...set, 'contacts.orders.journey.desk.time.mean=6min']))).toEqual([
      'contacts.{support, sales, orders}.journey.desk.time.mean: 5 min → 6min',
    ]);
  });

  test('is the same the other way round, with both values exchanged', () => {
    const settings = ['teams.desk.shrinkage=12%', 'contacts.support.balk=5%', 'contacts.sales.priority=2', 'teams.desk.agents=7'];
    fc.assert(
      fc.property(fc.subarray(settings), (set) => {
        const [here, there] = [load(DESK, FILES).written, load(DESK, FILES, set).written];
        const back = changesBetween(there, here).map(({ key, from, to }) => ({ key, from: to, to: from }));
        const byKey = (a: Change, b: Change) => (a.key < b.key ? -1 : 1);
        expect(back.sort(byKey)).toEqual(changesBetween(here, there).sort(byKey));
        expect(back).toHaveLength(set.length);
      }),
      { numRuns: 16 },
    );
  });
});
