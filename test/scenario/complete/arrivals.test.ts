import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RateArrivals } from '#src/scenario/scenario.js';
import { layVolume, volumeOf } from '#src/scenario/time/pieces.js';
import { desk, errorsOf, type Files, HOUR, load, MINUTE, onlyContact } from '../loading.js';

function ratesOf(arrivals: string, calendar = '{ start: 2026-11-09, interval: 60 min }', files: Files = {}, type?: string): RateArrivals {
  const found = onlyContact(load(desk({ arrivals, calendar, ...(type === undefined ? {} : { type }) }), files).scenario).arrivals;
  if (found.kind !== 'rates') throw new Error('rates were expected');
  return found;
}

/** Volume by hour since the first moment, hours without contacts left out. */
const byHour = ({ pieces }: RateArrivals): [number, number][] => pieces.map(({ from, volume }) => [from / HOUR, Number(volume.toFixed(9))]);

/** A profile of 24 weights: those named, 0 elsewhere. */
const profile = (weights: Record<number, number>): string => JSON.stringify(Array.from({ length: 24 }, (_, hour) => weights[hour] ?? 0));

describe('arrivals per hour', () => {
  it('come while open only, a piece for each reporting interval', () => {
    const calendar = '{ start: 2026-11-09, interval: 60 min, open: "08:30-10:15" }';
    expect(ratesOf('{ perHour: 60 }', calendar).pieces).toEqual([
      { from: 8.5 * HOUR, to: 9 * HOUR, volume: 30, timeFactor: 1 },
      { from: 9 * HOUR, to: 10 * HOUR, volume: 60, timeFactor: 1 },
      { from: 10 * HOUR, to: 10.25 * HOUR, volume: 15, timeFactor: 1 },
    ]);
  });

  it('are multiplied, and none is left of a multiple of 0', () => {
    expect(volumeOf(ratesOf('{ perHour: 60, multiply: 1.5 }').pieces)).toBeCloseTo(2160, 9);
    expect(ratesOf('{ perHour: 60, multiply: 0 }').pieces).toEqual([]);
  });

  it('are Poisson and do not vary unless they say so', () => {
    expect(ratesOf('{ perHour: 60 }')).toMatchObject({ process: 'poisson', variability: { day: 0, interval: 0 } });
    expect(ratesOf('{ perHour: 60, process: even, variability: { day: 12%, interval: 0.05 } }')).toMatchObject({
      process: 'even',
      variability: { day: 0.12, interval: 0.05 },
    });
  });

  it('are 23 hours of them on the day that clocks go forward', () => {
    expect(volumeOf(ratesOf('{ perHour: 60 }', '{ start: 2026-03-29, timezone: Europe/Amsterdam }').pieces)).toBeCloseTo(23 * 60, 9);
  });
});

