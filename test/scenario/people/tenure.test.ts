import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsOfPlaces, meanSpeedOf } from '#src/scenario/people/tenure.js';
import type { TenureGroup } from '#src/scenario/scenario.js';

const group = (share: number, speed = 1): TenureGroup => ({ name: `group ${share}`, label: null, share, speed, unresolved: 1 });

describe('the places of a team', () => {
  test('are shared evenly: of five one is a newcomer, and of two nobody', () => {
    expect(groupsOfPlaces([group(0.2), group(0.8)], 12)).toEqual([1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1]);
    expect(groupsOfPlaces([group(0.5), group(0.5)], 5)).toEqual([0, 1, 0, 1, 0]);
    expect(groupsOfPlaces([group(1)], 3)).toEqual([0, 0, 0]);
    expect(groupsOfPlaces([group(0), group(1)], 3)).toEqual([1, 1, 1]);
    expect(groupsOfPlaces([], 3)).toEqual([]);
  });

  test('give every group its share to within one, for any number of them from the first on', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }), (weights) => {
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        const groups = weights.map((weight) => group(weight / all));
        const counts = groups.map(() => 0);
        for (const [place, of] of groupsOfPlaces(groups, 400).entries()) {
          counts[of] = (counts[of] ?? 0) + 1;
          const off = groups.map(({ share }, index) => Math.abs((counts[index] ?? 0) - share * (place + 1)));
          expect(Math.max(...off)).toBeLessThan(1);
        }
      }),
      { numRuns: 300, seed: 2042 },
    );
  });
});

test('people of a team are as fast on average as their groups', () => {
  expect(meanSpeedOf({ tenure: [group(0.2, 0.7), group(0.8)] })).toBeCloseTo(0.94, 12);
  expect(meanSpeedOf({ tenure: [] })).toBe(1);
});
