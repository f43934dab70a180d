import { describe, expect, it } from 'vitest';
import { presentPeople } from '#src/center/absence.js';
import { buildCenter } from '#src/center/build.js';
import { Team } from '#src/center/counts.js';
import { trial } from '#src/center/trial.js';
import { loadScenario } from '#src/scenario/load.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { filesOf } from '../../truth/files.js';

const HOUR = 3_600_000;

/** A center to which nobody comes. @param files what the text names */
function centerOf(calendar: string, teams: string, files: Readonly<Record<string, string>> = {}): Scenario {
  const text = `title: people
calendar: { start: 2026-11-09, ${calendar} }
contacts: { call: { channel: phone, arrivals: { perHour: 0 }, patience: never, journey: { desk: { skill: desk, time: 60 s } } } }
teams:
${teams}
`;
  return loadScenario('people.yaml', filesOf({ 'people.yaml': text, ...files }), []).scenario;
}

/** People of the first team on duty in each interval, on average over it, replication by replication. */
function onDuty(scenario: Scenario, replications: number): number[][] {
  const center = buildCenter(scenario);
  const { intervals } = scenario.calendar;
  return Array.from({ length: replications }, (_, replication) => {
    const { teams } = trial(center, 3, replication);
    return intervals.map(({ from, to }, interval) => teams[interval * Team.fields + Team.dutyTime] / (to - from));
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Within how many standard errors a mean of that many is of what is expected: 4.5 are passed by chance 7 times in a million. */
function isMean(values: readonly number[], expected: number, deviation: number): void {
  expect(Math.abs(meanOf(values) - expected)).toBeLessThanOrEqual((4.5 * deviation) / Math.sqrt(values.length));
}

describe('a fraction of a person', () => {
  const peak = centerOf(
    'days: 2, open: "08:00-12:00"',
    `  desk:
    skills: [desk]
    agents:
      - { from: "08:00", to: "12:00", agents: 1 }
      - { from: "09:00", to: "09:30", agents: 0.5 }
      - { from: "11:00", to: "11:30", agents: 0.5 }`,
  );

  it('is there in its share of replications in each interval, not always in the same one of two', () => {
    const replications = onDuty(peak, 2000);
    for (const interval of [18, 22, 48 + 18, 48 + 22]) {
      isMean(
        replications.map((people) => people[interval]),
        1.5,
        0.5,
      );
    }
    // The two of a day share a person between them, those of two days do not.
    expect(replications.every((people) => people[18] + people[22] === 3)).toBe(true);
    const both = replications.filter((people) => people[18] === people[48 + 18]).length;
    expect(Math.abs(both - 1000)).toBeLessThan(4.5 * Math.sqrt(500));
  });

  it('is there on average where shrinkage takes another part at another time, also within an interval', () => {
    const meeting = centerOf(
      'open: "08:00-10:00"',
      '  desk: { skills: [desk], agents: 20, shrinkage: [{ from: "08:30", to: "09:15", share: 50% }, { share: 10% }] }',
    );
    const replications = onDuty(meeting, 1);
    const [before, during, half, after] = [16, 17, 18, 19].map((interval) => replications.map((people) => people[interval]));
    expect([before, during, half, after]).toEqual([[18], [10], [14], [18]]);
  });

  it('is there on average where shrinkage takes a part of few people, in no stripes', () => {
    const flat = centerOf('open: "08:00-18:00"', '  desk: { skills: [desk], agents: 3, shrinkage: 12% }');
    const replications = onDuty(flat, 2000);
    for (let interval = 16; interval < 36; interval++) {
      isMean(
        replications.map((people) => people[interval]),
        2.64,
        0.48,
      );
    }
    for (const people of replications) {
      expect(people.every((count) => count === 0 || count === 2 || count === 3)).toBe(true);
      // The hours of a day are those of the fractions, but for less than an interval.
      expect(Math.abs(people.reduce((sum, count) => sum + count, 0) - 20 * 2.64)).toBeLessThan(1);
    }
  });

  it('is judged by one sum in an interval in which the roster changes', () => {
    const change = centerOf(
      'interval: 60 min',
      `  desk:
    skills: [desk]
    agents: [{ from: "08:00", to: "08:20", agents: 1.25 }, { from: "08:20", to: "08:30", agents: 1.75 }, { from: "08:30", to: "10:00", agents: 2.5 }]`,
    );
    const replications = onDuty(change, 2000).map((people) => people.map((count) => Math.round(count * 6)));
    // In sixths of the hour: 2 × 1.25 + 1 × 1.75 + 3 × 2.5, by where the sum stands: over 3/4 all are rounded up, over 1/2 the last two, over 1/4 one.
    const ways = new Map([
      [2 * 2 + 2 + 3 * 3, 0.25],
      [2 * 1 + 2 + 3 * 3, 0.25],
      [2 * 1 + 2 + 3 * 2, 0.25],
      [2 * 1 + 1 + 3 * 2, 0.25],
    ]);
    for (const [sixths, share] of ways) {
      isMean(
        replications.map((people) => (people[8] === sixths ? 1 : 0)),
        share,
        Math.sqrt(share * (1 - share)),
      );
    }
    isMean(
      replications.map((people) => people[9]),
      15,
      3,
    );
  });

  it('is there at the same times in every scenario compared', () => {
    const more = (agents: number) =>
      centerOf('days: 3, open: "08:00-18:00"', `  other: { skills: [other], agents: 1.5 }\n  desk: { skills: [desk], agents: ${agents} }`);
    const desk = (scenario: Scenario) => {
      const { teams, intervals } = trial(buildCenter(scenario), 3, 1);
      return Array.from({ length: intervals }, (_, interval) => teams[(intervals + 1 + interval) * Team.fields + Team.dutyTime]);
    };
    const people = desk(more(2.5));
    expect(desk(more(4.5))).toEqual(people.map((time) => (time === 0 ? 0 : time + HOUR)));
  });
});

/** Who of the first team is present at each whole hour, replication by replication. */
function presentAt(scenario: Scenario, replications: number): number[][] {
  const center = buildCenter(scenario);
  const hours = Array.from({ length: scenario.calendar.end / HOUR }, (_, hour) => hour * HOUR);
  return Array.from({ length: replications }, (_, replication) => {
    const [pieces] = presentPeople(center, 3, replication);
    return hours.map((at) => pieces.find(({ from, to }) => from <= at && at < to)?.agents ?? 0);
  });
}

/** How often each pattern of these hours of a day comes, as a share of all days. */
function patterns(days: readonly number[][], ...hours: number[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const day of days) {
    const pattern = hours.map((hour) => day[hour]).join();
    shares.set(pattern, (shares.get(pattern) ?? 0) + 1 / days.length);
  }
  return shares;
}

describe('somebody absent', () => {
  const half = (entries: string) => centerOf('', `  desk: { skills: [desk], absence: 50%, agents: [${entries}] }`);

  it('is one of an entry: of two entries each of the four patterns comes on a quarter of the days', () => {
    const days = presentAt(half('{ from: "08:00", to: "14:00", agents: 1 }, { from: "14:00", to: "20:00", agents: 1 }'), 4000);
    const shares = patterns(days, 8, 13, 14, 19);
    expect([...shares.keys()].sort()).toEqual(['0,0,0,0', '0,0,1,1', '1,1,0,0', '1,1,1,1']);
    for (const share of shares.values()) expect(Math.abs(share - 0.25)).toBeLessThan(4.5 * Math.sqrt(0.1875 / 4000));
  });

  it('is away for a whole stretch of work, also where another one overlaps it', () => {
    const days = presentAt(half('{ from: "08:00", to: "16:00", agents: 1 }, { from: "12:00", to: "20:00", agents: 1 }'), 400);
    expect([...patterns(days, 8, 11, 12, 15, 16, 19).keys()].sort()).toEqual(['0,0,0,0,0,0', '0,0,1,1,1,1', '1,1,1,1,0,0', '1,1,2,2,1,1']);
  });

  it('misses a night shift whole, and is drawn anew for the next one', () => {
    const nights = centerOf('days: 4', '  desk: { skills: [desk], absence: 50%, agents: [{ from: "22:00", to: "06:00", agents: 1 }] }');
    const days = presentAt(nights, 2000);
    for (const night of days) {
      for (const begin of [22, 46, 70]) expect(new Set(night.slice(begin, begin + 8)).size).toBe(1);
    }
    const shares = patterns(days, 0, 22, 46, 70);
    expect(shares.size).toBe(16);
    for (const share of shares.values()) expect(Math.abs(share - 1 / 16)).toBeLessThan(4.5 * Math.sqrt(1 / 16 / 2000));
  });

  it('is drawn for each day of an entry that lasts several', () => {
    const long = centerOf(
      'days: 3',
      '  desk: { skills: [desk], absence: 50%, agents: [{ from: 2026-10-01 07:00, to: 2026-11-11 12:00, agents: 1 }] }',
    );
    const days = presentAt(long, 2000);
    for (const day of days) {
      for (const [from, to] of [
        [0, 7],
        [7, 31],
        [31, 55],
        [55, 60],
      ] as const)
        expect(new Set(day.slice(from, to)).size).toBe(1);
    }
    expect(patterns(days, 0, 7, 31, 55).size).toBe(16);
  });

  it('takes away the part for which the last place of an entry is there', () => {
    const days = presentAt(half('{ from: "08:00", to: "14:00", agents: 1.5 }'), 2000);
    const shares = patterns(days, 8);
    expect([...shares.keys()].sort()).toEqual(['0', '0.5', '1', '1.5']);
    for (const share of shares.values()) expect(Math.abs(share - 0.25)).toBeLessThan(4.5 * Math.sqrt(0.1875 / 2000));
  });

  it('is the same in scenarios that differ in other entries, places and hours', () => {
    const one = presentAt(half('{ from: "08:00", to: "14:00", agents: 3 }, { from: "14:00", to: "20:00", agents: 4 }'), 50);
    const two = presentAt(
      half(
        '{ from: "07:00", to: "13:00", agents: 3 }, { from: "15:00", to: "20:00", agents: 4 }, { from: "10:00", to: "11:00", agents: 2 }',
      ),
      50,
    );
    expect(one.map((day) => [day[9], day[15]])).toEqual(two.map((day) => [day[9], day[15]]));
  });

  it('is drawn as often whatever the form of the roster: on average its share is missing', () => {
    const csv = { 'staffing.csv': 'start,team,agents\n06:00,desk,2\n10:00,desk,5\n15:00,desk,2.5\n22:00,desk,1\n' };
    for (const [agents, expected] of [
      ['[{ from: "08:00", to: "14:00", agents: 6 }, { from: "14:00", to: "20:00", agents: 6.4 }]', 6 * 6 + 6 * 6.4],
      ['{ file: staffing.csv }', 4 * 2 + 5 * 5 + 7 * 2.5 + 8],
      ['4', 24 * 4],
    ] as const) {
      const days = presentAt(centerOf('', `  desk: { skills: [desk], absence: 20%, agents: ${agents} }`, csv), 3000);
      const present = days.map((day) => day.reduce((sum, people) => sum + people, 0));
      isMean(present, 0.8 * expected, spreadOf(present));
    }
  });

  it("spreads a day's duty as twelve people do, in one team of two shifts or in two teams", () => {
    const shifts = ['{ from: "08:00", to: "14:00", agents: 6 }', '{ from: "14:00", to: "20:00", agents: 6 }'];
    const one = centerOf('', `  desk: { skills: [desk], absence: 10%, agents: [${shifts.join()}] }`);
    const two = centerOf('', shifts.map((shift, team) => `  t${team}: { skills: [desk], absence: 10%, agents: [${shift}] }`).join('\n'));
    for (const scenario of [one, two]) {
      const center = buildCenter(scenario);
      const hours = Array.from({ length: 4000 }, (_, replication) =>
        presentPeople(center, 3, replication)
          .flat()
          .reduce((sum, { from, to, agents }) => sum + (agents * (to - from)) / HOUR, 0),
      );
      // 6 h × √(12 × 0.1 × 0.9); the spread of so many is exact to about 1.1%.
      expect(Math.abs(spreadOf(hours) / (6 * Math.sqrt(12 * 0.09)) - 1)).toBeLessThan(0.05);
    }
  });
});
