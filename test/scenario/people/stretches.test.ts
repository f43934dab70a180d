import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp } from '#src/scenario/people/add-up.js';
import { stretchesOf } from '#src/scenario/people/stretches.js';
import { HOUR } from '../loading.js';

const DAY = 24 * HOUR;

/** `who.place: from to agents`, in hours. */
function told(levels: readonly (readonly [from: number, to: number, agents: number])[]): string[] {
  const pieces = levels.map(([from, to, agents]) => ({ from: from * HOUR, to: to * HOUR, agents }));
  return stretchesOf(
    pieces,
    (moment) => moment + DAY,
    (came) => `${came / HOUR}`,
  ).map(({ who, place, from, to, agents }) => `${who}.${place}: ${from / HOUR} to ${to / HOUR} ${agents}`);
}

describe('people of whom only the number is known', () => {
  it('come when it rises and go when it falls, first come first to go', () => {
    expect(
      told([
        [8, 10, 2],
        [10, 12, 5],
        [12, 14, 4],
        [14, 15, 2],
        [15, 18, 3],
      ]),
    ).toEqual(['8.0: 8 to 12 2', '10.0: 10 to 14 3', '8.1: 12 to 14 1', '10.1: 14 to 18 2', '15.0: 15 to 18 1']);
  });

  it('go where there is nobody for a while', () => {
    expect(
      told([
        [8, 10, 2],
        [11, 12, 2],
      ]),
    ).toEqual(['8.0: 8 to 10 2', '11.0: 11 to 12 2']);
  });

  it('stay for a day at most', () => {
    expect(told([[0, 60, 2]])).toEqual(['0.0: 0 to 24 2', '24.0: 24 to 48 2', '48.0: 48 to 60 2']);
    expect(
      told([
        [8, 20, 1],
        [20, 50, 2],
      ]),
    ).toEqual(['8.0: 8 to 32 1', '20.0: 20 to 44 1', '32.0: 32 to 50 1', '44.0: 44 to 50 1']);
  });

  it('are there in part if they came last', () => {
    expect(
      told([
        [8, 10, 1.5],
        [10, 12, 2.5],
        [12, 14, 1.25],
      ]),
    ).toEqual(['8.0: 8 to 10 1.5', '8.0: 10 to 12 2', '10.0: 10 to 12 0.5', '8.1: 12 to 14 1', '10.0: 12 to 14 0.25']);
  });

  it('add up to the number, and nobody is there for longer than a day', () => {
    const level = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(level, { maxLength: 12 }), (levels) => {
        const pieces: { from: number; to: number; agents: number }[] = [];
        for (const [gap, length, quarters] of levels) {
          const from = (pieces.at(-1)?.to ?? 0) + gap;
          pieces.push({ from, to: from + length, agents: quarters / 4 });
        }
        const end = 2000;
        const stretches = stretchesOf(pieces, (moment) => moment + 24, String);
        expect(addUp(stretches, end)).toEqual(addUp(pieces, end));
        for (const { who, to } of stretches) expect(to - Number(who)).toBeLessThanOrEqual(24);
      }),
    );
  });
});