describe('arrivals per day', () => {
  it('are spread by their profile, also while closed', () => {
    const arrivals = ratesOf(
      `{ perDay: 100, profile: ${profile({ 8: 1, 9: 3 })} }`,
      '{ start: 2026-11-09, days: 2, interval: 60 min, open: "09:00-10:00" }',
    );
    expect(byHour(arrivals)).toEqual([
      [8, 25],
      [9, 75],
      [32, 25],
      [33, 75],
    ]);
  });

  it('have the factor of their weekday', () => {
    const arrivals = ratesOf(
      `{ perDay: 100, profile: ${profile({ 12: 1 })}, weekdays: { mon: 1.1, wed: 0 } }`,
      '{ start: 2026-11-09, days: 4, interval: 60 min }',
    );
    expect(byHour(arrivals)).toEqual([
      [12, 110],
      [36, 100],
      [84, 100],
    ]);
  });

  it('without a profile are spread evenly over the opening hours of the local day', () => {
    const calendar = '{ start: 2026-11-09, days: 2, interval: 60 min, open: { mon: "22:00-02:00", tue: "10:00-11:00" } }';
    expect(byHour(ratesOf('{ perDay: 90 }', calendar))).toEqual([
      [22, 45],
      [23, 45],
      [24, 30],
      [25, 30],
      [34, 30],
    ]);
  });

  it('without a profile do not come on a day that is closed', () => {
    const calendar = '{ start: 2026-11-14, days: 3, interval: 60 min, open: { mon: "10:00-11:00" } }';
    expect(byHour(ratesOf('{ perDay: 90 }', calendar))).toEqual([[58, 90]]);
  });

  it('keep their volume where clocks go forward: the weights of skipped hours drop out', () => {
    const arrivals = ratesOf(
      `{ perDay: 100, profile: ${profile({ 1: 1, 2: 5, 3: 1, 12: 2 })} }`,
      '{ start: 2026-03-29, interval: 60 min, timezone: Europe/Amsterdam }',
    );
    expect(byHour(arrivals)).toEqual([
      [1, 25],
      [2, 25],
      [11, 50],
    ]);
  });

  it('keep their volume where clocks go back: the weight of the hour that comes twice counts twice', () => {
    const arrivals = ratesOf(
      `{ perDay: 100, profile: ${profile({ 1: 2, 12: 1 })} }`,
      '{ start: 2026-11-01, interval: 60 min, timezone: America/New_York }',
    );
    expect(byHour(arrivals)).toEqual([
      [1, 40],
      [2, 40],
      [13, 20],
    ]);
  });

  it('take the weights from a column of a file', () => {
    const csv = `hour,share\n${Array.from({ length: 24 }, (_, hour) => `${hour},${hour === 6 ? 2 : 0}`).join('\n')}\n`;
    const arrivals = ratesOf('{ perDay: 10, profile: { file: day.csv, column: share } }', undefined, { 'day.csv': csv });
    expect(byHour(arrivals)).toEqual([[6, 10]]);
  });

  it('of a type with clocks of its own are spread over its own days', () => {
    const arrivals = ratesOf(
      `{ perDay: 24, profile: ${profile({ 0: 1, 12: 1 })} }`,
      '{ start: 2026-11-09, interval: 60 min }',
      {},
      'patience: never\n    timezone: America/New_York',
    );
    expect(byHour(arrivals)).toEqual([
      [5, 12],
      [17, 12],
    ]);
  });

  it('refuse a profile of the wrong length, and one of nothing but 0', () => {
    expect(errorsOf(desk({ arrivals: '{ perDay: 10, profile: [1, 2] }' }))).toEqual([
      'desk.yaml:6 contacts.support.arrivals.profile: expected 48 weights, one for every 30 min of a day from 00:00; found 2',
    ]);
    const calendar = '{ start: 2026-11-09, interval: 60 min }';
    expect(errorsOf(desk({ calendar, arrivals: `{ perDay: 10, profile: ${profile({})} }` }))[0]).toContain('all weights are 0');
  });
});

describe('more contacts than can be simulated', () => {
  it('are refused, where most of them are', () => {
    expect(errorsOf(desk({ calendar: '{ start: 2026-11-09, days: 30 }', arrivals: '{ perDay: 4000000 }' }))).toEqual([
      'desk.yaml:6 contacts.support.arrivals: 120,000,000 contacts are expected in all, most of them here; at most 100,000,000 can be simulated',
    ]);
  });
});

describe('contacts of the warm-up', () => {
  it('count among those that can be simulated', () => {
    const arrivals = `{ perDay: 1000, profile: ${profile({ 0: 1 })} }`;
    const calendar = (warmUp: string): string => `{ start: 2026-11-09, interval: 60 min, warmUp: ${warmUp} }`;
    expect(errorsOf(desk({ arrivals, calendar: calendar('3000 d') }))).toEqual([]);
    expect(errorsOf(desk({ arrivals: arrivals.replace('1000', '2000'), calendar: calendar('3000 d') }))[0]).toContain(
      '144,002,000 contacts',
    );
  });
});

describe('laying a volume', () => {
  const { intervals, end } = load(desk({ calendar: '{ start: 2026-03-28, days: 3, timezone: Europe/Amsterdam, interval: 15 min }' }))
    .scenario.calendar;

  it('keeps it, in sorted pieces without overlap that cross no interval', () => {
    const bounds = fc.tuple(fc.integer({ min: 0, max: end }), fc.integer({ min: 0, max: end })).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(bounds, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), ([a, b], volume) => {
        const pieces = layVolume({ from: Math.min(a, b), to: Math.max(a, b) }, volume, 1, intervals);
        expect(volumeOf(pieces) / volume).toBeCloseTo(1, 9);
        const wrong = pieces.filter(({ from, to }, index) => {
          const within = intervals.some((interval) => interval.from <= from && to <= interval.to);
          return from >= to || from < (pieces[index - 1]?.to ?? 0) || !within;
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('cuts off what lies outside the calendar, with its part of the volume', () => {
    expect(layVolume({ from: -15 * MINUTE, to: 15 * MINUTE }, 10, 2, intervals)).toEqual([
      { from: 0, to: 15 * MINUTE, volume: 5, timeFactor: 2 },
    ]);
    expect(volumeOf(layVolume({ from: end - HOUR, to: end + 3 * HOUR }, 8, 1, intervals))).toBeCloseTo(2, 9);
  });
});
