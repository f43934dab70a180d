/** The rows of contact types, `all`, channels and lines, summed from the units in which they are counted. */
import { Backlog, type Counts, Line, Wait } from '../../center/counts.js';
import { ServedField } from '../../measures/fields.js';
import { keeps } from '../../measures/keeps.js';
import { serviceTerms } from '../../measures/service-level.js';
import { hasDeferredWork } from '../../scenario/workload/deferred.js';
import type { Layout, ServedGroup } from './layout.js';

/**
 * Fills the rows of all scopes with the sums over an interval; of those that are the same as another one see `repeatSameRows`.
 *
 * @param units the table of the counts
 * @param terms gets [unit][2]: numerator and denominator of the service level by the unit's rule; 0 where it has none
 * @param rows gets [scope][width]
 */
export function fillServedRows(
  group: ServedGroup,
  units: Float64Array,
  interval: number,
  duration: number,
  terms: Float64Array,
  rows: Float64Array,
): void {
  group.rules.forEach((rule, unit) => {
    if (rule !== null) serviceTerms(rule, group.kind, units, (unit * group.rows + interval) * group.fields, terms, unit * 2);
  });
  rows.fill(0);
  for (let scope = 0; scope < group.scopes.length; scope++) {
    if (group.same[scope] !== scope) continue;
    const at = scope * group.width;
    for (const unit of group.scopes[scope]) {
      const from = (unit * group.rows + interval) * group.fields;
      addRow(units, from, group.fields, group.greatest, rows, at);
    }
    judge(group, scope, terms, 2, 0, rows);
    rows[at + ServedField.intervalsMet] = rows[at + ServedField.met];
    rows[at + ServedField.intervalsJudged] = rows[at + ServedField.judged];
    rows[at + ServedField.duration] = duration;
  }
}

/**
 * Adds a row of so many fields to another one.
 *
 * @param greatest fields of which it gets the greater of the two, not their sum
 */
export function addRow(
  from: Float64Array,
  fromAt: number,
  fields: number,
  greatest: readonly number[],
  into: Float64Array,
  at: number,
): void {
  // So that the sum below ends at the greater of the two.
  for (const index of greatest) into[at + index] = Math.max(into[at + index] - from[fromAt + index], 0);
  for (let index = 0; index < fields; index++) into[at + index] += from[fromAt + index];
}

/**
 * Ends the rows of a run: whether days and the whole reached their targets.
 *
 * @param dayTerms [unit][days + 1][2]: the terms of each day, and of what came after the calendar
 */
export function finishServedRows(group: ServedGroup, days: number, dayTerms: Float64Array, run: Float64Array): void {
  const stride = 2 * (days + 1);
  const whole = new Float64Array(group.rules.length * 2);
  for (let unit = 0; unit < group.rules.length; unit++) {
    for (let term = 0; term < stride; term++) whole[unit * 2 + (term % 2)] += dayTerms[unit * stride + term];
  }
  for (let scope = 0; scope < group.scopes.length; scope++) {
    const at = scope * group.width;
    for (let day = 0; day < days; day++) {
      judge(group, scope, dayTerms, stride, 2 * day, run);
      run[at + ServedField.daysMet] += run[at + ServedField.met];
      run[at + ServedField.daysJudged] += run[at + ServedField.judged];
    }
    judge(group, scope, whole, 2, 0, run);
  }
}

/**
 * The service level of a scope, and whether every unit that has a target and a service level reached its own.
 *
 * @param terms those of unit `u` are at `u * stride + offset`
 */
function judge(group: ServedGroup, scope: number, terms: Float64Array, stride: number, offset: number, rows: Float64Array): void {
  const at = scope * group.width;
  let ruled = 0;
  let numerator = 0;
  let denominator = 0;
  let judged = 0;
  let met = 1;
  for (const unit of group.scopes[scope]) {
    const rule = group.rules[unit];
    if (rule === null) continue;
    ruled = 1;
    const above = terms[unit * stride + offset];
    const below = terms[unit * stride + offset + 1];
    numerator += above;
    denominator += below;
    if (rule.target === null || below <= 0) continue;
    judged = 1;
    if (!keeps(above / below, { relation: '>=', value: rule.target })) met = 0;
  }
  rows[at + ServedField.ruled] = ruled;
  rows[at + ServedField.serviceNumerator] = numerator;
  rows[at + ServedField.serviceDenominator] = denominator;
  rows[at + ServedField.judged] = judged;
  rows[at + ServedField.met] = met * judged;
}

/** Copies the rows of scopes to those that are the same. */
export function repeatSameRows({ same, width }: ServedGroup, rows: Float64Array): void {
  for (let scope = 0; scope < same.length; scope++) {
    if (same[scope] !== scope) rows.copyWithin(scope * width, same[scope] * width, (same[scope] + 1) * width);
  }
}

/** Puts the contacts ended by each tier into the rows of contact types, `all` and channels. */
export function fillTiers(layout: Layout, counts: Counts, interval: number, rows: Float64Array): void {
  const { tiers, intervals } = layout;
  const { scopes, same, width } = layout.contacts;
  for (let scope = 0; scope < scopes.length; scope++) {
    if (same[scope] !== scope) continue;
    const at = scope * width + ServedField.tiers;
    for (const type of scopes[scope]) {
      for (let tier = 0; tier < tiers; tier++) rows[at + tier] += counts.endedByTier[(type * intervals + interval) * tiers + tier];
    }
  }
}

/** Puts the open deferred work into the rows of contact types, `all` and channels. */
export function fillBacklogs(layout: Layout, { backlogs }: Counts, interval: number, duration: number, rows: Float64Array): void {
  if (backlogs.length === 0) return;
  const { contacts } = layout.scenario;
  const { scopes, same, width } = layout.contacts;
  for (let scope = 0; scope < scopes.length; scope++) {
    if (same[scope] !== scope) continue;
    const at = scope * width;
    const greatest = (index: number, value: number) => {
      rows[at + index] = Math.max(rows[at + index], value);
    };
    for (const type of scopes[scope]) {
      if (!hasDeferredWork(contacts[type])) continue;
      const from = (type * layout.intervals + interval) * Backlog.fields;
      rows[at + ServedField.backlog] += backlogs[from + Backlog.atEnd];
      rows[at + ServedField.backlogTime] += backlogs[from + Backlog.time];
      rows[at + ServedField.starting] += backlogs[from + Backlog.startingAtEnd];
      greatest(ServedField.backlogAge, backlogs[from + Backlog.oldestAge]);
      // Some of any type is left as long as some of one is: there has been some of each from the beginning.
      greatest(ServedField.startingTime, backlogs[from + Backlog.startingTime]);
      greatest(ServedField.hasStarting, contacts[type].backlog === null ? 0 : 1);
      rows[at + ServedField.deferredTime] = duration;
    }
  }
}

/** Puts what a line tells by the clock into its row. */
export function fillQueues(layout: Layout, counts: Counts, interval: number, rows: Float64Array): void {
  const { scopes, width } = layout.lines;
  for (let line = 0; line < scopes.length; line++) {
    const from = (line * layout.intervals + interval) * Line.fields;
    for (let index = 0; index < Line.fields; index++) rows[line * width + Wait.fields + index] = counts.lines[from + index];
  }
}

/** What joined a line after the calendar belongs to no interval that could reach a target. */
export function takeOutIntervals(group: ServedGroup, rows: Float64Array): void {
  for (let at = 0; at < rows.length; at += group.width) {
    rows[at + ServedField.intervalsMet] = 0;
    rows[at + ServedField.intervalsJudged] = 0;
  }
}
