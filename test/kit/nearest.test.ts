import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearestName } from '#src/kit/nearest.js';

test.each([
  ['', '', 0],
  ['tech', 'tech', 0],
  ['tech', 'tec', 1],
  ['tech', 'techh', 1],
  ['tech', 'tach', 1],
  ['tech', 'tehc', 1],
  ['ca', 'abc', 3],
  ['frontline', 'backoffice', 8],
  ['', 'abc', 3],
])('from "%s" to "%s" it takes %d changes', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('the distance is the same in both directions, at most the longer length, and 0 only between equal texts', () => {
  const short = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(short, short, (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance === 0).toBe(a === b);
    }),
  );
});

test('the nearest name is the one that needs the fewest changes', () => {
  expect(nearestName('ordres', ['order', 'orders', 'others'])).toBe('orders');
  expect(nearestName('fone', ['phone', 'chat'])).toBe('phone');
  expect(nearestName('perhour', ['perHour', 'perDay'])).toBe('perHour');
});

test('no name is suggested where none is near', () => {
  expect(nearestName('billing', ['orders', 'returns'])).toBeNull();
  expect(nearestName('a', ['b', 'c'])).toBeNull();
  expect(nearestName('x'.repeat(500), ['x'.repeat(499)])).toBeNull();
  expect(nearestName('orders', [])).toBeNull();
});
