import { describe, expect, it } from 'vitest';
import type { Measure, ScopeKind } from '#src/measures/measure.js';
import { measureNamed } from '#src/measures/table.js';
import { inUnitOf } from '#src/measures/written-figure.js';
import { parseHalfWidth } from '#src/scenario/requirement.js';

function written(scope: ScopeKind, name: string, text: string): unknown {
  const measure: Measure | null | undefined = measureNamed(scope, name);
  const figure = parseHalfWidth(text);
  if (measure === null || measure === undefined || 'expected' in figure) throw new Error(`${name} and ${text} were expected to be right`);
  const found = inUnitOf(measure, figure.value.value, figure.value.unit);
  return 'value' in found ? found.value : found.expected;
}

describe('a figure that somebody wrote', () => {
  it('of time is in the unit of its measure, seconds or hours', () => {
    expect(written('teams', 'overrunHours', '0.1 h')).toBeCloseTo(0.1, 12);
    expect(written('teams', 'overrunHours', '30 min')).toBe(0.5);
    expect(written('teams', 'overrunHours', '0.1')).toBe(0.1);
    expect(written('contacts', 'averageWait', '0.1 h')).toBe(360);
    expect(written('contacts', 'averageWait', '1.5 min')).toBe(90);
    expect(written('contacts', 'waitP90', '20')).toBe(20);
  });

  it('of a share is at most the whole, unless the measure may be more', () => {
    expect(written('contacts', 'serviceLevel', '80%')).toBe(0.8);
    expect(written('contacts', 'serviceLevel', '80')).toBe('a share, such as 80% or 0.8');
    expect(written('teams', 'occupancy', '0.88')).toBe(0.88);
  });

  it('in another unit is none, and what was expected is said', () => {
    expect(written('contacts', 'serviceLevel', '1 s')).toBe('a share, such as 80% or 0.8');
    expect(written('contacts', 'averageWait', '3%')).toBe('a time, such as 20 s or 2 min');
    expect(written('contacts', 'arrived', '10%')).toBe('a bare number of contacts, such as 12');
    expect(written('contacts', 'arrived', '10 min')).toBe('a bare number of contacts, such as 12');
    expect(written('whole', 'cost', '10%')).toBe('a bare number of money, such as 12');
  });
});
