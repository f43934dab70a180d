import { describe, expect, it } from 'vitest';
import { supplyOf } from '#src/scenario/workload/demand.js';
import { desk, errorsOf, HOUR, load, onlyTeam, warningsOf } from '../loading.js';

const WEEK = '{ start: 2026-11-09, days: 7, interval: 60 min }';

const yamlOf = (shrinkage: string, calendar = WEEK, team?: string): string =>
  desk({ calendar, ...(team === undefined ? {} : { team }) }).replace('shrinkage: 0', `shrinkage: ${shrinkage}`);

/** Pieces as [from, to, share], in hours since the first moment. */
function piecesOf(shrinkage: string, calendar?: string, team?: string): [number, number, number][] {
  const { scenario } = load(yamlOf(shrinkage, calendar, team));
  return onlyTeam(scenario).shrinkage.map(({ from, to, share }) => [from / HOUR, to / HOUR, share]);
}

describe('shrinkage that is one share', () => {
  it('holds at all times, and 0 is none', () => {
    expect(piecesOf('12%')).toEqual([[0, 168, 0.12]]);
    expect(piecesOf('0.12')).toEqual([[0, 168, 0.12]]);
    expect(piecesOf('0')).toEqual([]);
  });
});

describe('shrinkage of named parts', () => {
  it('is their sum, and knows them in their order', () => {
    const team = onlyTeam(load(yamlOf('{ training: 4%, meetings: 0.03 }')).scenario);
    expect(team.shrinkage).toEqual([{ from: 0, to: 168 * HOUR, share: expect.closeTo(0.07, 12) }]);
    expect(team.shrinkageParts).toEqual([
      { name: 'training', share: 0.04 },
      { name: 'meetings', share: 0.03 },
    ]);
    expect(onlyTeam(load(yamlOf('7%')).scenario).shrinkageParts).toEqual([]);
  });

  it('is refused where nobody would be left, a share is none, a name is taken, or there is none', () => {
    expect(errorsOf(yamlOf('{ training: 64%, meetings: 48% }'))).toEqual([
      'desk.yaml:11 teams.desk.shrinkage: the shares add up to 112%, so that nobody would ever be on duty; expected less than 100%',
    ]);
    expect(errorsOf(yamlOf('{ training: 4, meetings: 3% }'))[0]).toContain(
      'teams.desk.shrinkage.training: expected a share, such as 80% or 0.8; found 4',
    );
    expect(errorsOf(yamlOf('{ all: 4% }'))[0]).toContain('"all" has a meaning of its own');
    expect(errorsOf(yamlOf('{}'))[0]).toContain('expected at least one share; found an empty map');
    expect(errorsOf(yamlOf('much'))[0]).toContain('expected a share, such as 80% or 0.8; found "much"');
    expect(errorsOf(yamlOf('true'))[0]).toContain(
      'expected a share, such as 12%, a map of named shares, such as { training: 4%, meetings: 3% }, or a list of shares by time',
    );
  });
});

describe('shrinkage by time', () => {
  it('is that of the first entry that fits, and none where none does', () => {
    const calendar = '{ start: 2026-11-10, days: 2 }';
    expect(piecesOf('[{ from: "14:00", to: "15:00", days: [wed], share: 30% }, { share: 8% }]', calendar)).toEqual([
      [0, 38, 0.08],
      [38, 39, 0.3],
      [39, 48, 0.08],
    ]);
    expect(
      piecesOf('[{ from: "14:00", to: "15:00", share: 0 }, { from: "13:00", to: "16:00", days: [wed], share: 10% }]', calendar),
    ).toEqual([
      [37, 38, 0.1],
      [39, 40, 0.1],
    ]);
  });

  it('may hold all day on some days, overnight, from a first to a last day, or between two moments', () => {
    expect(piecesOf('[{ days: [mon], share: 20% }, { from: "22:00", to: "02:00", since: 2026-11-14, share: 5% }]')).toEqual([
      [0, 24, 0.2],
      [142, 146, 0.05],
      [166, 168, 0.05],
    ]);
    expect(piecesOf('[{ from: 2026-11-11 09:00, to: 2026-11-12 12:00, share: 15% }]')).toEqual([[57, 84, 0.15]]);
  });

  it("is on the team's own clocks, and on days of 23 and 25 hours", () => {
    const entry = '[{ from: "02:00", to: "06:00", share: 25% }]';
    expect(piecesOf(entry, '{ start: 2026-11-09 }', 'timezone: Asia/Tokyo')).toEqual([[17, 21, 0.25]]);
    expect(piecesOf(entry, '{ start: 2026-03-29, timezone: Europe/Berlin }')).toEqual([[2, 5, 0.25]]);
    expect(piecesOf(entry, '{ start: 2026-10-25, timezone: Europe/Berlin }')).toEqual([[2, 7, 0.25]]);
  });

  it('takes its share of those who are present', () => {
    const { scenario } = load(
      yamlOf('[{ from: "14:00", to: "14:30", share: 50% }, { share: 10% }]', '{ start: 2026-11-09, interval: 60 min }', 'absence: 20%'),
    );
    const people = supplyOf(scenario).get('desk') ?? new Float64Array();
    expect(people[13]).toBeCloseTo(12 * 0.8 * 0.9, 12);
    expect(people[14]).toBeCloseTo(12 * 0.8 * 0.7, 12);
  });

  it('is refused where a clock time stands alone, an end comes first, or a share is left out', () => {
    expect(errorsOf(yamlOf('[{ from: "14:00", share: 30% }]'))).toEqual([
      'desk.yaml:11 teams.desk.shrinkage.0.from: from stands without to; expected both, or neither for all day',
    ]);
    expect(errorsOf(yamlOf('[{ to: "14:00", share: 30% }]'))[0]).toContain('to stands without from');
    expect(errorsOf(yamlOf('[{ from: 2026-11-09 14:00, to: 2026-11-09 14:00, share: 30% }]'))[0]).toContain(
      'expected a moment after 2026-11-09 14:00',
    );
    expect(errorsOf(yamlOf('[{ from: "14:00", to: "15:00" }]'))[0]).toContain('missing; expected a share, such as 80% or 0.8');
    expect(errorsOf(yamlOf('[{ share: 30%, day: [mon] }]'))[0]).toContain('unknown key; did you mean "days"?');
    expect(errorsOf(yamlOf('[8%]'))[0]).toContain('found "8%"');
    expect(errorsOf(yamlOf('[]'))[0]).toContain('expected at least one entry');
  });

  it('is told of where an entry never counts: those before it hold, or the calendar has no day for it', () => {
    expect(warningsOf(yamlOf('[{ share: 8% }, { from: "14:00", to: "15:00", share: 30% }]'))).toEqual([
      'desk.yaml:11 teams.desk.shrinkage.1: this entry never counts: those before it hold at all its times, and the first that holds counts; write it before them',
    ]);
    expect(warningsOf(yamlOf('[{ until: 2025-11-09, share: 8% }, { share: 2% }]'))).toEqual([
      'desk.yaml:11 teams.desk.shrinkage.0: this entry holds on no day of the calendar: until 2025-11-09',
    ]);
  });
});
