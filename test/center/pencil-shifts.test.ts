import { describe, expect, it } from 'vitest';
import { Team } from '#src/center/counts.js';
import { pencilled } from './pencil.js';

const CALLS = `contacts:
  call:
    channel: phone
    arrivals: { log: call.csv }
    patience: never
    journey: { desk: { skill: call, time: 100 s } }
`;

/** The same desk on a day without a call. */
const NOBODY = CALLS.replace('{ log: call.csv }', '{ perHour: 0 }');

const CHATS = `channels: { chat: { concurrency: 3, slowdown: [1] } }
contacts:
  chat:
    channel: chat
    arrivals: { log: call.csv }
    patience: never
    journey: { desk: { skill: call, time: 200 s } }
`;

function desk(shifts: string, more = ''): string {
  return `teams:
  desk: { skills: [call]${more}, shifts: { ${shifts} } }
`;
}

describe('a break', () => {
  const day = (breaks: string, agents = 1) => desk(`day: { start: "00:00", length: 1 h, breaks: [${breaks}], agents: ${agents} }`);

  it('begins on time for who is idle, and when a call and its wrap-up have ended for who is not; it keeps its length', () => {
    const text = CALLS.replace('time: 100 s', 'time: 100 s, wrapUp: 30 s') + day('{ after: 10 min, length: 5 min }', 2);
    const { steps, duty, counts } = pencilled(text, { 'call.csv': [[530], [620], [621]] });
    expect(duty).toEqual(['desk 0: 0 to 660', 'desk 0: 960 to 3600', 'desk 1: 0 to 600', 'desk 1: 900 to 3600']);
    expect(steps).toEqual([
      '1 desk: joins 530, answered 530 by desk 0, busy 130, ends 630 resolved',
      '2 desk: joins 620, answered 900 by desk 1, busy 130, ends 1000 resolved',
      '3 desk: joins 621, answered 960 by desk 0, busy 130, ends 1060 resolved',
    ]);
    // Duty is where it was: the break of the first lies from 660 to 960. What is worked into it is no overrun.
    const inInterval = (field: Team) => Array.from({ length: 4 }, (_, interval) => counts.teams[interval * Team.fields + field] / 1000);
    expect(inInterval(Team.dutyTime)).toEqual([600, 600, 60, 540]);
    expect(inInterval(Team.rosteredTime)).toEqual([600, 600, 600, 600]);
    expect(inInterval(Team.busyTime)).toEqual([0, 70, 60, 260]);
    expect(inInterval(Team.overrunTime)).toEqual([0, 0, 0, 0]);
  });

  it('is had by one after another, evenly over its time', () => {
    const { duty } = pencilled(NOBODY + day('{ after: 10 min, length: 5 min, over: 15 min }', 3), {});
    expect(duty).toEqual([
      'desk 0: 0 to 600',
      'desk 0: 900 to 3600',
      'desk 1: 0 to 900',
      'desk 1: 1200 to 3600',
      'desk 2: 0 to 1200',
      'desk 2: 1500 to 3600',
    ]);
  });

  it('that is due while another one goes on follows it at once', () => {
    const { duty, steps } = pencilled(CALLS + day('{ after: 10 min, length: 5 min }, { after: 16 min, length: 2 min }'), {
      'call.csv': [[590], [950]],
    });
    // The first one begins at 690 and goes on to 990, the second was due at 960.
    expect(duty).toEqual(['desk 0: 0 to 690', 'desk 0: 1110 to 3600']);
    expect(steps[1]).toBe('2 desk: joins 950, answered 1110 by desk 0, busy 100, ends 1210 resolved');
  });

  it('that is still owed when the shift ends keeps nobody', () => {
    const late = pencilled(CALLS + day('{ after: 50 min, length: 9.5 min }'), { 'call.csv': [[2950]] });
    expect(late.duty).toEqual(['desk 0: 0 to 3050']);
    const never = pencilled(CALLS + day('{ after: 50 min, length: 9 min }'), { 'call.csv': [[2950, 0, 700]] });
    expect(never.duty).toEqual(['desk 0: 0 to 3650']);
    // Busy from 2950 to 3650: of that overrun is what lies beyond 3600.
    expect(never.counts.teams[12 * Team.fields + Team.overrunTime]).toBe(50_000);
  });

  it('does not begin while two chats are in hand, and no third one is taken up', () => {
    const { steps, duty } = pencilled(CHATS + day('{ after: 10 min, length: 5 min }'), { 'call.csv': [[500], [550], [620]] });
    expect(steps).toEqual([
      '1 desk: joins 500, answered 500 by desk 0, busy 200, ends 700 resolved',
      '2 desk: joins 550, answered 550 by desk 0, busy 200, ends 750 resolved',
      '3 desk: joins 620, answered 1050 by desk 0, busy 200, ends 1250 resolved',
    ]);
    expect(duty).toEqual(['desk 0: 0 to 750', 'desk 0: 1050 to 3600']);
  });

  it('without pay is not on the roster', () => {
    const { counts } = pencilled(NOBODY + day('{ after: 11 min, length: 5 min, over: 8 min, paid: false }', 2), {});
    const rostered = Array.from({ length: 5 }, (_, interval) => counts.teams[interval * Team.fields + Team.rosteredTime] / 1000);
    // The first goes from 660 to 960, the second from 900 to 1200.
    expect(rostered).toEqual([600, 600, 360, 240, 600]);
  });
});

