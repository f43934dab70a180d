import { describe, expect, it } from 'vitest';
import { Bot, Contact, Line, Team, Wait } from '#src/center/counts.js';
import { pencilled } from './pencil.js';

/** One agent, a minute for each contact; `rules` are further keys of the step. */
function oneDesk(rules = '', ofContact = '', furtherSteps = ''): string {
  return `
contacts:
  call:
    channel: phone
    arrivals: { log: calls.csv }
    patience: never
    ${ofContact}
    journey:
      desk: { skill: help, time: 60 s ${rules} }
      ${furtherSteps}
teams:
  desk: { skills: [help], agents: 1 }
`;
}

describe('one line and one agent', () => {
  it('serves contacts in the order in which they came, and lets those go whose patience runs out', () => {
    const calls = [
      [0, 100],
      [10, 100],
      [20, 30],
      [25, 95],
      [30, 200],
      [180, 10],
      [240, 50],
      [300, 0],
      [301, 59],
      [302, 57],
      [303, 0],
      [304, 1000],
    ] as const;
    expect(pencilled(oneDesk(), { 'calls.csv': calls }).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 resolved',
      '2 desk: joins 10, answered 60 by desk 0, busy 60, ends 120 resolved',
      '3 desk: joins 20, ends 50 abandoned',
      // The agent is free at the very moment at which patience would run out: who waits is taken first.
      '4 desk: joins 25, answered 120 by desk 0, busy 60, ends 180 resolved',
      // Who waits is taken before who comes at that moment.
      '5 desk: joins 30, answered 180 by desk 0, busy 60, ends 240 resolved',
      '6 desk: joins 180, ends 190 abandoned',
      // The agent ends first, and is free for who comes at that moment.
      '7 desk: joins 240, answered 240 by desk 0, busy 60, ends 300 resolved',
      '8 desk: joins 300, answered 300 by desk 0, busy 60, ends 360 resolved',
      '9 desk: joins 301, answered 360 by desk 0, busy 60, ends 420 resolved',
      '10 desk: joins 302, ends 359 abandoned',
      '11 desk: joins 303, ends 303 abandoned',
      '12 desk: joins 304, answered 420 by desk 0, busy 60, ends 480 resolved',
    ]);
  });

  it('serves the latest first where the line says newest', () => {
    const text = `${oneDesk()}skills: { help: { order: newest } }\n`;
    expect(pencilled(text, { 'calls.csv': [[0], [10], [20], [70], [130]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 resolved',
      '2 desk: joins 10, answered 240 by desk 0, busy 60, ends 300 resolved',
      '3 desk: joins 20, answered 60 by desk 0, busy 60, ends 120 resolved',
      '4 desk: joins 70, answered 120 by desk 0, busy 60, ends 180 resolved',
      '5 desk: joins 130, answered 180 by desk 0, busy 60, ends 240 resolved',
    ]);
  });

  it('keeps the agent busy for the wrap-up, the customer not', () => {
    expect(pencilled(oneDesk(', wrapUp: 30 s'), { 'calls.csv': [[0], [10], [500]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 90, ends 60 resolved',
      '2 desk: joins 10, answered 90 by desk 0, busy 90, ends 150 resolved',
      '3 desk: joins 500, answered 500 by desk 0, busy 90, ends 560 resolved',
    ]);
  });

  it('takes recorded times and patience for the first agent step', () => {
    const calls = [
      [0, 5, 7.5],
      [1, 6, 20],
      [2, 5, 30],
      [3, 24.5, 10],
    ] as const;
    expect(pencilled(oneDesk(), { 'calls.csv': calls }).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 7.5, ends 7.5 resolved',
      '2 desk: joins 1, ends 7 abandoned',
      '3 desk: joins 2, ends 7 abandoned',
      '4 desk: joins 3, answered 7.5 by desk 0, busy 10, ends 17.5 resolved',
    ]);
  });

  it('counts time in the interval in which it passes, the first and the last one included', () => {
    const day = 288;
    const { counts } = pencilled(oneDesk().replace('60 s', '700 s'), { 'calls.csv': [[10], [20, 650], [86_000], [86_100]] });
    const busy = Array.from({ length: day }, (_, interval) => counts.teams[interval * Team.fields + Team.busyTime] / 1000);
    // From 10 to 710, and from 86,000 to the end of the calendar.
    expect([busy.slice(0, 4), busy.slice(-3)]).toEqual([
      [290, 300, 110, 0],
      [0, 100, 300],
    ]);
    // From 20 to 670, when patience ends, and from 86,100 on.
    const queued = (row: (interval: number) => number) => Array.from({ length: day }, (_, interval) => row(interval) / 1000);
    const ofLine = queued((interval) => counts.lines[interval * Line.fields + Line.queueTime]);
    expect([ofLine.slice(0, 4), ofLine.slice(-3)]).toEqual([
      [280, 300, 70, 0],
      [0, 0, 300],
    ]);
    expect(queued((interval) => counts.contacts[interval * Contact.fields + Contact.queueTime])).toEqual(ofLine);
  });

  it('tells of the longest line and the most sessions of each interval, of who was there when it began too', () => {
    const text = `contacts:
  call: { channel: phone, arrivals: { log: calls.csv }, patience: never, journey: { desk: { skill: help, time: 60 s } } }
  chat: { channel: phone, arrivals: { log: chats.csv }, patience: never, journey: { menu: { bot: menu, time: 500 s, next: resolved } } }
bots: { menu: {} }
teams: { desk: { skills: [help], agents: [{ from: "00:10", to: "00:20", agents: 1 }] } }
`;
    const { counts } = pencilled(text, { 'calls.csv': [[10], [20], [310]], 'chats.csv': [[100], [150]] });
    const first = (table: Float64Array, fields: number, field: number) => [0, 1, 2, 3].map((interval) => table[interval * fields + field]);
    // At 600 the first of three is answered, the last at 720; the sessions end at 600 and at 650.
    expect(first(counts.lines, Line.fields, Line.longestQueue)).toEqual([2, 3, 3, 0]);
    expect(first(counts.bots, Bot.fields, Bot.peakSessions)).toEqual([2, 2, 2, 0]);
  });

  it('lets those who balk hang up at once when nobody is free', () => {
    expect(pencilled(oneDesk('', 'balk: 100%'), { 'calls.csv': [[0], [10], [60], [61]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 resolved',
      '2 desk: joins 10, ends 10 abandoned',
      '3 desk: joins 60, answered 60 by desk 0, busy 60, ends 120 resolved',
      '4 desk: joins 61, ends 61 abandoned',
    ]);
  });
});

describe('a line with a limit', () => {
  it('turns away who finds it full, but never who finds an agent free', () => {
    const text = `${oneDesk()}skills: { help: { limit: 1 } }\n`;
    const { steps, counts } = pencilled(text, { 'calls.csv': [[0], [10, 40], [20], [50], [55], [120]] });
    expect([counts.cells[Wait.offered], counts.cells[Wait.refused]]).toEqual([4, 2]);
    expect(steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 resolved',
      '2 desk: joins 10, ends 50 abandoned',
      '3 desk: joins 20, ends 20 line full',
      // Patience runs out after arrivals of the same moment have joined: the line is still full.
      '4 desk: joins 50, ends 50 line full',
      '5 desk: joins 55, answered 60 by desk 0, busy 60, ends 120 resolved',
      '6 desk: joins 120, answered 120 by desk 0, busy 60, ends 180 resolved',
    ]);
  });

  it('lets nobody wait with a limit of 0, and sends them where the step says', () => {
    const text = `${oneDesk(', whenFull: other', '', 'other: { skill: spare, time: 40 s }')}  spare: { skills: [spare], agents: 1 }
skills: { help: { limit: 0 } }
`;
    expect(pencilled(text, { 'calls.csv': [[0], [10], [20], [60]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 resolved',
      '2 desk: joins 10, ends 10 line full to other',
      '2 other: joins 10, answered 10 by spare 0, busy 40, ends 50 resolved',
      '3 desk: joins 20, ends 20 line full to other',
      '3 other: joins 20, answered 50 by spare 0, busy 40, ends 90 resolved',
      '4 desk: joins 60, answered 60 by desk 0, busy 60, ends 120 resolved',
    ]);
  });

  it('ends a journey unresolved where a full line has nowhere to send a contact that was answered', () => {
    const text = `${oneDesk(', next: { second: 100% }', '', 'second: { skill: spare, time: 100 s }')}  spare: { skills: [spare], agents: 1 }
skills: { spare: { limit: 0 } }
`;
    const { steps, counts } = pencilled(text, { 'calls.csv': [[0], [10]] });
    expect(steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 next to second',
      '1 second: joins 60, answered 60 by spare 0, busy 100, ends 160 resolved',
      '2 desk: joins 10, answered 60 by desk 0, busy 60, ends 120 next to second',
      '2 second: joins 120, ends 120 line full',
    ]);
    expect(counts.contacts[Contact.unresolved]).toBe(1);
    expect(counts.contacts[Contact.abandonedLater]).toBe(1);
  });
});
