/** Histograms of several replications, or of several intervals, taken together. */
import type { Histograms } from '../center/counts.js';
import { emptyTable, type SparseTable, summedRows, summedTables } from '../statistics/sparse-histogram.js';
import type { Layout } from './layout.js';

/** Which rows of the histograms belong to a contact type or a line: every interval has its own, or the run a single one. */
export interface Rows {
  readonly columns: number;
  /** Rows of a line: one more than columns where what joined after the calendar has its own. */
  readonly lineColumns: number;
}

export function emptyHistograms({ scenario }: Layout, rows: Rows): Histograms {
  const types = scenario.contacts.length * rows.columns;
  const lines = scenario.lines.length * rows.lineColumns;
  return {
    contactAnswered: emptyTable(types),
    contactUnanswered: emptyTable(types),
    resolution: emptyTable(types),
    lineAnswered: emptyTable(lines),
    lineUnanswered: emptyTable(lines),
  };
}

/** Each row the same row of all of them together. */
export function summedHistograms(all: readonly Histograms[]): Histograms {
  const summed = (name: keyof Histograms) => summedTables(all.map((histograms) => histograms[name]));
  return {
    contactAnswered: summed('contactAnswered'),
    contactUnanswered: summed('contactUnanswered'),
    resolution: summed('resolution'),
    lineAnswered: summed('lineAnswered'),
    lineUnanswered: summed('lineUnanswered'),
  };
}

/**
 * The durations of some intervals, those of each contact type and each line taken together; what joined a line after the calendar goes
 * with the last one.
 */
export function overSpan({ intervals }: Layout, histograms: Histograms, span: { readonly from: number; readonly to: number }): Histograms {
  const ofContacts = (table: SparseTable) => summedRows(table, intervals, span.from, span.to);
  const ofLines = (table: SparseTable) => summedRows(table, intervals + 1, span.from, span.to === intervals ? intervals + 1 : span.to);
  return {
    contactAnswered: ofContacts(histograms.contactAnswered),
    contactUnanswered: ofContacts(histograms.contactUnanswered),
    resolution: ofContacts(histograms.resolution),
    lineAnswered: ofLines(histograms.lineAnswered),
    lineUnanswered: ofLines(histograms.lineUnanswered),
  };
}

export function entriesOf(histograms: Histograms): number {
  const tables: SparseTable[] = Object.values(histograms);
  return tables.reduce((sum, { entries }) => sum + entries.length, 0);
}
