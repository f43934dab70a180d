import { describe, expect, it } from 'vitest';
import { type Target, targetsOf } from '#src/experiment/promises/target.js';
import { desk, load } from '../../scenario/loading.js';

function targets(rest: string): Target[] {
  return targetsOf(load(desk({ rest })).scenario);
}

describe('the targets of a scenario', () => {
  it('are its service levels, then what it requires, by their full paths', () => {
    expect(
      targets('require: ["desk.occupancy <= 88%", "abandonmentRate < 0.03"]').map(({ kind, text, path }) => [kind, text, path]),
    ).toEqual([
      ['serviceLevel', 'contacts.support.serviceLevel >= 80%', 'contacts.support.serviceLevel'],
      ['require', 'desk.occupancy <= 88%', 'teams.desk.occupancy'],
      ['require', 'abandonmentRate < 0.03', 'contacts.all.abandonmentRate'],
    ]);
  });

  it('hold a service level once that is required besides', () => {
    expect(targets('require: ["support.serviceLevel >= 80%", "support.serviceLevel >= 85%"]').map(({ value }) => value)).toEqual([
      0.8, 0.85,
    ]);
  });
});
