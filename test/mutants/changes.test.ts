import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { changed, changesIn } from '../../scripts/measure/mutants/changes.js';
import { nearestFirst, quickest } from '../../scripts/measure/mutants/order.js';
import { millisecondsOf } from '../../scripts/measure/mutants/processor-time.js';
import { reachIn } from '../../scripts/measure/mutants/reach.js';
import { mutantsOf, sampled } from '../../scripts/measure/mutants/rooms.js';
import { isOf, unseen } from '../../scripts/measure/mutants/unseen.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const mutants = mutantsOf(ROOT);

/** What becomes of a text, one change after another. */
function mutations(text: string): string[] {
  return changesIn(text).map((change) => changed(text, change));
}

describe('the small changes of a source', () => {
  test('are of comparisons, signs, constants, statements, and and or, min and max, one at a time', () => {
    expect(mutations('x = a < 3;')).toEqual([';', 'x = a <= 3;', 'x = a < 4;']);
    expect(mutations('const x = -a * 0.5;')).toEqual(['const x = a * 0.5;', 'const x = -a / 0.5;', 'const x = -a * 0;']);
    expect(mutations('const x = a && !b;')).toEqual(['const x = a || !b;', 'const x = a && b;']);
    expect(mutations('const x = Math.min(floor(a), true);')).toEqual([
      'const x = Math.max(floor(a), true);',
      'const x = Math.min(ceil(a), true);',
      'const x = Math.min(floor(a), false);',
    ]);
    expect(mutations('for (const x of y) { if (x === z) continue; }')).toEqual([
      'for (const x of y) { if (x !== z) continue; }',
      'for (const x of y) { if (x === z) ; }',
    ]);
    expect(mutations('const x = ++a;')).toEqual(['const x = --a;']);
  });

  test('leave alone what is imported, typed, numbered, asserted or put together of texts', () => {
    expect(mutations("import { a } from 'b';\nenum C { d = 1 }\nlet e: 1 | 2;\nconst f = 'g' + h + 'i'; // 1 + 2\n")).toEqual([]);
    expect(mutations("assert(a > 0 && b === c + 1, 'd');\nif (!ASC_NO_ASSERT && e > 1) f(2);\n")).toEqual([]);
  });

  test('are the same ones wherever their line stands, and know that line', () => {
    const line = '  const x = a + b + 1;';
    const [here, there] = [changesIn(line), changesIn(`let c;\n\n${line}`)];
    expect(here.map(({ line: text, column, from }) => [text, column, from])).toEqual([
      ['const x = a + b + 1;', 12, '+'],
      ['const x = a + b + 1;', 16, '+'],
      ['const x = a + b + 1;', 18, '1'],
    ]);
    expect(there.map(({ number }) => number)).toEqual([3, 3, 3]);
    expect(there.map(({ column }) => column)).toEqual(here.map(({ column }) => column));
  });
});

describe('the sample of changes', () => {
  test('is of thousands of different ones, in the same order each time', () => {
    expect(mutants.length).toBeGreaterThan(3000);
    expect(new Set(mutants.map(({ key }) => key)).size).toBe(mutants.length);
    const first = sampled(mutants, 1).slice(0, 300);
    expect(sampled([...mutants].reverse(), 1).slice(0, 300)).toEqual(first);
    expect(sampled(mutants, 2).slice(0, 300)).not.toEqual(first);
    expect(new Set(first.map(({ room }) => room)).size).toBeGreaterThan(4);
  });

  test('keeps its order when others are added', () => {
    const keys = (of: typeof mutants) => sampled(of, 1).map(({ key }) => key);
    const [some, all] = [keys(mutants.slice(0, 1000)), keys(mutants)];
    expect(all.filter((key) => some.includes(key))).toEqual(some);
  });
});

describe('a change of which nothing is said to be seen', () => {
  test('is one that is still made, and has a reason', () => {
    expect(unseen.filter((entry) => entry.reason === '' || !mutants.some((mutant) => isOf(entry, mutant)))).toEqual([]);
  });
});

describe('the tests that have to do with a source', () => {
  const reach = reachIn(ROOT);

  test('are those that import it, compiled or not', () => {
    expect(reach('test/center/pencil-lines.test.ts')).toContain('src/simulation/run.ts');
    expect(reach('test/center/pencil-lines.test.ts')).toContain('src/engine/event-list.ts');
    expect(reach('test/engine/event-list.test.ts')).toContain('src/engine/event-list.ts');
    expect(reach('test/engine/event-list.test.ts')).not.toContain('src/simulation/run.ts');
    expect(reach('test/statistics/student.test.ts')).toContain('src/statistics/student.ts');
    expect(reach('test/statistics/student.test.ts')).not.toContain('src/simulation/run.ts');
  });
});

describe('the tests that are run first', () => {
  test('are those that mirror a source, and those of its room', () => {
    const files = ['test/laws/order.test.ts', 'test/experiment/simulate.test.ts', 'test/experiment/capacity/mends.test.ts'];
    const mutant = { room: 'experiment', file: 'src/experiment/capacity/mends/plan.ts' };
    expect(nearestFirst(mutant, files)).toEqual([...files].reverse());
    expect(nearestFirst({ room: 'engine', file: 'src/engine/sort.ts' }, files)).toEqual(files);
  });

  test('are the quickest, within a share of the time of all', () => {
    const durations = new Map([['a', 1], ['b', 2], ['c', 7], ['d', 30]]); // biome-ignore format: pairs
    expect([...quickest(durations, 0.25)]).toEqual(['a', 'b', 'c']);
    expect([...quickest(durations, 0.2)]).toEqual(['a', 'b']);
    expect([...quickest(durations, 1)]).toEqual(['a', 'b', 'c', 'd']);
  });
});

test('the processor time of a process is read as it is written', () => {
  expect(['00:00:07', '01:02:03', '1-00:00:00', '02:05.50'].map(millisecondsOf)).toEqual([7_000, 3_723_000, 86_400_000, 125_500]);
});
