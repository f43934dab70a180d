import { expect, it } from 'vitest';
import { coveredCases } from '../../truth/coverage-cases.js';
import { coverageOf } from '../../truth/coverage-runs.js';

const RUNS = 100;

// `npm run coverage` counts 1,000 runs of four centers. Here a count of 100 has a standard error of 2.2 percentage points: an interval that
// is right fails once in 30,000 (four of them), one that holds the value in 75% of runs fails in all but one of 300.
it('95% intervals hold the exact figures of an Erlang A in about 95% of runs', async () => {
  const [erlangA] = coveredCases();
  if (erlangA === undefined) throw new Error('a case is expected');
  const figures = await coverageOf(erlangA, { firstSeed: 5_000, runs: RUNS, replications: 10 });
  expect(figures.length).toBeGreaterThan(10);
  expect(figures.filter(({ intervals }) => intervals < RUNS)).toEqual([]);
  const off = figures.filter(({ held }) => held / RUNS < 0.95 - 4 * Math.sqrt((0.95 * 0.05) / RUNS));
  expect(off.map(({ known, held }) => `${known.path}: ${held} of ${RUNS}`)).toEqual([]);
}, 120_000);
