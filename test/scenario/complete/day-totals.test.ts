import { describe, expect, it } from 'vitest';
import type { RatePiece } from '#src/scenario/scenario.js';
import { desk, errorsOf, HOUR, load, onlyContact, warningsOf } from '../loading.js';

const CALENDAR = '{ start: 2026-11-13, days: 3, interval: 60 min, open: { mon-fri: "08:00-10:00", sat: "09:00-10:00" } }';
const HEADING = 'start,contact,volume\n';

const yamlOf = (more = '', calendar = CALENDAR): string => desk({ arrivals: `{ file: volumes.csv${more} }`, calendar });

function piecesOf(csv: string, more?: string, calendar?: string): readonly RatePiece[] {
  const { arrivals } = onlyContact(load(yamlOf(more, calendar), { 'volumes.csv': HEADING + csv }).scenario);
  if (arrivals.kind !== 'rates') throw new Error('rates were expected');
  return arrivals.pieces;
}

const byHour = (pieces: readonly RatePiece[]): [number, number][] =>
  pieces.map(({ from, volume }) => [from / HOUR, Number(volume.toFixed(9))]);
const errors = (csv: string, more?: string): string[] => errorsOf(yamlOf(more), { 'volumes.csv': HEADING + csv });
const warnings = (csv: string, more?: string, calendar?: string): string[] =>
  warningsOf(yamlOf(more, calendar), { 'volumes.csv': HEADING + csv });

/** A profile of 24 weights: those named, 0 elsewhere. */
const profile = (weights: Record<number, number>): string => JSON.stringify(Array.from({ length: 24 }, (_, hour) => weights[hour] ?? 0));

describe('a file of volumes whose rows are dates alone', () => {
  it('has the total of each day, spread evenly over the hours in which it is open', () => {
    expect(byHour(piecesOf('2026-11-14,support,30\n2026-11-13,support,100\n2026-11-12,support,7\n'))).toEqual([
      [8, 50],
      [9, 50],
      [33, 30],
    ]);
  });

  it('is spread by the profile beside it, by weekday if it is', () => {
    const more = `, profile: { mon-fri: ${profile({ 8: 1, 9: 3 })}, sat: ${profile({ 9: 1 })} }, multiply: 2`;
    expect(byHour(piecesOf('2026-11-13,support,100\n2026-11-14,support,30\n', more))).toEqual([
      [8, 50],
      [9, 150],
      [33, 60],
    ]);
  });

  it('may scale the handling times of a day', () => {
    const pieces = load(desk({ arrivals: '{ file: volumes.csv }', calendar: CALENDAR }), {
      'volumes.csv': 'start,contact,volume,aht_s\n2026-11-13,support,100,450\n2026-11-14,support,30,\n',
    }).scenario.contacts.flatMap(({ arrivals }) => (arrivals.kind === 'rates' ? arrivals.pieces : []));
    expect(pieces.map(({ timeFactor }) => timeFactor)).toEqual([1.5, 1.5, 1]);
  });

  it('keeps the total of a day on which clocks change', () => {
    const calendar = '{ start: 2026-03-29, interval: 60 min, timezone: Europe/Amsterdam }';
    const pieces = piecesOf('2026-03-29,support,230\n', '', calendar);
    expect(pieces).toHaveLength(23);
    expect(pieces.reduce((sum, { volume }) => sum + volume, 0)).toBeCloseTo(230, 9);
  });

  it('takes the rows that where says', () => {
    const csv = 'start,media,contact,volume\n2026-11-13,voice,support,100\n2026-11-13,chat,support,9\n2026-11-14,voice,support,30\n';
    const { arrivals } = onlyContact(load(yamlOf(', where: { media: voice }'), { 'volumes.csv': csv }).scenario);
    expect(arrivals.kind === 'rates' ? byHour(arrivals.pieces).map(([, volume]) => volume) : null).toEqual([50, 50, 30]);
  });

  it('is refused where a date comes twice, or dates are mixed with moments or times of day', () => {
    expect(errors('2026-11-13,support,100\n2026-11-13,support,30\n')).toEqual([
      'volumes.csv:3 start: line 2 has a row of support for 2026-11-13 already',
    ]);
    expect(errors('2026-11-13,support,100\n2026-11-13 00:30,support,30\n')).toEqual([
      'volumes.csv:3 start: dates alone and moments are mixed in the rows of support; write 00:00 behind a date that is one',
    ]);
    expect(errors('2026-11-13,support,100\n08:30,support,30\n')).toEqual([
      'volumes.csv:3 start: times of day and dates alone are mixed in the rows of support',
    ]);
  });

  it('is refused where the profile has nothing for a day that has contacts', () => {
    const more = `, profile: { mon-fri: ${profile({ 8: 1 })} }`;
    expect(errors('2026-11-13,support,100\n2026-11-14,support,30\n', more)).toEqual([
      'desk.yaml:6 contacts.support.arrivals.profile: there are no weights for sat, but contacts are to come on Sat 2026-11-14; add sat, or write a volume of 0 in volumes.csv:3',
    ]);
    expect(errors('2026-11-13,support,100\n2026-11-14,support,0\n', more)).toEqual([]);
  });

  it('is refused where a profile stands beside moments or times of day', () => {
    const more = `, profile: ${profile({ 8: 1 })}`;
    const message =
      'desk.yaml:6 contacts.support.arrivals.profile: a profile goes with totals of days, a date alone in each row; volumes.csv has';
    expect(errors('2026-11-13 08:00,support,100\n2026-11-13 09:00,support,0\n', more)).toEqual([`${message} moments`]);
    expect(errors('08:00,support,100\n09:00,support,0\n', more)).toEqual([`${message} times of day`]);
  });

  it('is refused where none of its days is in the calendar', () => {
    expect(errors('2025-11-13,support,100\n2025-11-14,support,30\n')).toEqual([
      'volumes.csv:2 start: the rows of support are all outside the calendar: the first is of Thu 2025-11-13, the last of Fri 2025-11-14',
    ]);
  });

  it('is told of where an open day has no row, or a closed one has contacts', () => {
    expect(warnings('2026-11-13,support,100\n2026-11-15,support,9\n')).toEqual([
      'volumes.csv:3 volume: the contacts of support on Sun 2026-11-15 have no time at which they could come: it is closed all day',
      'desk.yaml:6 contacts.support.arrivals.file: there is no volume of support for Sat 2026-11-14, though it is open then: nobody comes on that day',
    ]);
    const fortnight = CALENDAR.replace('days: 3', 'days: 17');
    expect(warnings('2026-11-13,support,100\n2026-11-15,support,9\n2026-11-22,support,9\n2026-11-29,support,9\n', '', fortnight)).toEqual([
      'volumes.csv:3 volume: the contacts of support on Sun 2026-11-15 and 2 more days have no time at which they could come: it is closed all day',
      'desk.yaml:6 contacts.support.arrivals.file: there are no volumes of support for 13 days on which it is open, first Sat 2026-11-14: nobody comes then',
    ]);
  });
});

describe('a file of volumes with moments', () => {
  it('takes a date with 00:00 for its first moment', () => {
    expect(byHour(piecesOf('2026-11-13 00:00,support,10\n2026-11-13 01:00,support,0\n'))).toEqual([[0, 10]]);
  });
});
