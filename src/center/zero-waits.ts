import { addToBin, type HistogramTable, totalOf } from '../statistics/histogram.js';
import { cellsOf } from './cells.js';
import { Contact, Wait } from './counts.js';
import type { State } from './state.js';

/**
 * Waits of 0, which are most, are not put into the histograms one by one: here they are added all at once, as what is missing from
 * the number of contacts.
 */
export function fillZeroWaits(s: State): void {
  const { counts, center } = s;
  const { histograms, intervals } = counts;
  for (let row = 0; row < center.types.count * intervals; row++) {
    const from = row * Contact.fields;
    fill(histograms.contactAnswered, row, counts.contacts[from + Wait.answered]);
    fill(histograms.contactUnanswered, row, counts.contacts[from + Wait.abandoned] + counts.contacts[from + Wait.disconnected]);
  }
  const answered = new Float64Array(center.lines.count * (intervals + 1));
  const unanswered = new Float64Array(answered.length);
  cellsOf(center.scenario).forEach(({ line }, cell) => {
    for (let interval = 0; interval <= intervals; interval++) {
      const from = (cell * (intervals + 1) + interval) * Wait.fields;
      const row = line * (intervals + 1) + interval;
      answered[row] += counts.cells[from + Wait.answered];
      unanswered[row] +=
        counts.cells[from + Wait.abandoned] + counts.cells[from + Wait.disconnected] + counts.cells[from + Wait.overflowed];
    }
  });
  for (let row = 0; row < answered.length; row++) {
    fill(histograms.lineAnswered, row, answered[row]);
    fill(histograms.lineUnanswered, row, unanswered[row]);
  }
}

function fill(table: HistogramTable, row: number, total: number): void {
  const missing = total - totalOf(table, row);
  if (missing > 0) addToBin(table, row, 0, missing);
}