describe('a shift', () => {
  it('ends for each of its people after what is in hand; others take what waits, and whoever comes does so at once', () => {
    const shifts = 'early: { start: "00:00", length: 1 h, agents: 2 }, late: { start: "01:00", length: 1 h, agents: 1 }';
    const { steps, duty, counts } = pencilled(CALLS + desk(shifts), { 'call.csv': [[3550], [3560], [3590], [3599]] });
    expect(duty).toEqual(['desk 0: 0 to 3650', 'desk 1: 0 to 3660', 'desk 2: 3600 to 7200']);
    expect(steps).toEqual([
      '1 desk: joins 3550, answered 3550 by desk 0, busy 100, ends 3650 resolved',
      '2 desk: joins 3560, answered 3560 by desk 1, busy 100, ends 3660 resolved',
      '3 desk: joins 3590, answered 3600 by desk 2, busy 100, ends 3700 resolved',
      '4 desk: joins 3599, answered 3700 by desk 2, busy 100, ends 3800 resolved',
    ]);
    const overrun = counts.teams.filter((_, index) => index % Team.fields === Team.overrunTime);
    expect(overrun.reduce((sum, time) => sum + time, 0)).toBe(50_000 + 60_000);
  });

  it('that begins while somebody of it still works on what was in hand before takes it on', () => {
    const shifts = 'round: { start: "00:00", length: 24 h, agents: 1 }';
    const { steps, duty, counts } = pencilled(CALLS + desk(shifts), { 'call.csv': [[86_390], [86_395]] }, ', days: 2');
    expect(steps.map((step) => step.split(', busy')[0])).toEqual([
      '1 desk: joins 86390, answered 86390 by desk 0',
      '2 desk: joins 86395, answered 86490 by desk 0',
    ]);
    expect(duty).toEqual(['desk 0: 0 to 172800']);
    expect(counts.teams.some((time, index) => index % Team.fields === Team.overrunTime && time > 0)).toBe(false);
  });

  it('over which a line is served out after closing keeps its people, and lets them go then', () => {
    const shifts = 'day: { start: "00:00", length: 1 h, agents: 2 }';
    const { steps, duty, counts } = pencilled(
      CALLS + desk(shifts),
      { 'call.csv': [[3550], [3560], [3570], [3580], [3590]] },
      ', open: "00:00-01:00"',
    );
    expect(steps.map((step) => /answered (\d+) by (desk \d)/.exec(step)?.slice(1))).toEqual([
      ['3550', 'desk 0'],
      ['3560', 'desk 1'],
      ['3650', 'desk 0'],
      ['3660', 'desk 1'],
      ['3750', 'desk 0'],
    ]);
    expect(duty).toEqual(['desk 0: 0 to 3850', 'desk 1: 0 to 3760']);
    const overrun = counts.teams.filter((_, index) => index % Team.fields === Team.overrunTime);
    expect(overrun.reduce((sum, time) => sum + time, 0)).toBe(250_000 + 160_000);
  });
});

