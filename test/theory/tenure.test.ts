import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { Contact, Group, Wait } from '#src/center/counts.js';
import { trial } from '#src/center/trial.js';
import { loadScenario } from '#src/scenario/load.js';
import { filesOf } from '../../truth/files.js';

/*
 * Two agents of whom one is slower, calls come at random, handling times are exponential, nobody gives up, and whoever has been idle for
 * longest is next. The states are: both idle (and which of them for longer), one of them busy, both busy and so many waiting. With a
 * and b the rates at which the slow and the fast one finish and l that of calls, and the chance of "both busy, nobody waits" as the unit,
 * the balance of the states with one busy is (l + a) A = b B + b and (l + b) B = a A + a; with n waiting it is (l / (a + b))^n.
 */
const MINUTES = 4;
const SLOW = 0.5;
const PER_HOUR = 15;
const UNRESOLVED = 0.2;
const FACTOR = 1.8;
const DAYS = 7;
const REPLICATIONS = 60;
const BOUND = 4;

function exact(slow: number, fast: number) {
  const [l, a, b] = [PER_HOUR, (60 / MINUTES) * slow, (60 / MINUTES) * fast];
  const determinant = (l + a) * (l + b) - a * b;
  const onlyA = (b * (l + b) + a * b) / determinant;
  const onlyB = (a * (l + a) + a * b) / determinant;
  const r = l / (a + b);
  const bothBusy = 1 / (1 - r);
  const idle = (a * onlyA + b * onlyB) / l;
  const all = idle + onlyA + onlyB + bothBusy;
  return {
    wait: (r / (1 - r) ** 2 / all / l) * 3600,
    slowBusy: (onlyA + bothBusy) / all,
    fastBusy: (onlyB + bothBusy) / all,
    slowShare: (a * (onlyA + bothBusy)) / all / l,
  };
}

function text(tenure: string): string {
  return `title: newcomer
calendar: { start: 2026-01-05, days: ${DAYS}, interval: 60 min, warmUp: 12 h }
contacts:
  call:
    channel: phone
    arrivals: { perHour: ${PER_HOUR} }
    patience: never
    journey: { desk: { skill: desk, time: { distribution: exponential, mean: ${MINUTES} min }, next: { unresolved: ${UNRESOLVED} } } }
teams:
  desk: { skills: [desk], agents: 2, tenure: ${tenure} }
`;
}

interface Figures {
  readonly wait: number;
  readonly slowBusy: number;
  readonly fastBusy: number;
  readonly slowShare: number;
  readonly slowUnresolved: number;
  readonly fastUnresolved: number;
}

function simulated(tenure: string): Figures[] {
  const center = buildCenter(loadScenario('newcomer.yaml', filesOf({ 'newcomer.yaml': text(tenure) }), []).scenario);
  return Array.from({ length: REPLICATIONS }, (_, replication) => {
    const { contacts, groups, intervals } = trial(center, 12, replication);
    const total = (table: Float64Array, fields: number, field: number) =>
      table.reduce((sum, value, index) => (index % fields === field ? sum + value : sum), 0);
    const size = (intervals + 1) * Group.fields;
    const [slow, fast] = [0, 1].map((group) => {
      const table = groups.subarray(group * size, (group + 1) * size);
      return (field: number) => total(table, Group.fields, field);
    });
    const offered = total(contacts, Contact.fields, Wait.offered);
    return {
      wait: total(contacts, Contact.fields, Wait.waitAnswered) / offered / 1000,
      slowBusy: slow(Group.busyTime) / slow(Group.dutyTime),
      fastBusy: fast(Group.busyTime) / fast(Group.dutyTime),
      slowShare: slow(Group.handled) / (slow(Group.handled) + fast(Group.handled)),
      slowUnresolved: slow(Group.unresolved) / slow(Group.handled),
      fastUnresolved: fast(Group.unresolved) / fast(Group.handled),
    };
  });
}

/** How many standard errors a figure is away from what it should be. */
function errorsOff(found: readonly Figures[], of: keyof Figures, expected: number): number {
  const values = found.map((figures) => figures[of]);
  return Math.abs(mean(values) - expected) / (sampleStandardDeviation(values) / Math.sqrt(values.length));
}

describe('two agents of whom one is a newcomer', () => {
  const found = simulated(`[{ name: newcomer, share: 50%, speed: ${SLOW}, unresolved: ${FACTOR} }, { share: 50% }]`);

  it('make customers wait, are busy and share the calls as the exact solution says', () => {
    for (const [of, expected] of Object.entries(exact(SLOW, 1))) {
      expect(errorsOff(found, of as keyof Figures, expected), of).toBeLessThan(BOUND);
    }
  });

  it('do not share the calls as two people of the same speed in the middle would, and make customers wait longer than two fast ones', () => {
    const middle = exact((1 + SLOW) / 2, (1 + SLOW) / 2);
    expect(middle.slowShare).toBeCloseTo(0.5, 12);
    for (const of of ['slowShare', 'slowBusy', 'fastBusy'] as const) expect(errorsOff(found, of, middle[of]), of).toBeGreaterThan(BOUND);
    expect(errorsOff(found, 'wait', exact(1, 1).wait)).toBeGreaterThan(BOUND);
  });

  it('leave their own shares unresolved', () => {
    expect(errorsOff(found, 'slowUnresolved', FACTOR * UNRESOLVED)).toBeLessThan(BOUND);
    expect(errorsOff(found, 'slowUnresolved', UNRESOLVED)).toBeGreaterThan(BOUND);
    expect(errorsOff(found, 'fastUnresolved', UNRESOLVED)).toBeLessThan(BOUND);
  });
});
