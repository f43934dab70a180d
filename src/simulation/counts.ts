/**
 * What the replication has counted so far: tables of doubles [scope][interval][field], fields as in fields.ts. Rows by the clock or by
 * arrival are those of the calendar's intervals; those of cells, teams and bots have one more, for what began after it.
 */
import { Histogram, histogram } from '../engine/histogram';
import { Doubles, doubles } from '../engine/memory';
import { intervals } from './clock';
import { Bot, Contact, Line, Team, Wait } from './fields';

export let contactRows: usize = 0;
export let tierRows: usize = 0;
export let cellRows: usize = 0;
export let lineRows: usize = 0;
export let teamRows: usize = 0;
export let botRows: usize = 0;
export let tiers: i32 = 0;

export let contactAnswered: usize = 0;
export let contactUnanswered: usize = 0;
export let resolution: usize = 0;
export let lineAnswered: usize = 0;
export let lineUnanswered: usize = 0;

/** Empty tables. */
export function beginCounts(types: i32, cells: i32, lines: i32, teams: i32, bots: i32, ofTiers: i32): void {
  tiers = ofTiers;
  contactRows = table(types * intervals * Contact.fields);
  tierRows = table(types * intervals * tiers);
  cellRows = table(cells * (intervals + 1) * Wait.fields);
  lineRows = table(lines * intervals * Line.fields);
  teamRows = table(teams * (intervals + 1) * Team.fields);
  botRows = table(bots * (intervals + 1) * Bot.fields);
  contactAnswered = histograms(types * intervals);
  contactUnanswered = histograms(types * intervals);
  resolution = histograms(types * intervals);
  lineAnswered = histograms(lines * (intervals + 1));
  lineUnanswered = histograms(lines * (intervals + 1));
}

function table(fields: i32): usize {
  return changetype<usize>(doubles(fields));
}

function histograms(rows: i32): usize {
  return changetype<usize>(histogram(rows));
}

/** A row of a table of rows of that many fields. */
export function rowOf(rows: usize, index: i32, fields: i32): Doubles {
  return changetype<Doubles>(rows + ((<usize>(index * fields)) << 3));
}

export function histogramAt(table: usize): Histogram {
  return changetype<Histogram>(table);
}
