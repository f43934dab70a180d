import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rank } from '#src/shared/rank.js';
import { compiledEngine } from './compiled.js';

const engine = compiledEngine();

function listFor(items: number) {
  engine.newList(items);
  return engine;
}

describe('the event list', () => {
  test('gives events in the order of time, then rank, then adding', () => {
    const list = listFor(5);
    list.add(100, Rank.patience, 0);
    list.add(100, Rank.completion, 1);
    list.add(50, Rank.patience, 2);
    list.add(100, Rank.completion, 3);
    list.add(100, Rank.arrival, 4);
    expect([list.nextTime(), list.nextRank()]).toEqual([50, Rank.patience]);
    expect(Array.from({ length: 5 }, () => list.take())).toEqual([2, 1, 3, 4, 0]);
    expect(list.nextTime()).toBe(Infinity);
  });

  test('gives a hundred thousand events of one moment in the order of adding, which would take for ever if each looked at all others', () => {
    const many = 100_000;
    const list = listFor(many);
    for (let item = 0; item < many; item++) list.add(60_000, Rank.patience, item);
    for (let item = 0; item < many; item++) if (list.take() !== item) expect.fail(`not ${item}`);
    expect(list.nextTime()).toBe(Infinity);
  });

  test('does not forget an event that is very far away', () => {
    const list = listFor(2);
    list.add(5 * 365 * 86_400_000, Rank.completion, 0);
    list.add(1, Rank.completion, 1);
    expect(list.take()).toBe(1);
    expect(list.nextTime()).toBe(5 * 365 * 86_400_000);
    expect(list.take()).toBe(0);
  });

  test('holds the time and the rank of an event, before and after the beginning of the calendar', () => {
    for (const time of [-86_400_000, -1001, -1, 0, 1, 31_536_000_000]) {
      for (let rank: number = Rank.completion; rank <= Rank.patience; rank++) {
        const list = listFor(1);
        list.add(time, rank, 0);
        expect([list.nextTime(), list.nextRank()]).toEqual([time, rank]);
      }
    }
  });

  test('agrees with a sorted list, whatever is added, taken and removed', () => {
    const operation = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), delay: delays(), rank: fc.nat(7) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('take' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), which: fc.nat() }) },
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 400 }), fc.integer({ min: -100_000, max: 100_000 }), (operations, begin) => {
        const list = listFor(400);
        let now = begin;
        let model: { time: number; rank: number; order: number; item: number }[] = [];
        const free: number[] = [];
        let items = 0;
        operations.forEach((step, order) => {
          if (step.kind === 'add') {
            const item = free.pop() ?? items++;
            list.add(now + step.delay, step.rank, item);
            model.push({ time: now + step.delay, rank: step.rank, order, item });
            model.sort((a, b) => a.time - b.time || a.rank - b.rank || a.order - b.order);
          } else if (model.length > 0) {
            const index = step.kind === 'take' ? 0 : step.which % model.length;
            const { time, item } = model[index];
            if (step.kind === 'take') {
              now = Math.max(now, time);
              expect(list.take()).toBe(item);
            } else {
              list.remove(item);
            }
            free.push(item);
            model = model.filter((_, i) => i !== index);
          }
          expect(list.nextTime()).toBe(model[0]?.time ?? Infinity);
          if (model.length > 0) expect(list.nextRank()).toBe(model[0].rank);
        });
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  test('keeps its order through many thousand events of changing distances', () => {
    const list = listFor(3000);
    let state = 1;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return (state >>> 0) % below;
    };
    for (let item = 0; item < 3000; item++) list.add(next(10_000_000), next(16), item);
    const keyOfNext = () => list.nextTime() * 8 + list.nextRank();
    let last = -Infinity;
    let taken = 0;
    for (; list.nextTime() < Infinity; taken++) {
      expect(keyOfNext() >= last).toBe(true);
      last = keyOfNext();
      const now = list.nextTime();
      const item = list.take();
      if (taken < 40_000) list.add(now + next(taken < 20_000 ? 10_000_000 : 2_000), next(16), item);
      // What is added at this moment with a lower rank comes before what was taken.
      last = Math.min(last, now * 8);
    }
    expect(taken).toBe(43_000);
  });
});

/** Delays of every size, with many ties. */
function delays(): fc.Arbitrary<number> {
  return fc.oneof(fc.nat(3), fc.nat(1000), fc.nat(1_000_000), fc.nat(2_000_000_000));
}
