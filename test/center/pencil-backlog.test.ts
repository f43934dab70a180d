import { describe, expect, it } from 'vitest';
import { Backlog, Contact, Line, Team } from '#src/center/counts.js';
import { type Pencilled, pencilled, type Recorded } from './pencil.js';

/** Seconds of hours. */
const H = 3600;
const INTERVALS_OF_HOUR = 12;

interface Written {
  readonly backlog?: string;
  readonly come?: readonly Recorded[];
  /** Further keys of the type. */
  readonly rest?: string;
  readonly calendar?: string;
  readonly agents?: string;
}

function mail({ backlog = '{ contacts: 4, oldest: 8 h }', come = [], rest = '', calendar = '', agents = MORNING }: Written): Pencilled {
  const text = `contacts:
  mail:
    channel: email
    arrivals: { log: mail.csv }
    backlog: ${backlog}
${rest}    journey: { desk: { skill: desk, time: 1 h } }
teams:
  desk: { skills: [desk], agents: ${agents} }
`;
  return pencilled(text, { 'mail.csv': come.length === 0 ? [[23.9 * H]] : come }, `, days: 2${calendar}`);
}

const MORNING = '[{ from: "08:00", to: "12:00", agents: 1 }]';

/** Of the backlog at five minutes past each of these hours of the calendar. */
function pastHours({ counts }: Pencilled, field: Backlog, ...hours: number[]): number[] {
  return hours.map((hour) => counts.backlogs[hour * INTERVALS_OF_HOUR * Backlog.fields + field]);
}

function overRun({ counts }: Pencilled, field: Backlog): number {
  let sum = 0;
  for (let at = field; at < counts.backlogs.length; at += Backlog.fields) sum += counts.backlogs[at];
  return sum;
}

describe('a backlog', () => {
  it('is open when the calendar begins, the oldest first, ahead of what comes', () => {
    const { steps } = mail({ come: [[H], [30 * H]] });
    expect(steps).toEqual([
      `1 desk: joins 0, answered ${8 * H} by desk 0, busy ${H}, ends ${9 * H} resolved`,
      `2 desk: joins 0, answered ${9 * H} by desk 0, busy ${H}, ends ${10 * H} resolved`,
      `3 desk: joins 0, answered ${10 * H} by desk 0, busy ${H}, ends ${11 * H} resolved`,
      `4 desk: joins 0, answered ${11 * H} by desk 0, busy ${H}, ends ${12 * H} resolved`,
      `5 desk: joins ${H}, answered ${32 * H} by desk 0, busy ${H}, ends ${33 * H} resolved`,
      `6 desk: joins ${30 * H}, answered ${33 * H} by desk 0, busy ${H}, ends ${34 * H} resolved`,
    ]);
  });

  it('has come in equal gaps, the first as long ago as the oldest is old', () => {
    const { counts } = mail({});
    const rows = counts.trace?.steps ?? new Float64Array();
    // The sixth column is the arrival.
    expect([0, 1, 2, 3].map((row) => rows[(row * rows.length) / 5 + 5] / 1000)).toEqual([-8 * H, -6 * H, -4 * H, -2 * H]);
  });

  it('is counted with what has come, with the age of the oldest and what is left of it', () => {
    const day = mail({ come: [[H], [30 * H]] });
    expect(pastHours(day, Backlog.atEnd, 0, 1, 9, 10, 12, 24, 31, 33, 34, 47)).toEqual([4, 5, 4, 3, 1, 1, 2, 1, 0, 0]);
    // The oldest is the first of the backlog up to 9:00, then the second, …; from 12:00 on the one of 1:00.
    expect(pastHours(day, Backlog.oldestAge, 1, 9, 12, 34).map((age) => age / 1000)).toEqual([9 * H + 300, 15 * H + 300, 11 * H + 300, 0]);
    expect(pastHours(day, Backlog.startingAtEnd, 0, 9, 11, 12, 47)).toEqual([4, 3, 1, 0, 0]);
    expect(overRun(day, Backlog.startingTime) / 1000).toBe(12 * H);
    // The four of the backlog, 32 hours of the fifth and 4 of the sixth.
    expect(overRun(day, Backlog.time) / 1000).toBe((9 + 10 + 11 + 12 + 32 + 4) * H);
  });

  it('is in the work and in the line, and in no figure per contact', () => {
    const { counts } = mail({ come: [[H]] });
    const sumOf = (table: Float64Array, fields: number, field: number) => {
      let sum = 0;
      for (let at = field; at < table.length; at += fields) sum += table[at];
      return sum;
    };
    expect(sumOf(counts.contacts, Contact.fields, Contact.arrived)).toBe(1);
    expect(sumOf(counts.contacts, Contact.fields, Contact.handled)).toBe(1);
    expect(sumOf(counts.cells, 17, 0)).toBe(1);
    expect(sumOf(counts.teams, Team.fields, Team.handled)).toBe(5);
    expect(sumOf(counts.teams, Team.fields, Team.busyTime) / 1000).toBe(5 * H);
    expect(sumOf(counts.lines, Line.fields, Line.queueTime) / 1000).toBe((8 + 9 + 10 + 11 + 31) * H);
    expect(counts.lines[Line.longestQueue]).toBe(4);
  });

  it('is there when the calendar begins, not when the warm-up does, and goes ahead of what has come in that', () => {
    const text = `contacts:
  mail:
    channel: email
    arrivals: { perHour: 1, process: even }
    backlog: { contacts: 1, oldest: 3 h }
    journey: { desk: { skill: desk, time: 1 h } }
teams:
  desk: { skills: [desk], agents: [{ from: "01:00", to: "03:00", agents: 1 }] }
`;
    const { counts, steps } = pencilled(text, {}, ', warmUp: 2 h');
    expect(steps.slice(0, 3)).toEqual([
      `1 desk: joins ${-1.5 * H}, answered ${2 * H} by desk 0, busy ${H}, ends ${3 * H} resolved`,
      `2 desk: joins ${-0.5 * H}, answered ${25 * H} by desk 0, busy ${H}, ends ${26 * H} resolved`,
      `3 desk: joins 0, answered ${H} by desk 0, busy ${H}, ends ${2 * H} resolved`,
    ]);
    expect([Backlog.atEnd, Backlog.startingAtEnd].map((field) => counts.backlogs[field])).toEqual([3, 1]);
  });

  it('goes ahead of younger work of another type in the same line, and behind older work', () => {
    const text = `contacts:
  mail: { channel: email, arrivals: { log: none.csv }, backlog: { contacts: 2, oldest: 4 h }, journey: { desk: { skill: desk, time: 1 h } } }
  post: { channel: ticket, arrivals: { log: none.csv }, backlog: { contacts: 2, oldest: 6 h }, journey: { desk: { skill: desk, time: 1 h } } }
teams:
  desk: { skills: [desk], agents: ${MORNING} }
`;
    const { steps } = pencilled(text, { 'none.csv': [[23 * H]] }, ', days: 2');
    // At -4 h and -2 h, and at -6 h and -3 h.
    expect(steps.slice(0, 4).map((step) => /answered (\d+)/.exec(step)?.[1])).toEqual([9, 11, 8, 10].map((hour) => String(hour * H)));
  });

  it('comes once: not again with the days that repeat after the calendar', () => {
    const { steps } = mail({ backlog: '{ contacts: 12, oldest: 1 d }', come: [[47 * H]] });
    expect(steps).toHaveLength(13);
    expect(steps[12]).toBe(`13 desk: joins ${47 * H}, answered ${80 * H} by desk 0, busy ${H}, ends ${81 * H} resolved`);
  });
});
