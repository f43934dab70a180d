import { Bot, Contact, type Counts, Team, Wait } from '../../center/counts.js';
import { weeksOf } from '../../measures/cost.js';
import { BotField, GroupField, LineField, TeamField, WholeField } from '../../measures/fields.js';
import { HOURS } from '../../measures/measure.js';
import type { Layout, ServedGroup } from './layout.js';
import {
  addRow,
  fillBacklogs,
  fillQueues,
  fillServedRows,
  fillTiers,
  finishServedRows,
  repeatSameRows,
  takeOutIntervals,
} from './served-rows.js';
import { fillBots, fillGroups, fillTeams, finishBots, finishTeams } from './team-rows.js';

/**
 * The sums of one replication over the whole run, one row a scope: what is kept of every replication so that scenarios
 * can be compared pair by pair. The fields of the rows are those of measures/fields.ts.
 */
export interface ReplicationSums {
  /** [contact types, `all`, channels][ServedField] */
  readonly contacts: Float64Array;
  /** [line][ServedField] */
  readonly lines: Float64Array;
  /** [team][TeamField] */
  readonly teams: Float64Array;
  /** [group][GroupField] */
  readonly groups: Float64Array;
  /** [bot][BotField] */
  readonly bots: Float64Array;
  /** The single row of the whole: [WholeField] */
  readonly whole: Float64Array;
  /**
   * [contact type][day][2]: numerator and denominator of the service level of those who arrived on that day. A row has one day more than
   * the calendar, always 0.
   */
  readonly days: Float64Array;
}

/** The rows of one interval, used again for the next one: whoever is shown them copies what it keeps. */
export interface IntervalRows {
  readonly contacts: Float64Array;
  readonly lines: Float64Array;
  readonly teams: Float64Array;
  readonly groups: Float64Array;
  readonly bots: Float64Array;
}

