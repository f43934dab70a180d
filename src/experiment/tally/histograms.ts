/** Histograms of several replications, or of several intervals, taken together. */
import type { Histograms } from '../../center/counts.js';
import { emptyTable, type SparseTable, summedRows, summedTables } from '../../statistics/sparse-histogram.js';
import type { Layout } from './layout.js';

/** Which rows of the histograms belong to a contact type or a line: every interval has its own, or the run a single one. */
export interface Rows {
  readonly columns: number;
  /** Rows of a line: one more than columns where what joined after the calendar has its own. */
  readonly lineColumns: number;
}

type Name = keyof Histograms;

/** Histograms of which each table is made by itself, those of contact types and those of lines. */
function made(ofContacts: (name: Name) => SparseTable, ofLines: (name: Name) => SparseTable): Histograms {
  return {
    contactAnswered: ofContacts('contactAnswered'),
    contactUnanswered: ofContacts('contactUnanswered'),
    resolution: ofContacts('resolution'),
    lineAnswered: ofLines('lineAnswered'),
    lineUnanswered: ofLines('lineUnanswered'),
  };
}

export function emptyHistograms({ scenario }: Layout, { columns, lineColumns }: Rows): Histograms {
  return made(
    () => emptyTable(scenario.contacts.length * columns),
    () => emptyTable(scenario.lines.length * lineColumns),
  );
}

/** As many rows, and nothing in them. */
export function emptiedHistograms(like: Histograms): Histograms {
  const emptied = (name: Name) => emptyTable(like[name].totals.length);
  return made(emptied, emptied);
}

/** Each row the same row of all of them together. */
export function summedHistograms(all: readonly Histograms[]): Histograms {
  const summed = (name: Name) => summedTables(all.map((histograms) => histograms[name]));
  return made(summed, summed);
}

/**
 * The durations of some intervals, those of each contact type and each line taken together; what joined a line after the calendar goes
 * with the last one.
 */
export function overSpan(
  { intervals }: Layout,
  histograms: Histograms,
  { from, to }: { readonly from: number; readonly to: number },
): Histograms {
  return made(
    (name) => summedRows(histograms[name], intervals, from, to),
    (name) => summedRows(histograms[name], intervals + 1, from, to === intervals ? intervals + 1 : to),
  );
}

export function entriesOf(histograms: Histograms): number {
  const tables: SparseTable[] = Object.values(histograms);
  return tables.reduce((sum, { entries }) => sum + entries.length, 0);
}
