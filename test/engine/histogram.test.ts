import { describe, expect, test } from 'vitest';
import { addDuration, histogramTable } from '#src/statistics/histogram.js';
import { sparseTable } from '../statistics/sparse-tables.js';
import { compiledEngine } from './compiled.js';

const engine = compiledEngine();

/** A table of so many rows with these durations, as the compiled engine packs it. */
function packed(rows: number, durations: readonly (readonly [number, number])[], totals: readonly number[] | null = null) {
  engine.newList(0);
  const table = engine.newHistogram(rows);
  for (const [row, milliseconds] of durations) engine.addToHistogram(table, row, milliseconds);
  const at = totals === null ? 0 : engine.allocate(rows * 8);
  if (totals !== null) new Float64Array(engine.memory.buffer, at, rows).set(totals);
  const result = engine.packHistogram(table, at);
  const { buffer } = engine.memory;
  const length = engine.packedLength(result);
  return {
    starts: new Uint32Array(buffer, engine.packedStarts(result), rows + 1).slice(),
    entries: new Int32Array(buffer, engine.packedEntries(result), length).slice(),
    totals: new Uint32Array(buffer, engine.packedTotals(result), rows).slice(),
  };
}

/** The same, counted one by one. */
function counted(rows: number, durations: readonly (readonly [number, number])[]) {
  const table = histogramTable(rows);
  for (const [row, milliseconds] of durations) addDuration(table, row, milliseconds);
  return sparseTable(table);
}

function someDurations(count: number, rows: number): [number, number][] {
  let state = 7;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
  return Array.from({ length: count }, () => [Math.floor(next() * rows), Math.floor(next() ** 6 * 6_000_000_000)]);
}

describe('the histograms of the engine', () => {
  test('are those that one gets by counting one by one, from 0 to ten years', () => {
    const edges = [
      0,
      1,
      39,
      40,
      41,
      10_239,
      10_240,
      20_479,
      20_480,
      5_184_000_000,
      4 * 10 ** 10,
      171_798_691_839,
      171_798_691_840,
      316_224_000_000,
    ].map((value): [number, number] => [1, value]);
    expect(packed(3, edges)).toEqual(counted(3, edges));
    const many = someDurations(20_000, 50);
    expect(packed(50, many)).toEqual(counted(50, many));
  });

  test('do not change when there are so many durations that they are packed several times', () => {
    const many = someDurations(700_000, 20);
    expect(packed(20, many)).toEqual(counted(20, many));
  });

  test('get those of 0 that are missing from the number of each row', () => {
    const found = packed(3, [[0, 500], [0, 500], [2, 0]], [5, 2, 1]); // biome-ignore format: one line
    const expected = counted(3, [[0, 0], [0, 0], [0, 0], [0, 500], [0, 500], [1, 0], [1, 0], [2, 0]]); // biome-ignore format: one line
    expect(found).toEqual(expected);
  });
});

test('numbers are sorted ascending', () => {
  for (const count of [0, 1, 2, 3, 10, 1000, 4097]) {
    const values = Float64Array.from(someDurations(count, 1), ([, value]) => value - 1_000_000);
    const at = engine.allocate(count * 8);
    new Float64Array(engine.memory.buffer, at, count).set(values);
    engine.sortDoubles(at, count);
    expect(new Float64Array(engine.memory.buffer, at, count)).toEqual(values.sort());
  }
});
