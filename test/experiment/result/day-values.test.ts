import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DayValue, dayValues } from '#src/experiment/result/day-values.js';
import type { Figures, Simulation } from '#src/experiment/result/result.js';
import { simulate } from '#src/experiment/simulate.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { loadScenario } from '#src/scenario/load.js';

const REPLICATIONS = 3;
const STORE = fileURLToPath(new URL('../../../scenarios/online-store/online-store.yaml', import.meta.url));

const { scenario } = loadScenario(
  STORE,
  (path, from) => {
    const place = normalize(from === null ? path : join(dirname(from), path));
    return { path: place, bytes: readFileSync(place) };
  },
  ['calendar.days=2'],
);

let simulation: Simulation;
let values: DayValue[];

beforeAll(async () => {
  simulation = await simulate(scenario, { runner: inProcessRunner(), replications: REPLICATIONS, each: true, intervals: false });
  values = [...dayValues(scenario, simulation.days ?? [])];
});

function of(kind: DayValue['kind'], name: string, measure: string): (number | null)[] {
  return values.filter((value) => value.kind === kind && value.name === name && value.measure.name === measure).map(({ value }) => value);
}

function figuresOf(kind: DayValue['kind'], name: string): Figures {
  return kind === 'whole' ? simulation.result.whole : simulation.result[kind][name];
}

describe('each day of each replication', () => {
  test('comes once for each thing and measure, by replication and day', () => {
    const places = values.filter(({ kind, measure }) => kind === 'whole' && measure.name === 'cost');
    expect(places.map(({ replication, date }) => `${replication} ${date}`)).toEqual(
      [1, 2, 3].flatMap((replication) => ['2026-11-09', '2026-11-10'].map((date) => `${replication} ${date}`)),
    );
    const keys = values.map(({ replication, date, kind, name, measure }) => [replication, date, kind, name, measure.name].join('/'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('what is counted or summed adds up to the figures of the run', () => {
    const summed = values.filter(({ measure }) => measure.kind === 'ratio' && measure.denominator(new Float64Array(100), 0) === 1);
    const names = new Set(summed.map(({ measure }) => measure.name));
    for (const name of ['arrived', 'offered', 'answered', 'resolved', 'joined', 'rosteredHours', 'overrunHours', 'handled', 'sessions'])
      expect(names).toContain(name);
    const greatest = ['longestWait', 'longestQueue', 'peakSessions'];
    let compared = 0;
    for (const key of new Set(summed.map(({ kind, name, measure }) => `${kind}/${name}/${measure.name}`))) {
      const [kind, name, measure] = key.split('/');
      if (greatest.includes(measure)) continue;
      const found = of(kind as DayValue['kind'], name, measure);
      const sum = found.reduce<number>((total, value) => total + (value ?? 0), 0) / REPLICATIONS;
      const mean = figuresOf(kind as DayValue['kind'], name)[measure]?.mean ?? Number.NaN;
      expect(Math.abs(sum - mean), key).toBeLessThanOrEqual(Math.abs(mean) * 1e-9);
      compared++;
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('the cost of the days adds up to that of the run', () => {
    const sum = of('whole', '', 'cost').reduce<number>((total, value) => total + (value ?? 0), 0) / REPLICATIONS;
    const mean = simulation.result.whole['cost']?.mean ?? Number.NaN;
    expect(Math.abs(sum - mean)).toBeLessThanOrEqual(mean * 1e-9);
  });

  test('the share of days on target is that of the days that are on target', () => {
    for (const { name, serviceLevel } of scenario.contacts) {
      if (serviceLevel === null) continue;
      const met = of('contacts', name, 'daysMet');
      const reached = of('contacts', name, 'serviceLevel').map((level) => ((level ?? 0) >= (serviceLevel.target ?? 0) ? 1 : 0));
      expect(met).toEqual(reached);
      const share = reached.reduce<number>((sum, value) => sum + value, 0) / reached.length;
      expect(share).toBeCloseTo(simulation.result.contacts[name]['daysMet']?.mean ?? Number.NaN, 9);
    }
  });

  test('a longest wait is that of the day, and no percentile exceeds it by more than the width of a bin', () => {
    const longest = of('contacts', 'all', 'longestWait');
    const percentiles = of('contacts', 'all', 'waitP99');
    expect(longest).toHaveLength(REPLICATIONS * 2);
    longest.forEach((wait, index) => {
      expect(percentiles[index]).toBeLessThanOrEqual((wait ?? 0) * 1.002 + 0.02);
      expect(percentiles[index]).toBeGreaterThan(0);
    });
  });

  test('has percentiles that ascend with their shares, those of each kind of duration', () => {
    for (const kind of ['wait', 'answer', 'timeToResolution']) {
      for (const { name } of scenario.contacts) {
        const days = ['P50', 'P90', 'P95', 'P99']
          .map((percent) => of('contacts', name, `${kind}${percent}`))
          .filter(({ length }) => length > 0);
        expect(days.length).toBeGreaterThan(1);
        days[0]?.forEach((_, day) => {
          const ofDay = days.map((percentile) => percentile[day] ?? Number.NaN);
          expect(ofDay, `${kind} of ${name}`).toEqual(ofDay.toSorted((a, b) => a - b));
          expect(ofDay.at(-1)).toBeGreaterThan(ofDay[0]);
        });
      }
    }
  });

  test('leaves out what says nothing of a single day', () => {
    const names = new Set(values.map(({ measure }) => measure.name));
    for (const name of ['targetMet', 'fullTimeEquivalents', 'fairness', 'queueAtEnd']) expect(names).not.toContain(name);
  });

  test('is not kept unless it is asked for, and changes no figure', async () => {
    const without = await simulate(scenario, { runner: inProcessRunner(), replications: REPLICATIONS, intervals: false });
    expect(without.days).toBeNull();
    expect(without.result).toEqual(simulation.result);
  });
});
