import { describe, expect, it } from 'vitest';
import { desk, errorsOf } from '../loading.js';

/** A step that comes again with that share, and another one that brings back whoever comes to it. */
const round = (again: string, out: string) =>
  desk({
    journey: `{ ask: { pause: 1 min, next: { answer: ${again}, desk: ${out} } }, answer: { pause: 0 s, next: ask }, desk: { skill: support, time: 5 min } }`,
  });

describe('a round in a journey', () => {
  it('may be gone through many times', () => {
    expect(errorsOf(round('99.9%', '0.1%'))).toEqual([]);
  });

  it('is refused where hardly anyone finds the way out', () => {
    expect(errorsOf(round('99.95%', '0.05%'))).toEqual([
      'desk.yaml:9 contacts.support.journey.ask: each contact would come here 2,000 times on average, and at most 1,000 are allowed; widen the way out of the round',
    ]);
    expect(errorsOf(round('99.9999999%', '0.0000001%'))).toHaveLength(1);
  });

  it('is refused where the way out is within the rounding of shares', () => {
    expect(errorsOf(round('100%', '0.000000000001%'))).toEqual([
      'desk.yaml:9 contacts.support.journey: contacts would go round nearly for ever; widen the way out of the round',
    ]);
  });
});
