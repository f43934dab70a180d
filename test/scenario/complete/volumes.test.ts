import { describe, expect, it } from 'vitest';
import type { RatePiece } from '#src/scenario/scenario.js';
import { desk, errorsOf, HOUR, load, onlyContact, warningsOf } from '../loading.js';

const HOURLY = '{ start: 2026-11-09, days: 2, interval: 60 min }';
const ARRIVALS = '{ file: volumes.csv }';

function piecesOf(csv: string | Uint8Array, calendar = HOURLY, journey?: string): readonly RatePiece[] {
  const yaml = desk({ calendar, arrivals: ARRIVALS, ...(journey === undefined ? {} : { journey }) });
  const { arrivals } = onlyContact(load(yaml, { 'volumes.csv': csv }).scenario);
  if (arrivals.kind !== 'rates') throw new Error('rates were expected');
  return arrivals.pieces;
}

const byHour = (pieces: readonly RatePiece[]): [number, number][] =>
  pieces.map(({ from, volume }) => [from / HOUR, Number(volume.toFixed(9))]);
const errors = (csv: string | Uint8Array): string[] => errorsOf(desk({ calendar: HOURLY, arrivals: ARRIVALS }), { 'volumes.csv': csv });
const warnings = (csv: string, calendar = HOURLY): string[] => warningsOf(desk({ calendar, arrivals: ARRIVALS }), { 'volumes.csv': csv });

describe('a file of volumes with moments', () => {
  it('holds each row until the next, and the last as long as the one before it', () => {
    const csv = 'start,contact,volume\n2026-11-09 08:00,support,10\n2026-11-09 09:00,support,40\n2026-11-09 11:00,support,20\n';
    expect(byHour(piecesOf(csv))).toEqual([
      [8, 10],
      [9, 20],
      [10, 20],
      [11, 10],
      [12, 10],
    ]);
  });

  it('may be in any order, with rows of other types between, with T or an offset from UTC', () => {
    const csv = 'contact,volume,start\nsupport,40,2026-11-09T10:00+01:00\nother,7,2026-11-09 08:30\nsupport,10,2026-11-09 08:00\n';
    expect(byHour(piecesOf(csv))).toEqual([
      [8, 10],
      [9, 40],
    ]);
  });

  it('ends with the calendar at the latest; a single row lasts until then', () => {
    expect(piecesOf('start,contact,volume\n2026-11-10 22:00,support,10\n').map(({ volume }) => volume)).toEqual([5, 5]);
    const csv = 'start,contact,volume\n2026-11-10 19:00,support,0\n2026-11-10 22:00,support,10\n';
    expect(piecesOf(csv).map(({ volume }) => volume)).toEqual([5, 5]);
  });

  it('brings in what began before the calendar by its part', () => {
    const csv = 'start,contact,volume\n2026-11-08 23:00,support,30\n2026-11-09 01:00,support,10\n';
    expect(byHour(piecesOf(csv)).slice(0, 2)).toEqual([
      [0, 15],
      [1, 5],
    ]);
  });

  it('tells the two hours of the night apart by their offset', () => {
    const calendar = '{ start: 2026-10-25, interval: 60 min, timezone: Europe/Amsterdam }';
    const csv =
      'start,contact,volume\n2026-10-25T02:00:00+02:00,support,1\n2026-10-25T02:00:00+01:00,support,2\n2026-10-25T03:00:00+01:00,support,0\n';
    expect(byHour(piecesOf(csv, calendar))).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });
});