describe('a night shift', () => {
  const night = (start: string, length: string) =>
    pencilled(
      NOBODY +
        desk(`night: { start: "22:00", length: 8 h, breaks: [{ after: 4 h, length: 30 min }], agents: 1 }`, ', timezone: Europe/Vienna'),
      {},
      `, days: ${length}, timezone: Europe/Vienna`,
      start,
    );
  const HOUR = 3600;

  it('is as long as it says on the day the clocks go forward', () => {
    // At 22:00 on the 28th 24 h have passed since 22:00 on the 27th; the 29th has 23 h, so the next one starts 23 h later.
    const { duty } = night('2026-03-28', '2');
    expect(duty).toEqual([
      // The night before reaches to 06:00, its break was at 02:00.
      `desk 0: 0 to ${2 * HOUR}`,
      `desk 0: ${2.5 * HOUR} to ${6 * HOUR}`,
      `desk 0: ${22 * HOUR} to ${26 * HOUR}`,
      // It ends at 07:00, 8 h of real time after 22:00.
      `desk 0: ${26.5 * HOUR} to ${30 * HOUR}`,
      `desk 0: ${45 * HOUR} to ${47 * HOUR}`,
    ]);
  });

  it('is as long as it says on the day the clocks go back', () => {
    const { duty } = night('2026-10-24', '2');
    expect(duty).toEqual([
      `desk 0: 0 to ${2 * HOUR}`,
      `desk 0: ${2.5 * HOUR} to ${6 * HOUR}`,
      `desk 0: ${22 * HOUR} to ${26 * HOUR}`,
      `desk 0: ${26.5 * HOUR} to ${30 * HOUR}`,
      // The 25th has 25 h.
      `desk 0: ${47 * HOUR} to ${49 * HOUR}`,
    ]);
  });
});

describe('after the calendar', () => {
  const text = `contacts:
  letter:
    channel: ticket
    arrivals: { log: letters.csv }
    journey: { desk: { skill: call, time: 2 h } }
teams:
  desk:
    skills: [call]
    shifts:
      night: { start: "22:00", length: 8 h, breaks: [{ after: 1 h, length: 2 h }, { after: 5 h, length: 1 h }], agents: 2 }
      midnight: { start: "00:00", length: 1 h, agents: 1 }
      day: { start: "09:00", length: 6 h, breaks: [{ after: 2 h, length: 1 h, over: 3 h }], agents: 2 }
`;
  it.each([
    [1, ''],
    [1, ', warmUp: 1 h'],
    [9, ''],
  ])('people of shifts and breaks that reach over the end of %s days go on as if it went on%s', (days, warmUp) => {
    const begin = (days - 1) * 86_400 + 70_000;
    const letters = { 'letters.csv': Array.from({ length: 60 }, (_, index): [number] => [begin + 240 * index]) };
    const [short, long] = [days, days + 8].map((all) => pencilled(text, letters, `, days: ${all}${warmUp}`));
    expect(short.steps.length).toBe(60);
    expect(short.steps).toEqual(long.steps);
  });
});

describe('people by name', () => {
  const NAMES = `teams:
  desk: { skills: [call], shifts: { file: roster.csv } }
`;
  const roster = (rows: readonly string[]) =>
    ['person,team,start,end,activity,unpaid', ...rows.map((row) => row.replaceAll(/\d\d:\d\d/g, '2026-01-01 $&'))].join('\n');

  it('work as their rows say: whoever is at a training comes when it ends, and a break begins late and keeps its length', () => {
    const { duty, steps, counts } = pencilled(CALLS + NAMES, { 'call.csv': [[1190], [1210]] }, '', '2026-01-01', {
      'roster.csv': roster([
        'Ana,desk,00:00,00:10,training,',
        'Ana,desk,00:10,00:20,work,',
        'Ana,desk,00:20,00:25,break,yes',
        'Ana,desk,00:25,01:00,work,',
        'Bo,desk,00:50,01:10,work,',
        'Cy,desk,00:00,01:00,vacation,',
      ]),
    });
    expect(duty).toEqual(['desk 0: 600 to 1290', 'desk 0: 1590 to 3600', 'desk 1: 3000 to 4200']);
    expect(steps[1]).toBe('2 desk: joins 1210, answered 1590 by desk 0, busy 100, ends 1690 resolved');
    const rostered = counts.teams.filter((_, index) => index % Team.fields === Team.rosteredTime);
    // 55 min of Ana, 20 of Bo, 60 of Cy on vacation.
    expect(rostered.reduce((sum, time) => sum + time, 0) / 60_000).toBe(135);
  });
});
