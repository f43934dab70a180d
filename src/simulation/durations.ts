import { finish, Packed, summed } from '../engine/histogram';
import { Doubles, doubles, Ints, ints } from '../engine/memory';
import { intervals } from './clock';
import { typeCount } from './contact-type';
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
import { Contact as ContactField, Wait } from './fields';
import { lineCount } from './line';

let cells: i32 = 0;
let lineOfCell: usize = 0;

export function beginDurations(cellCount: i32): void {
  cells = cellCount;
  lineOfCell = changetype<usize>(ints(cellCount));
}

export function setLineOfCell(cell: i32, line: i32): void {
  changetype<Ints>(lineOfCell)[cell] = line;
}

/**
 * Waits and times to resolution of the replication, in the order of `packed` (results.ts). Waits of 0, which are most, are not added one by one: they
 * are what is missing from the number of contacts.
 */
export function durationsOf(which: i32): Packed {
  switch (which) {
    case 0:
      return finish(histogramAt(contactAnswered), contactTotals(true));
    case 1:
      return finish(histogramAt(contactUnanswered), contactTotals(false));
    case 2:
      return finish(histogramAt(resolution), null);
    case 3:
      return finish(histogramAt(lineAnswered), lineTotals(true));
    default:
      return finish(histogramAt(lineUnanswered), lineTotals(false));
  }
}

/** The same over the whole run: of what `durationsOf` has returned, all intervals of a contact type or a line taken together. */
export function overRun(which: i32, finished: Packed): Packed {
  if (which < 3) return summed(finished, typeCount * intervals, intervals);
  return summed(finished, lineCount * (intervals + 1), intervals + 1);
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
  for (let cell = 0; cell < cells; cell++) {
    const first = changetype<Ints>(lineOfCell)[cell] * columns;
    for (let column = 0; column < columns; column++) {
      totals[first + column] += waitsIn(rowOf(cellRows, cell * columns + column, Wait.fields), answered);
    }
  }
  return totals;
}

/** Waits that ended with an answer, or without. */
function waitsIn(row: Doubles, answered: bool): f64 {
  return answered ? row[Wait.answered] : row[Wait.abandoned] + row[Wait.disconnected] + row[Wait.overflowed];
}