describe('a file of volumes with times of day', () => {
  it('repeats every day; before the first row nobody comes, and the last lasts as long as the one before it', () => {
    expect(byHour(piecesOf('start,contact,volume\n08:00,support,10\n9:00,support,20\n'))).toEqual([
      [8, 10],
      [9, 20],
      [32, 10],
      [33, 20],
    ]);
  });

  it('ends with the day at the latest; a single row lasts until then', () => {
    expect(byHour(piecesOf('start,contact,volume\n22:00,support,10\n')).slice(0, 3)).toEqual([
      [22, 5],
      [23, 5],
      [46, 5],
    ]);
    const csv = 'start,contact,volume\n18:00,support,0\n22:00,support,10\n';
    expect(byHour(piecesOf(csv)).slice(0, 2)).toEqual([
      [22, 5],
      [23, 5],
    ]);
  });

  it('leaves out a row whose whole hour is skipped by the clock', () => {
    const calendar = '{ start: 2026-03-29, interval: 60 min, timezone: Europe/Amsterdam }';
    const csv = 'start,contact,volume\n01:00,support,1\n02:00,support,2\n03:00,support,4\n04:00,support,0\n';
    expect(byHour(piecesOf(csv, calendar))).toEqual([
      [1, 1],
      [2, 4],
    ]);
  });
});

describe('handling times in a file of volumes', () => {
  it('become a factor on time and wrap-up of the first agent step', () => {
    const journey = '{ desk: { skill: support, time: { mean: 4 min }, wrapUp: { mean: 1 min } } }';
    const csv = 'start,contact,volume,aht_s\n2026-11-09 08:00,support,1,450\n2026-11-09 09:00,support,1,\n2026-11-09 10:00,support,1,150\n';
    expect(piecesOf(csv, HOURLY, journey).map(({ timeFactor }) => timeFactor)).toEqual([1.5, 1, 0.5]);
  });

  it('are those of whichever agent step comes first, weighed by how many contacts it is for', () => {
    const journey = `
      menu: { bot: menu, time: { mean: 1 min }, next: { short: 50%, long: 25%, resolved: 25% } }
      short: { skill: support, time: { mean: 3 min }, next: { long: 10% } }
      long: { skill: support, time: { mean: 9 min } }`;
    const yaml = desk({ calendar: HOURLY, arrivals: ARRIVALS, journey, rest: 'bots: { menu: {} }' });
    const csv = 'start,contact,volume,aht_s\n2026-11-09 08:00,support,1,600\n';
    const { arrivals } = onlyContact(load(yaml, { 'volumes.csv': csv }).scenario);
    // (50% · 3 min + 25% · 9 min) / 75% is 5 min.
    expect(arrivals.kind === 'rates' ? arrivals.pieces[0]?.timeFactor : null).toBeCloseTo(2, 9);
  });

  it('are refused where they are 0, or where no agent step could take them', () => {
    expect(errors('start,contact,volume,aht_s\n2026-11-09 08:00,support,1,0\n')[0]).toContain(
      'volumes.csv:2 aht_s: a handling time of 0 s',
    );
    const yaml = desk({
      calendar: HOURLY,
      arrivals: ARRIVALS,
      journey: '{ menu: { bot: menu, time: { mean: 1 min }, next: resolved } }',
      rest: 'bots: { menu: {} }',
    });
    expect(errorsOf(yaml, { 'volumes.csv': 'start,contact,volume,aht_s\n2026-11-09 08:00,support,1,60\n' })[0]).toContain('no agent step');
  });

  it('of a few seconds are probably minutes', () => {
    const found = warnings('start,contact,volume,aht_s\n2026-11-09 08:00,support,1,4.5\n2026-11-09 09:00,support,1,4.5\n');
    expect(found).toContain(
      'volumes.csv:2 aht_s: handling times of 4.5 s on average, where the journey says 300 s; the column is read in seconds',
    );
    const one = warnings('start,contact,volume,aht_s\n2026-11-09 08:00,support,9,300\n2026-11-09 09:00,support,1,4.5\n');
    expect(one).toContain('volumes.csv:3 aht_s: a handling time of 4.5 s; the column is read in seconds');
  });
});

