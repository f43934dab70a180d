import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp } from '#src/scenario/people/add-up.js';

describe('adding up entries', () => {
  it('gives sorted pieces without overlap that hold as many people at each moment as the entries do', () => {
    const entry = fc.record({
      from: fc.integer({ min: -20, max: 60 }),
      to: fc.integer({ min: -20, max: 60 }),
      agents: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const pieces = addUp(entries, 50);
        for (const [index, piece] of pieces.entries()) {
          expect(piece.from).toBeGreaterThanOrEqual(pieces[index - 1]?.to ?? 0);
          expect(piece.to).toBeGreaterThan(piece.from);
        }
        const present = (list: readonly (typeof entries)[number][], at: number): number =>
          list.reduce((sum, { from, to, agents }) => sum + (from <= at && at < to ? agents : 0), 0);
        const moments = Array.from({ length: 50 }, (_, at) => at);
        expect(moments.map((at) => present(pieces, at))).toEqual(moments.map((at) => present(entries, at)));
        expect(pieces.at(-1)?.to ?? 0).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('leaves nothing behind of fractions that have gone', () => {
    const entries = [0.1, 0.2, 0.3].map((agents) => ({ from: 0, to: 10, agents }));
    expect(addUp([...entries, { from: 0, to: 20, agents: 1 }], 30).at(-1)).toEqual({ from: 10, to: 20, agents: 1 });
  });
});
