import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { InputError } from '#src/kit/problem.js';
import { scenarioSchema } from '#src/scenario/language/schema.js';
import { processorTime } from '../processor-time.js';
import { DESK, EVERYTHING, type Files, read } from './language-files.js';

/** A scenario may be right or wrong; it may not crash the reader, or keep a planner waiting. */
function survives(files: Files, overrides: readonly string[] = []): void {
  const start = processorTime();
  try {
    read(files, overrides);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const problem of error.problems) {
      expect(problem.message).not.toMatch(/undefined|\[object|Invalid input/);
      expect(problem.file).not.toBe('');
    }
  }
  expect(processorTime() - start).toBeLessThan(2000);
}

const text = fc.constantFrom(DESK, EVERYTHING);
const odd = fc.constantFrom<unknown>(
  ...[null, true, -1, 0, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 1e-320, '', ' ', 'all', '5', '5 mins', '-5 min', '1e9 d', '300%'],
  ...['resolved', 'x'.repeat(2000), 'constructor', '2026-02-30', '25:00', [], {}, [[[[]]]], { a: { b: {} } }, [null], { file: 'x.csv' }],
  ...[{ mixture: [] }, { distribution: 5 }, { mean: {} }, { perHour: [] }, { skill: { bot: 'pause' } }, { skill: 'a', bot: 'b' }],
);

