import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import type { Histograms } from '#src/center/counts.js';
import { summedRows } from '#src/statistics/sparse-histogram.js';
import { trial } from '../asserted/trial.js';
import { center, scenarioFrom } from './centers.js';

const numbersOf = (histograms: Histograms) =>
  Object.values(histograms).map((table) => Object.values<ArrayLike<number>>(table).map((numbers) => Array.from(numbers)));

it('the durations of a replication over the whole run are those of its intervals taken together', () => {
  fc.assert(
    fc.property(center({ loops: true, warmUp: true, speeds: true }), fc.integer({ min: 1, max: 1_000_000 }), (written, seed) => {
      const { histograms, overRun, intervals } = trial(buildCenter(scenarioFrom(written)), seed, 1);
      const expected: Histograms = {
        contactAnswered: summedRows(histograms.contactAnswered, intervals),
        contactUnanswered: summedRows(histograms.contactUnanswered, intervals),
        resolution: summedRows(histograms.resolution, intervals),
        lineAnswered: summedRows(histograms.lineAnswered, intervals + 1),
        lineUnanswered: summedRows(histograms.lineUnanswered, intervals + 1),
      };
      expect(numbersOf(overRun)).toEqual(numbersOf(expected));
    }),
    { seed: 11, numRuns: 40 },
  );
});
