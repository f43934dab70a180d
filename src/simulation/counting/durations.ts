import { finish, Packed, summed } from '../../engine/histogram';
import { Doubles, doubles, record } from '../../engine/memory';
import { Contact as ContactField, Wait } from '../../shared/fields';
import { Durations, DurationTable } from '../records/results';
import { cellAt, cellCount, lineCount, typeCount } from '../world/center';
import { intervals } from '../world/clock';
import {
  cellRows,
  contactAnswered,
  contactRows,
  contactUnanswered,
  histogramAt,
  lineAnswered,
  lineUnanswered,
  resolution,
  rowOf,
} from './counts';

/**
 * Waits and times to resolution of the replication, by interval and over the whole run: all intervals of a contact type or a line taken
 * together. Waits of 0, which are most, are not added one by one: they are what is missing from the number of contacts.
 */
export function reportDurations(byInterval: Durations, run: Durations): void {
  const ofTypes = typeCount * intervals;
  const ofLines = lineCount * (intervals + 1);
  let packed = finish(histogramAt(contactAnswered), contactTotals(true));
  byInterval.contactAnswered = tableOf(packed, ofTypes);
  run.contactAnswered = tableOf(summed(packed, ofTypes, intervals), typeCount);
  packed = finish(histogramAt(contactUnanswered), contactTotals(false));
  byInterval.contactUnanswered = tableOf(packed, ofTypes);
  run.contactUnanswered = tableOf(summed(packed, ofTypes, intervals), typeCount);
  packed = finish(histogramAt(resolution), null);
  byInterval.resolution = tableOf(packed, ofTypes);
  run.resolution = tableOf(summed(packed, ofTypes, intervals), typeCount);
  packed = finish(histogramAt(lineAnswered), lineTotals(true));
  byInterval.lineAnswered = tableOf(packed, ofLines);
  run.lineAnswered = tableOf(summed(packed, ofLines, intervals + 1), lineCount);
  packed = finish(histogramAt(lineUnanswered), lineTotals(false));
  byInterval.lineUnanswered = tableOf(packed, ofLines);
  run.lineUnanswered = tableOf(summed(packed, ofLines, intervals + 1), lineCount);
}

function tableOf(packed: Packed, rows: i32): DurationTable {
  const table = record<DurationTable>();
  table.starts = packed.starts;
  table.startCount = rows + 1;
  table.totals = packed.totals;
  table.rows = rows;
  table.entries = packed.entries;
  table.entryCount = packed.length;
  return table;
}

function contactTotals(answered: bool): Doubles {
  const rows = typeCount * intervals;
  const totals = doubles(rows);
  for (let row = 0; row < rows; row++) totals[row] = waitsIn(rowOf(contactRows, row, ContactField.fields), answered);
  return totals;
}

function lineTotals(answered: bool): Doubles {
  const columns = intervals + 1;
  const totals = doubles(lineCount * columns);
  for (let cell = 0; cell < cellCount; cell++) {
    const first = cellAt(cell).line.index * columns;
    for (let column = 0; column < columns; column++) {
      totals[first + column] += waitsIn(rowOf(cellRows, cell * columns + column, Wait.fields), answered);
    }
  }
  return totals;
}

/** Waits that ended with an answer, or did not. */
function waitsIn(row: Doubles, answered: bool): f64 {
  return answered ? row[Wait.answered] : row[Wait.abandoned] + row[Wait.disconnected] + row[Wait.overflowed] + row[Wait.stillWaiting];
}