test('letters that are lost, doubled, swapped or replaced', () => {
  const change = fc.record({
    at: fc.nat(),
    take: fc.nat({ max: 3 }),
    put: fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom(...':,{}[]&*!|>\'"%@`#-? \n\t.')),
  });
  fc.assert(
    fc.property(text, fc.array(change, { minLength: 1, maxLength: 4 }), (original, changes) => {
      let mutant: string = original;
      for (const { at, take, put } of changes) {
        const place = at % mutant.length;
        mutant = `${mutant.slice(0, place)}${put}${mutant.slice(place + take)}`;
      }
      survives({ 'desk.yaml': mutant });
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('lines that are lost, doubled, moved, or indented otherwise', () => {
  const edit = fc.record({ line: fc.nat(), to: fc.nat(), how: fc.constantFrom('drop', 'double', 'swap', 'indent', 'outdent') });
  fc.assert(
    fc.property(text, fc.array(edit, { minLength: 1, maxLength: 3 }), (original, edits) => {
      const lines = original.split('\n');
      for (const { line, to, how } of edits) {
        const here = line % lines.length;
        const there = to % lines.length;
        const [mine = '', other = ''] = [lines[here], lines[there]];
        if (how === 'drop') lines.splice(here, 1, '#');
        if (how === 'double') lines.splice(there, 0, mine);
        if (how === 'swap') [lines[here], lines[there]] = [other, mine];
        if (how === 'indent') lines[here] = `  ${mine}`;
        if (how === 'outdent') lines[here] = mine.replace(/^ {2}/, '');
      }
      survives({ 'desk.yaml': lines.join('\n') });
    }),
    { numRuns: 250, seed: 2 },
  );
});

test('values and keys that are replaced by odd ones', () => {
  const change = fc.record({
    at: fc.nat(),
    value: odd,
    key: fc.option(fc.constantFrom('x', 'all', 'a.b', '<<', 'mean', 'file', 'next', '__proto__', 'toString')),
  });
  fc.assert(
    fc.property(text, fc.array(change, { minLength: 1, maxLength: 5 }), (original, changes) => {
      const root: unknown = JSON.parse(JSON.stringify(read({ 'desk.yaml': original }).raw));
      for (const { at, value, key } of changes) {
        const places = placesIn(root);
        const place = places[at % Math.max(1, places.length)];
        if (place === undefined) continue;
        if (key === null) Reflect.set(place.owner, place.key, value);
        else
          Object.defineProperty(place.owner, key, {
            value: Reflect.get(place.owner, place.key),
            enumerable: true,
            configurable: true,
            writable: true,
          });
      }
      survives({ 'desk.yaml': stringify(root) });
    }),
    { numRuns: 300, seed: 3 },
  );
});

/** Every entry of every map and list. */
function placesIn(value: unknown): { owner: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [{ owner: value, key }, ...placesIn(part)]);
}

test('scenarios laid over one another at random', () => {
  const extending = fc.constantFrom('a.yaml', 'b.yaml', 'desk.yaml', 'none.yaml', '', '5', '[x]');
  const body = fc.constantFrom(
    '',
    DESK,
    EVERYTHING,
    'contacts: { support: null }\n',
    'contacts: { support: { journey: { desk: { pause: 5 min } } } }\n',
    'teams: []\n',
    'contacts: 5\n',
  );
  const file = fc.tuple(extending, body, fc.boolean()).map(([base, rest, extends_]) => (extends_ ? `extends: ${base}\n${rest}` : rest));
  fc.assert(
    fc.property(file, file, file, (desk, a, b) => survives({ 'desk.yaml': desk, 'a.yaml': a, 'b.yaml': b })),
    { numRuns: 300, seed: 4 },
  );
});

test('anything on the command line', () => {
  const key = fc.oneof(
    fc.constantFrom(
      'teams.desk.agents',
      'teams.desk.skills.0',
      'contacts.support.journey.desk.time',
      'contacts',
      'run.seed',
      'extends',
      'teams.desk.agents.0.x',
      'calendar.open.mon',
    ),
    fc.array(fc.string({ maxLength: 8 }), { maxLength: 5 }).map((parts) => parts.join('.')),
  );
  const value = fc.oneof(
    odd.map((part) => JSON.stringify(part)),
    fc.string(),
    fc.constantFrom('[', '{a', '&x [*x]', '*x', '"', '- - -', 'a: b: c', '[[[[[[[[[['.repeat(50)),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 3 }), (overrides) => {
      survives(
        { 'desk.yaml': DESK },
        overrides.map(([name, content]) => `${name}=${content}`),
      );
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('bytes of any kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => survives({ 'desk.yaml': bytes })),
    { numRuns: 300, seed: 6 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (content) => survives({ 'desk.yaml': content })),
    { numRuns: 300, seed: 7 },
  );
});

test.each([
  [
    'many teams',
    (count: number) => `${DESK}${Array.from({ length: count }, (_, n) => `  t${n}: { skills: [suport], agents: 12 }\n`).join('')}`,
  ],
  [
    'many contact types',
    (count: number) =>
      DESK.replace(
        'teams:',
        `${Array.from({ length: count }, (_, n) => `  c${n}: { channel: fone, arrivals: { perHor: 5 }, journey: { a: { skill: s${n}, time: 5 } } }\n`).join('')}teams:`,
      ),
  ],
  [
    'many steps',
    (count: number) =>
      DESK.replace(
        '      desk:',
        `${Array.from({ length: count }, (_, n) => `      s${n}: { pause: 5 min, next: s${n + 1} }\n`).join('')}      desk:`,
      ),
  ],
  ['a long profile', (count: number) => DESK.replace('perHour: 120', `perDay: 120, profile: [${'1, '.repeat(10 * count)}1]`)],
])('%s', (_, scenario) => {
  survives({ 'desk.yaml': scenario(500) });
});

test('texts that are far too long, wherever a text may stand', () => {
  const root: unknown = JSON.parse(JSON.stringify(read({ 'desk.yaml': EVERYTHING }).raw));
  for (const filler of ['x', ' ', '1', ', ', 'a b']) {
    const long = filler.repeat(Math.floor(300_000 / filler.length));
    for (const { owner, key } of placesIn(root).filter((place) => typeof Reflect.get(place.owner, place.key) === 'string')) {
      const before: unknown = Reflect.get(owner, key);
      for (const text of [String(before) + long, long]) {
        Reflect.set(owner, key, text);
        const start = processorTime();
        expect(() => scenarioSchema.safeParse(root)).not.toThrow();
        expect(processorTime() - start).toBeLessThan(2000);
      }
      Reflect.set(owner, key, before);
    }
  }
});
