import { describe, expect, it } from 'vitest';
import type { Hours } from '#src/scenario/scenario.js';
import { desk, errorsOf, HOUR, load, onlyContact } from '../loading.js';

/** Opening hours of the contact type, in hours since the first moment. */
function hoursOf(calendar: string, type = 'patience: never'): { open: [number, number][]; openAtEnd: boolean } {
  const { open, openAtEnd }: Hours = onlyContact(load(desk({ calendar, type })).scenario).hours;
  return { open: open.map(({ from, to }) => [from / HOUR, to / HOUR]), openAtEnd };
}

describe('opening hours', () => {
  it('are round the clock where nothing is said', () => {
    expect(hoursOf('{ start: 2026-11-09, days: 2 }')).toEqual({ open: [[0, 48]], openAtEnd: true });
  });

  it('hold on every day where they are one text, of several parts if need be', () => {
    expect(hoursOf('{ start: 2026-11-09, days: 2, open: "08:00-12:00, 13:00-17:00" }')).toEqual({
      open: [
        [8, 12],
        [13, 17],
        [32, 36],
        [37, 41],
      ],
      openAtEnd: false,
    });
  });

  it('of 00:00-24:00 join from day to day and go on at the end', () => {
    expect(hoursOf('{ start: 2026-11-09, days: 3, open: "00:00-24:00" }')).toEqual({ open: [[0, 72]], openAtEnd: true });
  });

  it('past midnight reach into the first day from the night before, and beyond the last', () => {
    expect(hoursOf('{ start: 2026-11-09, days: 2, open: "18:00-02:00" }')).toEqual({
      open: [
        [0, 2],
        [18, 26],
        [42, 48],
      ],
      openAtEnd: true,
    });
  });

  it('that begin when the calendar ends are not open at its end', () => {
    expect(hoursOf('{ start: 2026-11-09, open: "00:00-12:00" }')).toEqual({ open: [[0, 12]], openAtEnd: false });
    expect(hoursOf('{ start: 2026-11-09, open: { mon: "12:00-24:00", tue: "00:00-12:00" } }').openAtEnd).toBe(true);
    expect(hoursOf('{ start: 2026-11-09, open: { mon: "12:00-24:00" } }').openAtEnd).toBe(false);
  });

  it('by weekday leave a day that is not named closed', () => {
    expect(hoursOf('{ start: 2026-11-13, days: 4, open: { mon-fri: "08:00-20:00" } }').open).toEqual([
      [8, 20],
      [80, 92],
    ]);
  });

  it('of a range of weekdays may go over the weekend', () => {
    expect(hoursOf('{ start: 2026-11-09, days: 7, open: { sat-mon: "10:00-11:00" } }').open).toEqual([
      [10, 11],
      [130, 131],
      [154, 155],
    ]);
  });

  it('hold for a date before a weekday, for a weekday before a range, for a shorter range before a longer', () => {
    const open = '{ "2026-11-10": "01:00-02:00", tue: "03:00-04:00", wed: "05:00-06:00", mon-thu: "07:00-08:00", mon-sun: "09:00-10:00" }';
    expect(hoursOf(`{ start: 2026-11-09, days: 5, open: ${open} }`).open).toEqual([
      [7, 8],
      [25, 26],
      [53, 54],
      [79, 80],
      [105, 106],
    ]);
  });

  it('of a closed date still hold in the night that began on the day before', () => {
    expect(hoursOf('{ start: 2026-12-24, days: 2, open: { mon-sun: "18:00-02:00", "2026-12-25": closed } }').open).toEqual([
      [0, 2],
      [18, 26],
    ]);
  });

  it('follow the clock where it jumps', () => {
    const spring = '{ start: 2026-03-29, timezone: Europe/Amsterdam, open: "01:00-05:00" }';
    expect(hoursOf(spring).open).toEqual([[1, 4]]);
    const gap = '{ start: 2026-03-29, timezone: Europe/Amsterdam, open: "02:30-05:00" }';
    expect(hoursOf(gap).open).toEqual([[2, 4]]);
    const autumn = '{ start: 2026-11-01, timezone: America/New_York, open: "00:00-01:00, 02:00-03:00" }';
    expect(hoursOf(autumn).open).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it('of a contact type are its own, read on its own clocks', () => {
    const calendar = '{ start: 2026-11-09, timezone: Europe/Amsterdam, open: "08:00-20:00" }';
    expect(hoursOf(calendar, 'patience: never\n    open: "10:00-11:00"').open).toEqual([[10, 11]]);
    expect(hoursOf(calendar, 'patience: never\n    timezone: America/New_York').open).toEqual([
      [0, 2],
      [14, 24],
    ]);
    expect(hoursOf(calendar, 'patience: never\n    timezone: America/New_York').openAtEnd).toBe(true);
  });

  it('refuse two ranges of the same length that name the same day', () => {
    const errors = errorsOf(desk({ calendar: '{ start: 2026-11-09, open: { mon-wed: "08:00-20:00", wed-fri: closed } }' }));
    expect(errors).toEqual([
      'desk.yaml:2 calendar.open.wed-fri: wed-fri and mon-wed name the same day, and neither is the narrower of the two',
    ]);
  });
});
