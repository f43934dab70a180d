import { describe, expect, it } from 'vitest';
import type { Effect, Mend } from '#src/experiment/capacity/capacity.js';
import { cheapestOf } from '#src/experiment/capacity/mends/cheapest.js';
import type { TriedMend } from '#src/experiment/capacity/mends/trying.js';
import type { Grade } from '#src/experiment/promises/grade.js';

interface Made {
  readonly kind?: Mend['kind'];
  readonly hours: number;
  readonly enough?: boolean;
  readonly grade?: Grade;
  readonly verdict?: Effect['verdict'];
}

/** A mend as it stands after it was tried; what it takes is told in hours, for which no replications are asked. */
function tried({ kind = 'agentAlways', hours, enough = false, grade = 'kept', verdict = 'better' }: Made): TriedMend {
  const effects = [{ target: 'promise', grade, verdict }];
  return { mend: { kind, hours, enough, target: 'promise', effects, charges: null } } as unknown as TriedMend;
}

describe('the cheapest mend', () => {
  it('is the one that takes the least, of those that are enough', () => {
    const mends = [tried({ hours: 20, enough: true }), tried({ hours: 10, enough: true }), tried({ hours: 5, grade: 'missed' })];
    expect(cheapestOf(mends, 'hours', 0.95)).toBe(1);
  });

  it('is none that takes something without a price, and no such one stands in its way', () => {
    for (const kind of ['secondRank', 'containment', 'shrinkage'] as const) {
      const free = tried({ kind, hours: 0, enough: true });
      expect(cheapestOf([free], 'hours', 0.95)).toBeNull();
      expect(cheapestOf([free, tried({ hours: 10, enough: true })], 'hours', 0.95)).toBe(1);
    }
  });

  it('is not named while one that takes less, or as much, probably keeps all promises', () => {
    const sure = tried({ hours: 10, enough: true });
    expect(cheapestOf([sure, tried({ hours: 5, grade: 'likelyKept' })], 'hours', 0.95)).toBeNull();
    expect(cheapestOf([sure, tried({ hours: 10, grade: 'likelyKept' })], 'hours', 0.95)).toBeNull();
    expect(cheapestOf([sure, tried({ hours: 15, grade: 'likelyKept' })], 'hours', 0.95)).toBe(0);
    expect(cheapestOf([sure, tried({ hours: 5, grade: 'likelyMissed' })], 'hours', 0.95)).toBe(0);
  });

  it('is named beside one that is not shown to help at all', () => {
    const helpless = tried({ hours: 5, grade: 'likelyKept', verdict: 'no difference shown' });
    expect(cheapestOf([tried({ hours: 10, enough: true }), helpless], 'hours', 0.95)).toBe(0);
  });
});
