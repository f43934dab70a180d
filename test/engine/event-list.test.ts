import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EventList } from '#src/engine/event-list.js';
import { keyOf, Rank, rankOf, timeOf } from '#src/engine/moment.js';

describe('the event list', () => {
  test('gives events in the order of time, then rank, then adding', () => {
    const list = new EventList(5);
    list.add(100, Rank.patience, 0);
    list.add(100, Rank.completion, 1);
    list.add(50, Rank.patience, 2);
    list.add(100, Rank.completion, 3);
    list.add(100, Rank.arrival, 4);
    expect(list.nextKey).toBe(keyOf(50, Rank.patience));
    expect(Array.from({ length: 5 }, () => list.take())).toEqual([2, 1, 3, 4, 0]);
    expect(list.nextKey).toBe(Infinity);
  });

  test('does not forget an event that is very far away', () => {
    const list = new EventList(2);
    list.add(5 * 365 * 86_400_000, Rank.completion, 0);
    list.add(1, Rank.completion, 1);
    expect(list.take()).toBe(1);
    expect(list.nextKey).toBe(keyOf(5 * 365 * 86_400_000, Rank.completion));
    expect(list.take()).toBe(0);
  });

  test('counts delays from the present moment, also before the beginning of the calendar', () => {
    const list = new EventList(3);
    list.now = -1000;
    list.add(400, Rank.completion, 0);
    list.add(1700, Rank.completion, 1);
    list.now = -700;
    list.add(0, Rank.completion, 2);
    expect([list.take(), list.take()]).toEqual([2, 0]);
    expect(timeOf(list.nextKey)).toBe(700);
  });

  test('agrees with a sorted list, whatever is added, taken and removed', () => {
    const operation = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), delay: delays(), rank: fc.nat(7) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('take' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), which: fc.nat() }) },
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 400 }), fc.integer({ min: -100_000, max: 100_000 }), (operations, begin) => {
        const list = new EventList(1);
        list.now = begin;
        let model: { key: number; order: number; item: number }[] = [];
        const free: number[] = [];
        let items = 0;
        operations.forEach((step, order) => {
          if (step.kind === 'add') {
            const item = free.pop() ?? items++;
            list.grow(items);
            list.add(step.delay, step.rank, item);
            model.push({ key: keyOf(list.now + step.delay, step.rank), order, item });
            model.sort((a, b) => a.key - b.key || a.order - b.order);
          } else if (model.length > 0) {
            const index = step.kind === 'take' ? 0 : step.which % model.length;
            const { key, item } = model[index];
            if (step.kind === 'take') {
              list.now = Math.max(list.now, timeOf(key));
              expect(list.take()).toBe(item);
            } else {
              list.remove(item);
            }
            free.push(item);
            model = model.filter((_, i) => i !== index);
          }
          expect(list.nextKey).toBe(model[0]?.key ?? Infinity);
        });
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  test('keeps its order through many thousand events of changing distances', () => {
    const list = new EventList(3000);
    let state = 1;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return (state >>> 0) % below;
    };
    for (let item = 0; item < 3000; item++) list.add(next(10_000_000), next(8), item);
    let last = -Infinity;
    for (let i = 0; i < 60_000; i++) {
      expect(list.nextKey >= last).toBe(true);
      last = list.nextKey;
      list.now = timeOf(last);
      const item = list.take();
      if (i < 40_000) list.add(next(i < 20_000 ? 10_000_000 : 2_000), next(8), item);
      else if (list.nextKey === Infinity) break;
    }
  });
});

test('a key holds its time and its rank, before and after the beginning of the calendar', () => {
  for (const time of [-86_400_000, -1, 0, 1, 31_536_000_000]) {
    for (let rank: number = Rank.completion; rank <= Rank.patience; rank++) {
      expect([timeOf(keyOf(time, rank)), rankOf(keyOf(time, rank))]).toEqual([time, rank]);
    }
  }
});

/** Delays of every size, with many ties. */
function delays(): fc.Arbitrary<number> {
  return fc.oneof(fc.nat(3), fc.nat(1000), fc.nat(1_000_000), fc.nat(2_000_000_000));
}
