import { describe, expect, it, test } from 'vitest';
import { Contact, Group, Team } from '#src/center/counts.js';
import { detail, memberA, memberB, nameKey, Purpose, streamKey, uniform } from '#src/random/key.js';
import { pencilled, type Recorded } from './pencil.js';

const TENURE = '[{ name: newcomers, share: 50%, speed: 0.5 }, { name: experienced, share: 50% }]';

function center(step: string, team: string): string {
  return `contacts:
  call:
    channel: phone
    arrivals: { log: call.csv }
    patience: never
    journey: { desk: { skill: call, ${step} } }
teams:
  desk: { skills: ${team} }
`;
}

describe('newcomers', () => {
  it('take as much longer over talk and wrap-up as they are slower, at the places that are theirs', () => {
    const text = center('time: 100 s, wrapUp: 30 s', `[call], agents: 4, tenure: ${TENURE}`);
    const { steps, counts } = pencilled(text, { 'call.csv': [[0], [1], [2], [3], [270]] });
    expect(steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 260, ends 200 resolved',
      '2 desk: joins 1, answered 1 by desk 1, busy 130, ends 101 resolved',
      '3 desk: joins 2, answered 2 by desk 2, busy 260, ends 202 resolved',
      '4 desk: joins 3, answered 3 by desk 3, busy 130, ends 103 resolved',
      // Whose last contact ended first, at 131, is experienced.
      '5 desk: joins 270, answered 270 by desk 1, busy 130, ends 370 resolved',
    ]);
    const rows = counts.intervals + 1;
    const of = (group: number, field: number) =>
      Array.from({ length: rows }, (_, row) => counts.groups[(group * rows + row) * Group.fields + field]).reduce((a, b) => a + b, 0);
    expect([Group.handled, Group.handlingTime, Group.busyTime].map((field) => of(0, field))).toEqual([2, 520_000, 520_000]);
    expect([Group.handled, Group.handlingTime, Group.busyTime].map((field) => of(1, field))).toEqual([3, 390_000, 390_000]);
    expect([0, 1].map((group) => of(group, Group.dutyTime))).toEqual([2 * 86_400_000, 2 * 86_400_000]);
    // The last one is finished in the second interval.
    expect([counts.groups[rows * Group.fields + Group.handled], counts.teams[Team.handled]]).toEqual([2, 4]);
  });

  it('are slower by both factors where the skill has one of its own, and so is a recorded time', () => {
    const text = center('time: 100 s', `{ call: { speed: 0.8 } }, agents: 2, tenure: ${TENURE}`);
    expect(pencilled(text, { 'call.csv': [[0], [1], [400, 999, 40], [401, 999, 40]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 250, ends 250 resolved',
      '2 desk: joins 1, answered 1 by desk 1, busy 125, ends 126 resolved',
      '3 desk: joins 400, answered 400 by desk 1, busy 50, ends 450 resolved',
      '4 desk: joins 401, answered 401 by desk 0, busy 100, ends 501 resolved',
    ]);
  });

  it('keep their mix when more come on duty', () => {
    const list = '[{ from: "00:00", to: "24:00", agents: 2 }, { from: "01:00", to: "02:00", agents: 2 }]';
    const text = center('time: 100 s', `[call], agents: ${list}, tenure: ${TENURE}`);
    const at = (seconds: number): Recorded[] => [0, 1, 2, 3].map((more): Recorded => [seconds + more]);
    const { steps } = pencilled(text, { 'call.csv': [...at(0), ...at(3700)] });
    expect(steps.map((step) => / by desk (\d), busy (\d+)/.exec(step)?.slice(1).join())).toEqual([
      '0,200',
      '1,100',
      '1,100',
      '0,200',
      '1,100',
      '0,200',
      '2,200',
      '3,100',
    ]);
  });
});

/** The number between 0 and 1 that says how the step of the n-th contact ends. */
function drawn(contact: number): number {
  const stream = streamKey('1/1/customers/call');
  const a = memberA(stream.a, contact);
  return uniform(a, memberB(stream.b, a, contact), nameKey('desk'), detail(Purpose.exit, 0));
}

describe('a factor on what ends unresolved', () => {
  const calls = { 'call.csv': Array.from({ length: 40 }, (_, contact): Recorded => [contact * 200]) };
  const exits = (next: string, unresolved: number, tenure = '') => {
    const text = center(`time: 100 s, next: ${next}`, `{ call: { unresolved: ${unresolved} } }, agents: 1${tenure}`);
    return pencilled(
      text
        .replace('journey: {', 'journey: { back: { pause: 10 s, next: resolved },')
        .replace('patience: never', 'patience: never\n    first: desk'),
      calls,
    );
  };
  const ends = (next: string, unresolved: number, tenure?: string) =>
    exits(next, unresolved, tenure)
      .steps.filter((step) => step.includes(' desk: '))
      .map((step) => /ends [\d.]+ (.*)/.exec(step)?.[1]);

  test('moves the boundary between the customers, to the very number that is drawn for one of them', () => {
    const u = drawn(7);
    const share = 0.3;
    for (const [factor, end] of [
      [(u / share) * (1 - 1e-9), 'resolved'],
      [(u / share) * (1 + 1e-9), 'unresolved'],
    ] as const) {
      expect(ends(`{ unresolved: ${share} }`, factor)[7]).toBe(end);
      // The same where the factor is that of people.
      expect(ends(`{ unresolved: ${share} }`, 1, `, tenure: [{ share: 1, unresolved: ${factor} }]`)[7]).toBe(end);
    }
  });

  test('lets resolved give way, and the ways written before and behind keep their shares', () => {
    const expected = (contact: number): string => {
      const u = drawn(contact);
      // 20% go back, 15% instead of 10% are unresolved, 30% go back.
      return u < 0.35 && u >= 0.2 ? 'unresolved' : u < 0.2 || u < 0.65 ? 'next to back' : 'resolved';
    };
    const next = '{ back: 20%, unresolved: 10%, more: 30% }';
    const text = center(`time: 100 s, next: ${next}`, '{ call: { unresolved: 1.5 } }, agents: 1')
      .replace('journey: {', 'journey: { back: { pause: 10 s, next: resolved }, more: { pause: 10 s, next: resolved },')
      .replace('patience: never', 'patience: never\n    first: desk');
    const { steps, counts } = pencilled(text, calls);
    const found = steps
      .filter((step) => step.includes(' desk: '))
      .map((step) => /ends [\d.]+ (.*)/.exec(step)?.[1]?.replace('more', 'back'));
    expect(found).toEqual(calls['call.csv'].map((_, contact) => expected(contact)));
    expect(counts.contacts.filter((_, index) => index % Contact.fields === Contact.unresolved).reduce((a, b) => a + b, 0)).toBe(
      found.filter((end) => end === 'unresolved').length,
    );
  });

  test('leaves more resolved where it is below 1, also of a step that resolves nothing otherwise', () => {
    expect(ends('unresolved', 0)).toEqual(calls['call.csv'].map(() => 'resolved'));
    expect(ends('unresolved', 0.5)).toEqual(calls['call.csv'].map((_, contact) => (drawn(contact) < 0.5 ? 'unresolved' : 'resolved')));
  });
});
