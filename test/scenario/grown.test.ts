import { describe, expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { StepColumn } from '#src/center/trace.js';
import { trial } from '#src/center/trial.js';
import { canGrow, grown } from '#src/scenario/grown.js';
import type { ContactType, Scenario } from '#src/scenario/scenario.js';
import { volumeOf } from '#src/scenario/time/pieces.js';
import { desk, load, onlyContact } from './loading.js';

const PATIENT = `
calendar: { start: 2026-11-09 }
contacts:
  support: &type
    channel: phone
    arrivals: { perHour: 30 }
    patience: never
    journey: { desk: { skill: support, time: { mean: 5 min } } }
  sales: *type
teams: { desk: { skills: [support], shrinkage: 0, agents: 40 } }`;

/** Moment of arrival and time in the agent's hands of each customer of the n-th contact type, in the order of arrival. */
function customers(scenario: Scenario, type: number): { readonly arrived: number; readonly handle: number }[] {
  const steps = trial(buildCenter(scenario), 1, 1, { trace: true }).trace?.steps ?? new Float64Array();
  const found: { arrived: number; handle: number }[] = [];
  for (let row = 0; row < steps.length; row += StepColumn.columns) {
    const at = (column: StepColumn) => steps[row + column] ?? Number.NaN;
    if (at(StepColumn.type) === type) found.push({ arrived: at(StepColumn.arrived), handle: at(StepColumn.handle) });
  }
  return found.sort((a, b) => a.arrived - b.arrived);
}

function volume({ arrivals }: ContactType): number {
  return arrivals.kind === 'rates' ? volumeOf(arrivals.pieces) : Number.NaN;
}

describe('a scenario whose volumes grow', () => {
  const { scenario } = load(PATIENT);

  it('is the scenario itself at a factor of 1', () => {
    expect(grown(scenario, 1, null)).toBe(scenario);
  });

  it('has the same customers with the same needs, who come closer together', () => {
    const [before, after] = [customers(scenario, 0), customers(grown(scenario, 1.25, null), 0)];
    expect(before.length).toBeGreaterThan(600);
    expect(after.length).toBeGreaterThan(before.length * 1.1);
    const same = after.slice(0, before.length);
    expect(same.map(({ handle }) => handle)).toEqual(before.map(({ handle }) => handle));
    for (const [index, { arrived }] of same.entries()) {
      expect(Math.abs(arrived * 1.25 - (before[index]?.arrived ?? Number.NaN))).toBeLessThan(2);
    }
  });

  it('multiplies every volume, or that of one contact type while the others stay as they are', () => {
    expect(grown(scenario, 1.5, null).contacts.map(volume)).toEqual([expect.closeTo(1080), expect.closeTo(1080)]);
    const one = grown(scenario, 1.5, 'sales');
    expect(one.contacts.map(volume)).toEqual([expect.closeTo(720), expect.closeTo(1080)]);
    expect(one.contacts[0]).toBe(scenario.contacts[0]);
    expect(customers(one, 0)).toEqual(customers(scenario, 0));
    expect(scenario.contacts.map(volume)).toEqual([expect.closeTo(720), expect.closeTo(720)]);
  });

  it('multiplies totals of weeks and of days as it does rates', () => {
    const week = '{ start: 2026-11-09, days: 7 }';
    const volumes = (arrivals: string, files = {}) =>
      volume(onlyContact(grown(load(desk({ arrivals, calendar: week }), files).scenario, 1.5, null)));
    expect(volumes('{ perWeek: 700, weekdays: { sat: 0.5 } }')).toBeCloseTo(1050);
    const days = Array.from({ length: 7 }, (_, day) => `2026-11-${String(9 + day).padStart(2, '0')},support,100\n`).join('');
    expect(volumes('{ file: days.csv }', { 'days.csv': `start,contact,volume\n${days}` })).toBeCloseTo(1050);
  });

  it('is frozen like any other', () => {
    const { arrivals } = onlyContact(grown(load(desk()).scenario, 2, null));
    expect(Object.isFrozen(arrivals)).toBe(true);
  });

  it('leaves recorded arrivals as they came', () => {
    const files = { 'log.csv': 'arrived\n2026-11-09 08:00\n2026-11-09 09:00\n' };
    const recorded = load(desk({ arrivals: '{ log: log.csv }' }), files).scenario;
    expect(onlyContact(grown(recorded, 2, null))).toEqual(onlyContact(recorded));
    expect(canGrow(onlyContact(recorded))).toBe(false);
    expect(canGrow(onlyContact(load(desk()).scenario))).toBe(true);
    expect(canGrow(onlyContact(load(desk({ arrivals: '{ perHour: 0 }' })).scenario))).toBe(false);
  });
});