describe('a file of volumes that is wrong', () => {
  it('is refused with the line and the column of each mistake', () => {
    const csv =
      'start,contact,volume\n2026-11-09 08:00,support,ten\n2026-13-09 08:00,support,1\n2026-11-09 09:00,support,-1\n25:00,support,1\n';
    expect(errors(csv)).toEqual([
      'volumes.csv:2 volume: "ten" is not a number of 0 or more, such as 12.5',
      'volumes.csv:3 start: there is no date 2026-13-09',
      'volumes.csv:4 volume: "-1" is not a number of 0 or more, such as 12.5',
      'volumes.csv:5 start: "25:00" is not a time of day from 00:00 to 23:59',
    ]);
    expect(errors('start,contact,volume\n2026-11-09 08:00,support,\n')).toEqual(['volumes.csv:2 volume: there is no number here']);
  });

  it('names a bad number on line 500, and of many mistakes the first ten', () => {
    const rows = Array.from(
      { length: 600 },
      (_, index) => `2026-11-09 ${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')},support,1`,
    );
    const one = rows.map((row, index) => (index === 498 ? row.replace(/1$/, '1e999') : row));
    expect(errors(`start,contact,volume\n${one.join('\n')}`)).toEqual(['volumes.csv:500 volume: 1e999 is more than 1,000,000,000']);
    const all = rows.map((row) => row.replace(/1$/, 'x'));
    const found = errors(`start,contact,volume\n${all.join('\n')}`);
    expect(found).toHaveLength(11);
    expect(found.at(-1)).toBe('volumes.csv: : 590 more cells are wrong');
  });

  it('may not say the same moment twice, nor mix moments with times of day', () => {
    expect(errors('start,contact,volume\n2026-11-09 08:00,support,1\n2026-11-09 08:00,support,1\n')).toEqual([
      'volumes.csv:3 start: line 2 has a row of support for 2026-11-09 08:00 already',
    ]);
    expect(errors('start,contact,volume\n08:00,support,1\n2026-11-09 09:00,support,1\n')).toEqual([
      'volumes.csv:3 start: times of day and moments are mixed in the rows of support',
    ]);
  });

  it('may not name a moment that the clock skips', () => {
    const calendar = '{ start: 2026-03-29, timezone: Europe/Amsterdam }';
    const found = errorsOf(desk({ calendar, arrivals: ARRIVALS }), { 'volumes.csv': 'start,contact,volume\n2026-03-29 02:30,support,1\n' });
    expect(found[0]).toContain('there is no 2026-03-29 02:30 in Europe/Amsterdam');
  });

  it('is told which column is missing, and which type', () => {
    expect(errors('start,contact,volumes\n08:00,support,1\n')).toEqual([
      'volumes.csv:1 volume: there is no column "volume", only "start", "contact", "volumes"; if "volumes" is meant, head it volume',
    ]);
    expect(errors('start,contact,volume\n08:00,suport,1\n')).toEqual([
      'desk.yaml:6 contacts.support.arrivals.file: volumes.csv has no row of "support" in its column contact; did you mean "suport"?',
    ]);
  });

  it('is refused where none of its rows is in the calendar', () => {
    const csv = 'start,contact,volume\n2025-11-09 08:00,support,1\n2025-11-09 09:00,support,1\n';
    expect(errors(csv)[0]).toContain('the rows of support are all outside the calendar');
  });

  it('that cannot be read, is empty, or is no text at all, is one error', () => {
    expect(errorsOf(desk({ arrivals: ARRIVALS })).map((error) => error.replace(/the file .*cannot/, 'the file cannot'))).toEqual([
      'desk.yaml:6 contacts.support.arrivals.file: the file cannot be read: there is no such file',
    ]);
    expect(errors('')).toEqual(['volumes.csv: : the file is empty; a heading row with the names of the columns was expected']);
    const latin = Uint8Array.from([...new TextEncoder().encode('start,contact,volume\n08:00,'), 0xe9, 0x0a]);
    expect(errors(latin)).toEqual([
      'volumes.csv:2 : this is not UTF-8 text, perhaps Windows-1252 (plain "CSV" in Excel); save the file as "CSV UTF-8"',
    ]);
    expect(errors(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]))[0]).toContain('not UTF-8');
  });
});

