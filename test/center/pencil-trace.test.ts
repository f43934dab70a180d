import { describe, expect, it } from 'vitest';
import { DutyColumn, StepColumn, StepExit } from '#src/center/trace.js';
import { pencilled } from './pencil.js';

/** The rows of a trace as they were written, by contact and then by the moment at which the step ended. */
function rowsOf(table: Float64Array | undefined, columns: number): number[][] {
  // What is not told apart from 0 by anybody is 0 here, too.
  const all = Array.from(table ?? [], (value) => value + 0);
  const rows = Array.from({ length: all.length / columns }, (_, row) => all.slice(row * columns, (row + 1) * columns));
  return rows.sort((a, b) => a[StepColumn.contact] - b[StepColumn.contact] || a[StepColumn.ended] - b[StepColumn.ended]);
}

/** A row of the trace of steps of a contact that is the first of its matter; moments and times in seconds. */
function step(row: {
  contact: number;
  type: number;
  step: number;
  arrived: number;
  joined: number;
  answered?: number;
  ended: number;
  exit: StepExit;
  to?: number;
  by?: readonly [team: number, agent: number];
  wait?: number;
  handle?: number;
}): number[] {
  const { contact, type, arrived, joined, answered = Number.NaN, ended, exit, to = -1, by = [-1, -1], wait = 0, handle = 0 } = row;
  const moments = [arrived, joined, answered, ended].map((second) => second * 1000);
  return [contact, contact, 1, type, row.step, ...moments, exit, to, ...by, wait * 1000, handle * 1000];
}

describe('the trace', () => {
  const text = `channels: { phone: { trunks: 3 } }
contacts:
  chat:
    channel: phone
    arrivals: { log: chats.csv }
    patience: never
    journey: { answer: { bot: faq, time: 5 s, next: unresolved } }
  call:
    channel: phone
    arrivals: { log: calls.csv }
    patience: never
    journey:
      greet: { bot: assistant, time: 10 s, next: desk, whenFull: desk }
      desk: { skill: desk, time: 100 s, wrapUp: 20 s, next: later }
      later: { pause: 30 s, next: again }
      again: { skill: back, time: 40 s }
bots: { assistant: { sessions: 1 }, faq: {} }
skills: { desk: { limit: 1 } }
teams:
  back: { skills: [back], agents: 1 }
  desk: { skills: [desk], agents: [{ from: "00:00", to: "00:10", agents: 1 }] }
`;

  it('tells of every step who, when, how it ended, where to, by whom, how long the wait and the handling were', () => {
    const { counts } = pencilled(text, { 'calls.csv': [[0], [4], [20], [21], [120, 10]], 'chats.csv': [[15]] });
    const [chat, call] = [0, 1];
    const [greet, desk, later, again] = [0, 1, 2, 3];
    const [first, second, fourth] = [
      { contact: 1, type: call, arrived: 0 },
      { contact: 2, type: call, arrived: 4 },
      { contact: 4, type: call, arrived: 20 },
    ];
    const last = { contact: 6, type: call, arrived: 120 };
    expect(rowsOf(counts.trace?.steps, StepColumn.columns)).toEqual([
      step({ ...first, step: greet, joined: 0, ended: 10, exit: StepExit.next, to: desk }),
      step({
        ...first,
        step: desk,
        joined: 10,
        answered: 124,
        ended: 224,
        exit: StepExit.next,
        to: later,
        by: [1, 0],
        wait: 114,
        handle: 120,
      }),
      step({ ...first, step: later, joined: 224, ended: 254, exit: StepExit.next, to: again }),
      step({ ...first, step: again, joined: 254, answered: 254, ended: 294, exit: StepExit.resolved, by: [0, 0], handle: 40 }),
      // The bot has no session left for it, so it is at the desk before the first one.
      step({ ...second, step: greet, joined: 4, ended: 4, exit: StepExit.botFull, to: desk }),
      step({ ...second, step: desk, joined: 4, answered: 4, ended: 104, exit: StepExit.next, to: later, by: [1, 0], handle: 120 }),
      step({ ...second, step: later, joined: 104, ended: 134, exit: StepExit.next, to: again }),
      step({ ...second, step: again, joined: 134, answered: 134, ended: 174, exit: StepExit.resolved, by: [0, 0], handle: 40 }),
      step({ contact: 3, type: chat, step: 0, arrived: 15, joined: 15, ended: 20, exit: StepExit.unresolved }),
      step({ ...fourth, step: greet, joined: 20, ended: 30, exit: StepExit.next, to: desk }),
      step({ ...fourth, step: desk, joined: 30, ended: 30, exit: StepExit.lineFull }),
      // Three are inside.
      step({ contact: 5, type: call, step: -1, arrived: 21, joined: 21, ended: 21, exit: StepExit.trunksFull }),
      step({ ...last, step: greet, joined: 120, ended: 130, exit: StepExit.next, to: desk }),
      step({ ...last, step: desk, joined: 130, ended: 140, exit: StepExit.abandoned, wait: 10 }),
    ]);
  });

  it('tells from when to when everybody was on duty', () => {
    const { counts } = pencilled(text, { 'calls.csv': [[580]], 'chats.csv': [[15]] });
    expect(rowsOf(counts.trace?.duty, DutyColumn.columns)).toEqual([
      [0, 0, 0, 86_400_000],
      [1, 0, 0, 710_000],
    ]);
  });
});
