/**
 * Histograms of durations for many rows at once, in one growing pool, with the bins and the tables of statistics/histogram.ts: a row
 * takes memory only where it has values, whatever the number of values.
 */
import { BIN_WIDTH, BINS, LINEAR_BINS, PAGE_BITS, PAGE_SIZE, PAGES } from '../statistics/histogram-bins';
import { allocate, Ints, ints } from './memory';

@unmanaged
export class Histogram {
  rows: i32;
  /** [row][page]: the page's number in `pool`, 0 where it has no value. */
  directory: Ints;
  /** Counts; page 0 is not used. */
  pool: Ints;
  /** Pages in use, and how many there is room for. */
  pages: i32;
  room: i32;
  /** For each row how many slots of the directory may be in use. */
  used: usize;
}

const FIRST_ROOM: i32 = 16;

export function histogram(rows: i32): Histogram {
  const table = changetype<Histogram>(allocate(offsetof<Histogram>()));
  table.rows = rows;
  table.directory = ints(rows * PAGES);
  table.pool = ints(FIRST_ROOM * PAGE_SIZE);
  table.pages = 1;
  table.room = FIRST_ROOM;
  table.used = allocate(rows);
  return table;
}

/** Adds one duration to a row. */
export function addDuration(table: Histogram, row: i32, milliseconds: f64): void {
  const bin = binOf(milliseconds);
  const slot = bin >>> PAGE_BITS;
  let page = table.directory[row * PAGES + slot];
  if (page == 0) page = newPage(table, row, slot);
  table.pool[page * PAGE_SIZE + (bin & (PAGE_SIZE - 1))] += 1;
}

function binOf(milliseconds: f64): i32 {
  if (milliseconds <= 0) return 0;
  const units = <i32>(milliseconds / <f64>BIN_WIDTH);
  // Without a branch for the linear part: below 512 units the octave is 0.
  const octave = max(23 - <i32>clz(units | 1), 0);
  return min(1 + LINEAR_BINS * octave + (units >>> octave), BINS - 1);
}

function newPage(table: Histogram, row: i32, slot: i32): i32 {
  if (table.pages == table.room) {
    const pool = ints(2 * table.room * PAGE_SIZE);
    memory.copy(changetype<usize>(pool), changetype<usize>(table.pool), <usize>(table.room * PAGE_SIZE) << 2);
    table.pool = pool;
    table.room *= 2;
  }
  const used = table.used + <usize>row;
  if (<i32>load<u8>(used) < slot + 1) store<u8>(used, <u8>(slot + 1));
  table.directory[row * PAGES + slot] = table.pages;
  return table.pages++;
}
