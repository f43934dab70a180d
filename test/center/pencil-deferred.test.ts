import { describe, expect, it } from 'vitest';
import { Contact, Line, Team, Wait } from '#src/center/counts.js';
import { pencilled } from './pencil.js';

/** Seconds of hours of the day. */
const H = 3600;

function ticket(rest = '', time = 'time: 1 h'): string {
  return `  ticket:
    channel: ticket
    arrivals: { log: ticket.csv }
${rest}    journey: { desk: { skill: desk, ${time} } }
`;
}

const WHEN_OPEN = ', days: 3, open: "08:00-12:00"';
const team = (skills = '[desk]') => `teams:
  desk: { skills: ${skills}, agents: [{ from: "08:00", to: "12:00", agents: 1 }] }
`;

describe('deferred work', () => {
  it('comes at all hours, waits over the night and is done in the order in which it came, whenever somebody is on duty', () => {
    const { steps, counts, duty } = pencilled(
      `contacts:\n${ticket()}${team()}`,
      { 'ticket.csv': [[11.5 * H], [11.6 * H], [20 * H], [26 * H]] },
      WHEN_OPEN,
    );
    expect(steps).toEqual([
      // In hand at the end of duty: it is finished, and the next one waits for the morning.
      `1 desk: joins ${11.5 * H}, answered ${11.5 * H} by desk 0, busy ${H}, ends ${12.5 * H} resolved`,
      `2 desk: joins ${11.6 * H}, answered ${32 * H} by desk 0, busy ${H}, ends ${33 * H} resolved`,
      `3 desk: joins ${20 * H}, answered ${33 * H} by desk 0, busy ${H}, ends ${34 * H} resolved`,
      `4 desk: joins ${26 * H}, answered ${34 * H} by desk 0, busy ${H}, ends ${35 * H} resolved`,
    ]);
    expect(duty[0]).toBe(`desk 0: ${8 * H} to ${12.5 * H}`);
    expect(counts.teams[12 * 12 * Team.fields + Team.overrunTime]).toBe(300_000);
    expect(counts.lines[12 * 23 * Line.fields + Line.queueAtEnd]).toBe(2);
  });

  it('is followed after the last interval while the roster repeats, until nothing is left', () => {
    const { steps, counts } = pencilled(`contacts:\n${ticket()}${team()}`, { 'ticket.csv': [[23 * H]] }, ', open: "08:00-12:00"');
    expect(steps).toEqual([`1 desk: joins ${23 * H}, answered ${32 * H} by desk 0, busy ${H}, ends ${33 * H} resolved`]);
    const row = 23 * 12 * Contact.fields;
    expect(counts.contacts[row + Wait.waitAnswered]).toBe(9 * H * 1000);
    expect(counts.contacts[row + Contact.stillOpen]).toBe(0);
  });

  it('does not keep the people who serve out their line at closing', () => {
    const text = `contacts:
  call:
    channel: phone
    arrivals: { log: call.csv }
    patience: never
    journey: { desk: { skill: desk, time: 30 min } }
${ticket()}${team()}`;
    const { steps, duty } = pencilled(text, { 'call.csv': [[11.5 * H], [11.6 * H]], 'ticket.csv': [[11.7 * H]] }, WHEN_OPEN);
    expect(steps).toEqual([
      `1 desk: joins ${11.5 * H}, answered ${11.5 * H} by desk 0, busy ${H / 2}, ends ${12 * H} resolved`,
      // The customer on the telephone is still served, the ticket is not.
      `2 desk: joins ${11.6 * H}, answered ${12 * H} by desk 0, busy ${H / 2}, ends ${12.5 * H} resolved`,
      `3 desk: joins ${11.7 * H}, answered ${32 * H} by desk 0, busy ${H}, ends ${33 * H} resolved`,
    ]);
    expect(duty[0]).toBe(`desk 0: ${8 * H} to ${12.5 * H}`);
  });
});

describe('a call that goes on as a ticket', () => {
  const text = (atClose = 'serve') => `channels: { phone: { trunks: 1 } }
contacts:
  call:
    channel: phone
    arrivals: { log: call.csv }
    patience: 5 min
    balk: 0
    journey:
      desk: { skill: desk, time: 10 min, next: { office: 100% } }
      office: { skill: office, channel: ticket, time: 1 h }
teams:
  desk: { skills: [desk], agents: [{ from: "08:00", to: "12:00", agents: 1 }] }
  office: { skills: [office], agents: [{ from: "10:00", to: "11:00", agents: 1 }] }
# ${atClose}
`;

  it('gives its trunk back, waits without end and is done outside the opening hours of its type', () => {
    const { steps, counts } = pencilled(text(), { 'call.csv': [[8 * H], [8.5 * H]] }, ', days: 2, open: "08:00-09:00"');
    expect(steps).toEqual([
      `1 desk: joins ${8 * H}, answered ${8 * H} by desk 0, busy 600, ends ${8 * H + 600} next to office`,
      `1 office: joins ${8 * H + 600}, answered ${10 * H} by office 0, busy ${H}, ends ${11 * H} resolved`,
      // The only trunk is free again, though the first customer's matter is not settled.
      `2 desk: joins ${8.5 * H}, answered ${8.5 * H} by desk 0, busy 600, ends ${8.5 * H + 600} next to office`,
      `2 office: joins ${8.5 * H + 600}, answered ${34 * H} by office 0, busy ${H}, ends ${35 * H} resolved`,
    ]);
    const rows = Array.from({ length: 2 * 24 * 12 }, (_, interval) => counts.contacts[interval * Contact.fields + Contact.transfers]);
    expect(rows.reduce((sum, transfers) => sum + transfers, 0)).toBe(2);
  });
});

describe('what is promised of deferred work', () => {
  const kept = (promise: string, days = WHEN_OPEN) => {
    const text = `contacts:\n${ticket(`    serviceLevel: { ${promise} }\n`, 'time: 1 h, next: { again: 100% } }, again: { skill: desk, time: 30 min')}${team()}`;
    const { counts } = pencilled(text, { 'ticket.csv': [[8 * H], [11 * H]] }, days);
    return [8, 11].map((hour) => counts.contacts[hour * 12 * Contact.fields + Wait.answeredWithin]);
  };
  // The first is replied to at 9:00 and resolved at 9:30 (the rest of it comes after what waited before: nothing). The second is replied
  // to at 12:00; its rest waits for the next morning, and is done at 8:30: after 21.5 h, or 1.5 h of opening.

  it('is the reply: the end of the first agent step, not its beginning', () => {
    expect(kept('within: 60 min')).toEqual([1, 1]);
    expect(kept('within: 59 min')).toEqual([0, 0]);
  });

  it('is that the matter is resolved, where the promise says so, by the clock', () => {
    expect(kept('within: 90 min, until: resolved')).toEqual([1, 0]);
    expect(kept('within: 1289 min, until: resolved')).toEqual([1, 0]);
    expect(kept('within: 1290 min, until: resolved')).toEqual([1, 1]);
  });

  it('counts opening hours only, where it says so', () => {
    expect(kept('within: 89 min, until: resolved, clock: open')).toEqual([0, 0]);
    expect(kept('within: 90 min, until: resolved, clock: open')).toEqual([1, 1]);
  });
});
