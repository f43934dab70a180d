import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakEvenNear,
  firstGuesses,
  guessOf,
  type MarginAt,
  type MarginCurve,
  withInterval,
} from '#src/experiment/capacity/break-even.js';

/** A curve made of a formula, which counts the volumes that it is asked for. */
function curveOf(margin: (factor: number) => number, halfWidth = 0.01): MarginCurve & { readonly volumes: () => number } {
  const known = new Map<number, MarginAt>();
  const asked = new Set<number>();
  return {
    floor: 0.2,
    ceiling: 5,
    volumes: () => asked.size,
    async at(factor, full) {
      asked.add(factor);
      const mean = margin(factor);
      const point = { factor, mean, low: mean - halfWidth, high: mean + halfWidth };
      if (full) known.set(factor, point);
      return point;
    },
    known: () => [...known.values()].sort((a, b) => a.factor - b.factor),
  };
}

async function search(curve: MarginCurve) {
  return withInterval(curve, await breakEvenNear(curve, await guessOf(curve)));
}

describe('the break-even of a margin that falls', () => {
  it('is its root, and its interval ends where the ends of the margin’s own are 0, above 1 and below', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0.35, max: 4, noNaN: true }), fc.double({ min: 0.2, max: 3, noNaN: true }), async (root, slope) => {
        const curve = curveOf((factor) => slope * (root - factor) - 0.2 * (factor - root) ** 3, 0.02 * slope * root);
        const { status, factor, low, high } = await search(curve);
        expect(status).toBe('found');
        expect(Math.abs((factor ?? Number.NaN) / root - 1)).toBeLessThan(0.002);
        expect(Math.abs((low ?? Number.NaN) / (0.98 * root) - 1)).toBeLessThan(0.004);
        expect(Math.abs((high ?? Number.NaN) / (1.02 * root) - 1)).toBeLessThan(0.004);
        expect(curve.volumes()).toBeLessThan(30);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('is above the ceiling or below the floor where there is none between', async () => {
    expect(await search(curveOf(() => 0.1))).toEqual({ status: 'above', factor: null, low: 5, high: null });
    expect(await search(curveOf(() => -0.1))).toEqual({ status: 'below', factor: null, low: null, high: 0.2 });
  });

  it('has an end that is not known where nothing up to the ceiling is surely missed', async () => {
    const { factor, low, high } = await search(curveOf((factor) => 0.1 * (4.9 - factor), 0.05));
    expect(factor).toBeCloseTo(4.9, 1);
    expect(low).toBeCloseTo(4.4, 1);
    expect(high).toBeNull();
  });

  it('has an upper end where the target is missed at the floor, but not surely, whatever has been simulated above', async () => {
    const curve = curveOf((factor) => -0.01 - 0.1 * (factor - 0.2), 0.05);
    await curve.at(1, true);
    const { status, factor, low, high } = await search(curve);
    expect([status, factor, low]).toEqual(['below', null, null]);
    expect(high).toBeCloseTo(0.6, 2);
  });

  it.each([
    ['none but those of the break-even for ends that are close by', 1e-6, 5],
    ['a few more for ends that are a tenth away', 0.1, 9],
    ['hardly more for ends that are far away', 0.3, 10],
  ])('takes %s', async (_, share, volumes) => {
    for (let root = 0.5; root < 3.5; root += 0.05) {
      const curve = curveOf((factor) => root - factor, share * root);
      await withInterval(curve, await breakEvenNear(curve, { status: 'found', factor: 1.003 * root }));
      expect(curve.volumes()).toBeLessThanOrEqual(volumes);
    }
  });

  it('is found where a measure has no value beyond it', async () => {
    const { factor } = await search(curveOf((factor) => (factor < 1.5 ? 1 : Number.NEGATIVE_INFINITY)));
    expect(factor).toBeCloseTo(1.5, 1);
  });
});

describe('the first of several breaks', () => {
  it('is looked for among those alone that break at the same step', async () => {
    const [early, near, late] = await firstGuesses([1.2, 1.3, 3].map((root) => curveOf((factor) => root - factor)));
    expect(early).toEqual({ status: 'found', factor: expect.closeTo(1.2, 1) });
    expect(near).toEqual({ status: 'found', factor: expect.closeTo(1.3, 1) });
    expect(late).toBeNull();
  });
});