describe('a file of volumes that is probably wrong', () => {
  it('leaves days without rows', () => {
    const csv = 'start,contact,volume\n2026-11-09 08:00,support,1\n2026-11-09 09:00,support,1\n';
    expect(warnings(csv)).toContain(
      'volumes.csv:3 start: there are no volumes of support from Mon 2026-11-09 10:00 on, so nobody comes then',
    );
    const late = 'start,contact,volume\n2026-11-10 08:00,support,1\n2026-11-10 09:00,support,1\n';
    expect(warnings(late)).toContain(
      'volumes.csv:2 start: there are no volumes of support before Tue 2026-11-10 08:00, so nobody comes then',
    );
  });

  it('leaves no days without rows after a row of 0, nor while the type is closed', () => {
    const ended = 'start,contact,volume\n2026-11-09 08:00,support,1\n2026-11-09 09:00,support,0\n';
    expect(warnings(ended).filter((warning) => warning.includes('no volumes'))).toEqual([]);
    const rows = 'start,contact,volume\n2026-11-09 08:00,support,1\n2026-11-09 09:00,support,1\n';
    const found = (open: string) =>
      warnings(rows, `{ start: 2026-11-09, days: 2, interval: 60 min, open: ${open} }`).filter((warning) => warning.includes('no volumes'));
    expect(found('"08:00-20:00"')).toHaveLength(1);
    expect(found('{ mon: "08:00-10:00" }')).toEqual([]);
  });

  it('spreads the last row of a day over the night', () => {
    const csv =
      'start,contact,volume\n2026-11-09 16:00,support,1\n2026-11-09 17:00,support,1\n2026-11-10 08:00,support,1\n2026-11-10 09:00,support,1\n';
    expect(warnings(csv)).toContain(
      'volumes.csv:3 volume: the volume of support in this row is spread over 15 h, until the next row; if nobody comes then, add a row with volume 0',
    );
  });

  it('has rows of a type that the scenario does not know', () => {
    const csv = 'start,contact,volume\n08:00,support,1\n09:00,suport,1\n10:00,suport,1\n';
    expect(warnings(csv)).toContain(
      'volumes.csv:3 contact: there is no contact type "suport", so its rows are not used; did you mean "support"?',
    );
  });
});

describe('a file of volumes with columns of its own', () => {
  const arrivals = (where: string) => `{ file: volumes.csv, where: ${where} }`;
  const perHour = (text: string, where: string) => {
    const scenario = load(desk({ arrivals: arrivals(where) }), { 'volumes.csv': text }).scenario;
    const type = onlyContact(scenario);
    return type.arrivals.kind === 'rates' ? type.arrivals.pieces.reduce((sum, { volume }) => sum + volume, 0) : Number.NaN;
  };

  it('gives the rows with the values of where, of the contact type if it has that column', () => {
    const queues =
      'start,Queue,Media,volume\n08:00,Orders,voice,30\n08:00,Orders,chat,7\n08:00,Bills,voice,9\n09:00,Orders,voice,5\n10:00,Orders,voice,0\n';
    expect(perHour(queues, '{ Queue: Orders, Media: voice }')).toBeCloseTo(35, 9);
    const named = 'start,contact,media,volume\n08:00,support,voice,30\n08:00,support,chat,7\n08:00,other,voice,9\n09:00,support,voice,0\n';
    expect(perHour(named, '{ media: voice }')).toBeCloseTo(30, 9);
  });

  it('is refused where no row has them, or a column is missing', () => {
    const text = 'start,contact,media,volume\n08:00,support,voice,30\n';
    expect(errorsOf(desk({ arrivals: arrivals('{ media: fax }') }), { 'volumes.csv': text })).toEqual([
      'desk.yaml:6 contacts.support.arrivals.file: volumes.csv has no row of "support" with media fax',
    ]);
    expect(errorsOf(desk({ arrivals: arrivals('{ Medium: voice }') }), { 'volumes.csv': text })[0]).toContain(
      'there is no column "Medium"',
    );
  });
});
