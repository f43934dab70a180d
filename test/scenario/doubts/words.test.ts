import { describe, expect, it } from 'vitest';
import { warningsIn } from '#src/scenario/warning.js';
import { desk, load } from '../loading.js';

describe('a warning', () => {
  const { warnings } = load(desk({ agents: '1', type: 'patience: never', calendar: '{ start: 2026-11-09, interval: 60 min }' }));

  it('is data first: what kind of doubt, and what there is to tell', () => {
    expect(warnings.map(({ doubt }) => doubt)).toEqual([
      { kind: 'neverGivesUp', types: [{ name: 'support', steps: [] }] },
      {
        kind: 'tooFewPeople',
        lines: ['support'],
        teams: ['desk'],
        from: '2026-11-09T00:00:00+00:00',
        to: '2026-11-09T01:00:00+00:00',
        intervals: 24,
        work: 5,
        people: 1,
        endless: true,
      },
    ]);
  });

  it('is worded in the language asked for, in English where that has no words', () => {
    const english = warnings.map(({ message }) => message);
    expect(english[1]).toContain('Mon 2026-11-09 00:00-01:00, the worst of 24 intervals like it');
    expect(warningsIn(warnings).map(({ message }) => message)).toEqual(english);
    expect(warningsIn(warnings, 'xx').map(({ message }) => message)).toEqual(english);
  });
});
