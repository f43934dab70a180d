import { describe, expect, it } from 'vitest';
import type { RecordedArrivals } from '#src/scenario/scenario.js';
import { desk, errorsOf, HOUR, load, MINUTE, onlyContact, warningsOf } from '../loading.js';

const LOG = `arrived,type,priority,patience_s,time_s
2026-11-09T09:00:30,PS,2,120,240.5
2026-11-09T08:59:59,PS,2,,
2026-11-09T09:00:00,NW,2,1,1
2026-11-08T23:59:59,PS,2,1,1
2026-11-10T00:00:00,PS,2,1,1
2026-11-09T10:00:00,PS,0,1,1
`;

function recordedOf(arrivals: string, csv = LOG, calendar = '{ start: 2026-11-09 }'): RecordedArrivals {
  const found = onlyContact(load(desk({ arrivals, calendar }), { 'log.csv': csv }).scenario).arrivals;
  if (found.kind !== 'log') throw new Error('a log was expected');
  return found;
}

const errors = (arrivals: string, csv = LOG): string[] => errorsOf(desk({ arrivals }), { 'log.csv': csv });

describe('recorded arrivals', () => {
  it('are the rows that have the values, within the calendar, by their moment', () => {
    expect(recordedOf('{ log: log.csv, where: { type: PS, priority: 2 } }')).toEqual({
      kind: 'log',
      at: Float64Array.of(9 * HOUR - 1000, 9 * HOUR + 30_000),
      patience: Float64Array.of(Number.NaN, 2 * MINUTE),
      time: Float64Array.of(Number.NaN, 240_500),
    });
  });

  it('are all rows where nothing is asked, and need no column but arrived', () => {
    const arrivals = recordedOf('{ log: log.csv }', 'arrived\n2026-11-09 08:00\n2026-11-09 07:00:00.25\n');
    expect([...arrivals.at]).toEqual([7 * HOUR + 250, 8 * HOUR]);
    expect([...arrivals.patience, ...arrivals.time].every(Number.isNaN)).toBe(true);
  });

  it('are read on the local clock', () => {
    const calendar = '{ start: 2026-03-29, timezone: Europe/Amsterdam }';
    expect([...recordedOf('{ log: log.csv }', 'arrived\n2026-03-29 03:00\n', calendar).at]).toEqual([2 * HOUR]);
  });

  it('outside the calendar are left out with a warning', () => {
    const yaml = desk({ arrivals: '{ log: log.csv }' });
    expect(warningsOf(yaml, { 'log.csv': LOG })).toContain(
      'desk.yaml:6 contacts.support.arrivals.log: 2 recorded contacts lie outside the calendar and are left out',
    );
    const one = 'arrived\n2026-11-09 08:00\n2026-11-10 08:00\n';
    expect(warningsOf(yaml, { 'log.csv': one })[0]).toContain('1 recorded contact lies outside the calendar and is left out');
  });

  it('are refused where a column is not there, where no row has the value, or the values together', () => {
    expect(errors('{ log: log.csv, where: { typ: PS } }')[0]).toContain('there is no column "typ"');
    expect(errors('{ log: log.csv, where: { type: PSS } }')).toEqual([
      'log.csv: type: no row has "PSS" in this column; did you mean "PS"?',
    ]);
    expect(errors('{ log: log.csv, where: { type: NW, priority: 0 } }')).toEqual(['log.csv: : no row has type NW and priority 0 together']);
    expect(errors('{ log: log.csv }', 'arrived\n')).toEqual(['log.csv: : there are no rows below the heading']);
  });

  it('are refused with the line of each wrong moment and number', () => {
    expect(errors('{ log: log.csv }', 'arrived,time_s\nyesterday,1\n2026-11-09 24:01,1\n2026-11-09 08:00,-3\n')).toEqual([
      'log.csv:2 arrived: "yesterday" is not a moment; expected one like 2026-11-11 08:30',
      'log.csv:3 arrived: "2026-11-09 24:01" has no such time of day',
      'log.csv:4 time_s: "-3" is not a number of 0 or more, such as 12.5',
    ]);
  });

  it('take no factor: they are replayed as they came', () => {
    expect(errors('{ log: log.csv, multiply: 2 }')).toHaveLength(1);
  });
});
