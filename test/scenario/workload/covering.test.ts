import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overloadsOf } from '#src/scenario/workload/covering.js';

const sum = (list: readonly number[], of: readonly number[]): number => list.reduce((total, index) => total + (of[index] ?? 0), 0);

describe('whether teams can do the work of lines', () => {
  it('finds nothing wrong where they can, also where a line has to make way', () => {
    expect(overloadsOf([5], [5], [[0]])).toEqual([]);
    // Line 0 takes team 0 first, which line 1 needs whole.
    expect(overloadsOf([4, 4], [4, 4], [[0, 1], [0]])).toEqual([]);
    // A chain: each line but the first has to move over by one team.
    expect(overloadsOf([1, 1, 1], [1, 1, 1], [[0, 1], [0, 2], [0]])).toEqual([]);
  });

  it('names the lines that are too much together, and all their teams', () => {
    expect(overloadsOf([5, 1], [4, 9], [[0], [1]])).toEqual([{ lines: [0], teams: [0] }]);
    expect(overloadsOf([3, 3, 1], [4, 1, 5], [[0], [0, 1], [2]])).toEqual([{ lines: [0, 1], teams: [0, 1] }]);
    expect(overloadsOf([3], [], [[]])).toEqual([{ lines: [0], teams: [] }]);
  });

  it('agrees with trying every set of lines (Hall 1935)', () => {
    const instance = fc.integer({ min: 1, max: 4 }).chain((teams) =>
      fc.record({
        capacity: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: teams, maxLength: teams }),
        lines: fc.array(
          fc.record({ work: fc.integer({ min: 0, max: 9 }), served: fc.uniqueArray(fc.integer({ min: 0, max: teams - 1 })) }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
      }),
    );
    fc.assert(
      fc.property(instance, ({ capacity, lines }) => {
        const work = lines.map((line) => line.work);
        const served = lines.map((line) => line.served);
        const overloads = overloadsOf(work, capacity, served);
        const teamsOf = (set: readonly number[]): number[] => [...new Set(set.flatMap((line) => served[line] ?? []))].sort();
        const sets = Array.from({ length: 2 ** lines.length }, (_, bits) =>
          lines.flatMap((_line, line) => (bits & (1 << line) ? [line] : [])),
        );
        const possible = sets.every((set) => sum(set, work) <= sum(teamsOf(set), capacity));
        expect(overloads.length === 0).toBe(possible);
        for (const overload of overloads) {
          expect(overload.teams).toEqual(teamsOf(overload.lines));
          expect(sum(overload.lines, work)).toBeGreaterThan(sum(overload.teams, capacity));
        }
      }),
      { numRuns: 300 },
    );
  });
});