/** Some days of the calendar and their intervals: the first of each, and the one after the last. */
export interface DaySpan {
  readonly firstDay: number;
  readonly endDay: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Sums the counts of a replication over its intervals.
 *
 * @param visit is shown the rows of each interval of the calendar in turn
 */
export function sumReplication(layout: Layout, counts: Counts, visit: (interval: number, rows: IntervalRows) => void): ReplicationSums {
  return sumDays(layout, counts, { firstDay: 0, endDay: layout.scenario.calendar.days.length, from: 0, to: layout.intervals }, visit);
}

/**
 * The same over some days alone; what happened after the calendar goes with its last day. The uneven load of agents is that of the
 * whole run all the same.
 */
export function sumDays(
  layout: Layout,
  counts: Counts,
  { firstDay, endDay, from, to }: DaySpan,
  visit: (interval: number, rows: IntervalRows) => void = () => {},
): ReplicationSums {
  const { contacts, lines, scenario, intervals } = layout;
  const { calendar } = scenario;
  const days = endDay - firstDay;
  const rows = emptyRows(layout);
  const run = { ...emptyRows(layout), whole: new Float64Array(WholeField.fields), days: dayTable(contacts, days) };
  const lineDays = dayTable(lines, days);
  const contactTerms = new Float64Array(contacts.rules.length * 2);
  const lineTerms = new Float64Array(lines.rules.length * 2);
  for (let interval = from; interval < to; interval++) {
    const place = calendar.intervals[interval];
    const [day, duration] = [place.day - firstDay, place.to - place.from];
    fillServedRows(contacts, counts.contacts, interval, duration, contactTerms, rows.contacts);
    fillTiers(layout, counts, interval, rows.contacts);
    fillBacklogs(layout, counts, interval, duration, rows.contacts);
    repeatSameRows(contacts, rows.contacts);
    addTerms(contactTerms, day, days, run.days);
    fillServedRows(lines, counts.cells, interval, duration, lineTerms, rows.lines);
    fillQueues(layout, counts, interval, rows.lines);
    addTerms(lineTerms, day, days, lineDays);
    fillTeams(layout, counts, interval, duration, rows.teams);
    fillGroups(layout, counts, interval, rows.groups);
    fillBots(layout, counts, interval, duration, rows.bots);
    addTo(layout, run, rows);
    visit(interval, rows);
  }
  if (to === intervals) addAfterCalendar();

  repeatSameRows(contacts, run.contacts);
  finishServedRows(contacts, days, run.days, run.contacts);
  finishServedRows(lines, days, lineDays, run.lines);
  finishTeams(layout, counts, run.teams);
  finishBots(layout, run.bots);
  fillWhole(layout, run);
  return run;

  /** What began in lines, teams and bots after the calendar. */
  function addAfterCalendar(): void {
    rows.contacts.fill(0);
    fillServedRows(lines, counts.cells, intervals, 0, lineTerms, rows.lines);
    takeOutIntervals(lines, rows.lines);
    addTerms(lineTerms, days, days, lineDays);
    fillTeams(layout, counts, intervals, 0, rows.teams);
    fillGroups(layout, counts, intervals, rows.groups);
    fillBots(layout, counts, intervals, 0, rows.bots);
    addTo(layout, run, rows);
  }
}

/** Fields of the rows of lines and bots of which a run has the greatest of its intervals, not their sum. */
const GREATEST_OF_LINES = [Wait.longestWait, LineField.longestQueue];
const GREATEST_OF_BOTS = [Bot.peakSessions];

function emptyRows(layout: Layout): IntervalRows {
  return {
    contacts: new Float64Array(layout.contacts.scopes.length * layout.contacts.width),
    lines: new Float64Array(layout.lines.scopes.length * layout.lines.width),
    teams: new Float64Array(layout.scenario.teams.length * TeamField.fields),
    groups: new Float64Array(layout.groups.length * GroupField.fields),
    bots: new Float64Array(layout.scenario.bots.length * BotField.fields),
  };
}

function dayTable(group: ServedGroup, days: number): Float64Array {
  return new Float64Array(group.rules.length * (days + 1) * 2);
}

function addTerms(terms: Float64Array, day: number, days: number, into: Float64Array): void {
  for (let unit = 0; unit < terms.length / 2; unit++) {
    const at = (unit * (days + 1) + day) * 2;
    into[at] += terms[unit * 2];
    into[at + 1] += terms[unit * 2 + 1];
  }
}

function addTo(layout: Layout, run: IntervalRows, rows: IntervalRows): void {
  const { contacts } = layout;
  for (let scope = 0; scope < contacts.scopes.length; scope++) {
    const at = scope * contacts.width;
    if (contacts.same[scope] === scope) addRow(rows.contacts, at, contacts.width, contacts.greatest, run.contacts, at);
  }
  addRows(rows.lines, layout.lines.width, GREATEST_OF_LINES, run.lines);
  addRows(rows.teams, TeamField.fields, [], run.teams);
  addRows(rows.groups, GroupField.fields, [], run.groups);
  addRows(rows.bots, BotField.fields, GREATEST_OF_BOTS, run.bots);
}

/** @param greatest fields of which the run has the greatest of the intervals, not their sum */
function addRows(rows: Float64Array, width: number, greatest: readonly number[], run: Float64Array): void {
  for (let at = 0; at < rows.length; at += width) addRow(rows, at, width, greatest, run, at);
}

function fillWhole(layout: Layout, run: Omit<ReplicationSums, 'whole'> & { whole: Float64Array }): void {
  const { calendar, contacts } = layout.scenario;
  const all = contacts.length * layout.contacts.width;
  const { whole, teams, bots } = run;
  for (let at = 0; at < teams.length; at += TeamField.fields) {
    whole[WholeField.cost] += teams[at + TeamField.cost];
    whole[WholeField.priced] = Math.max(whole[WholeField.priced], teams[at + TeamField.priced]);
    whole[WholeField.rosteredTime] += teams[at + Team.rosteredTime];
  }
  for (let at = 0; at < bots.length; at += BotField.fields) {
    whole[WholeField.cost] += bots[at + BotField.cost];
    whole[WholeField.priced] = Math.max(whole[WholeField.priced], bots[at + BotField.priced]);
  }
  whole[WholeField.fullTime] = (weeksOf(calendar.days.length) * calendar.fullTimeWeek) / HOURS;
  whole[WholeField.answered] = run.contacts[all + Wait.answered];
  whole[WholeField.contained] = run.contacts[all + Contact.contained];
  whole[WholeField.resolved] = run.contacts[all + Contact.resolved];
}
