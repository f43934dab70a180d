/**
 * What the replication has counted so far: tables of doubles [scope][interval][field], fields as in fields.ts. Rows by the clock or by
 * arrival are those of the calendar's intervals; those of cells, teams and bots have one more, for what began after it.
 */
import { Histogram, histogram } from '../../engine/histogram';
import { Doubles, doubles } from '../../engine/memory';
import { Backlog, Bot, Contact, Group as GroupField, Line, Team as TeamField, Wait } from '../../shared/fields';
import { PLAIN } from '../records/plain';
import { ContactType, Group, Step, Team } from '../records/state';
import {
  botAt,
  botCount,
  cellAt,
  cellCount,
  center,
  groupCount,
  lineAt,
  lineCount,
  teamAt,
  teamCount,
  typeAt,
  typeCount,
} from '../world/center';
import { intervals } from '../world/clock';

export let contactRows: usize = 0;
export let tierRows: usize = 0;
export let cellRows: usize = 0;
export let lineRows: usize = 0;
export let teamRows: usize = 0;
export let groupRows: usize = 0;
export let botRows: usize = 0;
export let backlogRows: usize = 0;
/** How many rows that has. */
export let backlogs: i32 = 0;
export let tiers: i32 = 0;

export let contactAnswered: usize = 0;
export let contactUnanswered: usize = 0;
export let resolution: usize = 0;
export let lineAnswered: usize = 0;
export let lineUnanswered: usize = 0;

/** Empty tables, and in every record of the center where its rows are. */
export function beginCounts(): void {
  tiers = center.tiers;
  const after = intervals + 1;
  contactRows = table(typeCount * intervals * Contact.fields);
  tierRows = table(typeCount * intervals * tiers);
  cellRows = table(cellCount * after * Wait.fields);
  lineRows = table(lineCount * intervals * Line.fields);
  teamRows = table(teamCount * after * TeamField.fields);
  groupRows = table(groupCount() * after * GroupField.fields);
  botRows = table(botCount * after * Bot.fields);
  backlogs = PLAIN || !hasDeferred() ? 0 : typeCount * intervals;
  backlogRows = table(backlogs * Backlog.fields);
  contactAnswered = histograms(typeCount * intervals);
  contactUnanswered = histograms(typeCount * intervals);
  resolution = histograms(typeCount * intervals);
  lineAnswered = histograms(lineCount * after);
  lineUnanswered = histograms(lineCount * after);
  for (let index = 0; index < typeCount; index++) typeAt(index).rows = place(contactRows, index * intervals, Contact.fields);
  for (let index = 0; index < cellCount; index++) cellAt(index).rows = place(cellRows, index * after, Wait.fields);
  for (let index = 0; index < lineCount; index++) lineAt(index).rows = place(lineRows, index * intervals, Line.fields);
  for (let index = 0; index < teamCount; index++) teamAt(index).rows = place(teamRows, index * after, TeamField.fields);
  for (let index = 0, before = 0; index < teamCount; index++) before = beginGroups(teamAt(index), before, after);
  for (let index = 0; index < botCount; index++) botAt(index).rows = place(botRows, index * after, Bot.fields);
  for (let index = 0; index < typeCount; index++) beginSteps(typeAt(index));
}

/** Whether some work is deferred: then backlogs are counted. */
function hasDeferred(): bool {
  for (let index = 0; index < typeCount; index++) if (typeAt(index).deferred) return true;
  return false;
}

/** The rows of the backlog of a contact type that has deferred work. */
export function backlogRowsOf(type: ContactType): usize {
  return place(backlogRows, type.index * intervals, Backlog.fields);
}

function beginSteps(type: ContactType): void {
  for (let at = type.steps; at < type.stepsEnd; at += offsetof<Step>()) {
    const step = changetype<Step>(at);
    if (step.queue !== null) step.cellRows = step.cell.rows;
  }
}

/** @param before groups of the teams before. Returns how many there are with its own. */
function beginGroups(team: Team, before: i32, after: i32): i32 {
  let index = before;
  for (let at = team.groups; at < team.groupsEnd; at += offsetof<Group>()) {
    changetype<Group>(at).rows = place(groupRows, index++ * after, GroupField.fields);
  }
  return index;
}

function table(fields: i32): usize {
  return changetype<usize>(doubles(fields));
}

function place(rows: usize, index: i32, fields: i32): usize {
  return changetype<usize>(rowOf(rows, index, fields));
}

function histograms(rows: i32): usize {
  return changetype<usize>(histogram(rows));
}

/** A row of a table of rows of that many fields. */
export function rowOf(rows: usize, index: i32, fields: i32): Doubles {
  assert(index >= 0 && rows !== 0, 'a row is one of a table');
  return changetype<Doubles>(rows + ((<usize>(index * fields)) << 3));
}

export function histogramAt(table: usize): Histogram {
  return changetype<Histogram>(table);
}
