import { describe, expect, it } from 'vitest';
import { changedFrom } from './compared.js';
import { figure, load, run } from './shipped.js';

describe('lunch', () => {
  const changed = changedFrom('lunch.yaml');

  it('costs less in service the more it is spread, with the same hours paid', async () => {
    const [halves, spread] = [await changed('lunch-staggered.yaml'), await changed('lunch-spread.yaml')];
    expect(halves('calls')).toMatchObject({ verdict: 'better' });
    expect(halves('calls').low).toBeGreaterThan(0.02);
    expect(spread('calls').low).toBeGreaterThan(halves('calls').high);
    const hours = ['lunch.yaml', 'lunch-staggered.yaml', 'lunch-spread.yaml'].map((file) =>
      load(file).scenario.teams[0]?.rostered.reduce((sum, { from, to, agents }) => sum + agents * (to - from), 0),
    );
    // 36 people, five days of 8.5 h without three quarters of an hour.
    expect(hours).toEqual([1, 1, 1].map(() => 36 * 5 * 7.75 * 3_600_000));
  });

  it('at once breaks the promise on most days that one after another keeps', async () => {
    const [together, apart] = [await run('lunch.yaml', { replications: 20 }), await run('lunch-spread.yaml', { replications: 20 })];
    expect(figure(together, 'contacts.calls.daysMet')).toBeLessThan(0.7);
    expect(figure(apart, 'contacts.calls.daysMet')).toBeGreaterThan(0.9);
  });
});
