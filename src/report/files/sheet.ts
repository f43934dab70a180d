import type { Unit } from '../../measures/measure.js';

/** A cell: null is empty. Numbers are written in full. */
export type Cell = string | number | null;

/** What the cells of a column hold, and so how a workbook shows them. */
export interface Column {
  /** The heading, snake_case with the unit at the end: `average_speed_of_answer_s`. */
  readonly heading: string;
  /** `moment`: local time with offset, as of an interval's start; `date`: `2026-11-09`; `whole`: a number to be read without decimals. */
  readonly kind: 'text' | 'moment' | 'date' | 'whole' | 'figure';
  /** Of figures; `row`: it stands in the row's column `unit`. */
  readonly unit?: Unit | 'row';
  /** All that its cells say, where that is known without making the rows. */
  readonly texts?: readonly string[];
}

/** What of a table is known before anything has been simulated. */
export interface SheetHead {
  /** Of the file, without its ending: `summary`. */
  readonly name: string;
  readonly columns: readonly Column[];
}

/** A table that becomes a CSV file, and a sheet of the workbook. */
export interface Sheet extends SheetHead {
  /** Makes the rows, each of as many cells as there are columns; anew each time, so that a long table need never be in memory. */
  readonly rows: () => Iterable<readonly Cell[]>;
}

export function textColumn(heading: string): Column {
  return { heading, kind: 'text' };
}

/** Text of which there are few, each of them in many rows. */
export function namesColumn(heading: string, texts: readonly string[]): Column {
  return { heading, kind: 'text', texts };
}

export function figureColumn(heading: string, unit: Column['unit']): Column {
  return { heading, kind: 'figure', unit };
}

/** Endings of headings by unit; what has none is a count, a share from 0 to 1 or an amount in the scenario's own money. */
const ENDINGS: Partial<Readonly<Record<Unit, string>>> = { seconds: '_s', hours: '_h' };

/** The heading of a measure's column: `averageSpeedOfAnswer` in seconds is `average_speed_of_answer_s`. */
export function headingOf(measure: { readonly name: string; readonly unit: Unit }): string {
  return snakeCase(measure.name) + (ENDINGS[measure.unit] ?? '');
}

/** `averageSpeedOfAnswer` to `average_speed_of_answer`, `waitP90` to `wait_p90`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
