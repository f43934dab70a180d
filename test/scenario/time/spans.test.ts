import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaid } from '#src/scenario/time/spans.js';

/** Sorted, disjoint spans, some of which touch. */
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
  .map((moments) => [...moments].sort((a, b) => a - b))
  .chain((moments) => fc.subarray(moments.slice(1).map((to, index) => ({ from: moments[index] ?? 0, to }))));

describe('two lists of spans laid over one another', () => {
  it('say of every moment which span of each holds', () => {
    fc.assert(
      fc.property(spans, spans, (first, second) => {
        const found = overlaid(first, second);
        for (let moment = 0; moment < 30; moment++) {
          const at = <One extends { from: number; to: number }>(list: readonly One[]) =>
            list.find(({ from, to }) => from <= moment && moment < to);
          const here = at(found);
          expect([here?.one ?? null, here?.other ?? null]).toEqual([at(first) ?? null, at(second) ?? null]);
        }
        found.forEach(({ from, to }, index) => {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0);
        });
      }),
      { seed: 1 },
    );
  });
});
