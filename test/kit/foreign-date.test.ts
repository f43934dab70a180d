import { expect, test } from 'vitest';
import { foreignDate, isoDates } from '#src/kit/foreign-date.js';

test.each([
  ['16.11.2026', '2026-11-16'],
  ['5.6.2026', '2026-06-05'],
  ['5.6.26', '2026-06-05'],
  ['11/16/2026', '2026-11-16'],
  ['16/11/2026', '2026-11-16'],
  ['16-11-2026', '2026-11-16'],
  ['5/5/2026', '2026-05-05'],
  ['2026/11/9', '2026-11-09'],
  ['2026.11.09', '2026-11-09'],
  ['2026-1-9', '2026-01-09'],
  ['2026年11月16日', '2026-11-16'],
  ['20261116', '2026-11-16'],
  ['16.11.2026 8:30', '2026-11-16 08:30'],
  ['11/16/2026 8:30:00 PM', '2026-11-16 20:30'],
  ['11/16/2026, 12:00 am', '2026-11-16 00:00'],
])('%s is %s', (text, iso) => {
  expect(isoDates(text)).toEqual([iso]);
  expect(foreignDate(text)).toBe(`write ${iso}`);
});

test('a date that can be read in two ways has both, the day first', () => {
  expect(isoDates('5/6/2026')).toEqual(['2026-06-05', '2026-05-06']);
  expect(foreignDate('05-06-2026 08:00')).toBe('write 2026-06-05 08:00 or 2026-05-06 08:00, whichever is meant');
});

test.each(['2026-11-16', '31.2.2026', '13/13/2026', '16.11.2026 soon', '16.11.2026 25:00', '12,5', '1.5.3', 'Total', '', '123456789'])(
  '"%s" is no such date',
  (text) => {
    expect(isoDates(text)).toEqual([]);
    expect(foreignDate(text)).toBeNull();
  },
);
