import { groupsOf } from '../../center/cells.js';
import type { Scenario, Team } from '../../scenario/scenario.js';
import { LocalTime } from '../../scenario/time/local-time.js';
import { reachedFrom, unanswered } from '../../scenario/workload/ways.js';
import { ratioEstimate } from '../../statistics/ratio.js';
import { studentFactor } from '../../statistics/student.js';
import { certaintyOf, runEstimate } from '../result/figures.js';
import type { Miss } from './capacity.js';
import { type Condition, type Margin, marginFrom } from './condition.js';
import { type CapacityTrials, placeOfInterval } from './trials.js';

/*
 * What breaks first. The line: of those that a target depends on, the one with the worst service at the break-even, by the target's own
 * measure where lines have it, else by their service level, else by the average wait. The interval: at the lowest volume simulated at
 * which some interval is shown to miss the target (its interval of confidence, corrected by Bonferroni for the number of
 * intervals, lies wholly on the wrong side), the one that is surely furthest from it.
 */

/** The lines that decide whether a target is kept: of contact types those in which customers wait for their first answer. */
function linesBehind({ target }: Pick<Condition, 'target'>, scenario: Scenario): string[] {
  const { scope, name } = target;
  switch (scope) {
    case 'lines':
      return [name];
    case 'teams':
      return skillsOf(scenario.teams.find((team) => team.name === name));
    case 'groups':
      return skillsOf(scenario.teams[groupsOf(scenario).find((group) => group.name === name)?.team ?? -1]);
    case 'contacts':
      return linesOfTypes(scenario, (type) => name === 'all' || type.name === name);
    case 'channels':
      return linesOfTypes(scenario, (type) => type.channel === name);
    case 'bots':
    case 'whole':
      return [];
  }
}

function skillsOf(team: Team | undefined): string[] {
  return (team?.skills ?? []).map(({ skill }) => skill);
}

function linesOfTypes(scenario: Scenario, isMeant: (type: Scenario['contacts'][number]) => boolean): string[] {
  const behind = new Set(scenario.contacts.filter(isMeant).flatMap(linesBeforeAnswer));
  return scenario.lines.map((line) => line.name).filter((line) => behind.has(line));
}

/** Lines that a contact may join before an agent has answered it. */
function linesBeforeAnswer({ first, steps }: Scenario['contacts'][number]): string[] {
  return reachedFrom([first], steps, unanswered).flatMap((step) => (step.kind === 'agent' ? [step.skill] : []));
}

/** The line with the worst service among those behind a target; null where there is none. */
export function firstLine(trials: CapacityTrials, condition: Condition): string | null {
  const behind = linesBehind(condition, trials.scenario);
  const { layout } = trials.tally;
  for (const wanted of [condition.target.measure, 'serviceLevel', 'averageWait']) {
    const measure = layout.measures.lines.find(({ name, kind }) => name === wanted && kind !== 'chance');
    if (measure === undefined) continue;
    const certainty = certaintyOf(0.95, trials.tally.replications.length);
    const sign = wanted === condition.target.measure ? signOf(condition) : measure.better === 'lower' ? -1 : 1;
    const rated = behind.flatMap((line) => {
      const estimate = runEstimate(trials.tally, 'lines', layout.names.lines.indexOf(line), measure, certainty);
      return estimate === null ? [] : [{ line, service: sign * estimate.mean }];
    });
    const [first, ...others] = rated;
    if (first !== undefined) return others.reduce((worst, each) => (each.service < worst.service ? each : worst), first).line;
  }
  return behind[0] ?? null;
}

function signOf({ target }: Condition): number {
  return target.relation.startsWith('>') ? 1 : -1;
}

/** Number of the interval that breaks first among some volumes of ascending factors; null where none is shown to. */
export function firstInterval(volumes: readonly CapacityTrials[], condition: Condition, index: number, confidence: number): number | null {
  for (const trials of volumes) {
    const margins = marginsByInterval(trials, condition, index, confidence);
    let worst: number | null = null;
    let furthest = 0;
    margins.forEach((margin, interval) => {
      const high = margin?.high ?? null;
      if (high === null || high >= furthest) return;
      worst = interval;
      furthest = high;
    });
    if (worst !== null) return worst;
  }
  return null;
}

/** The margin of a condition in each interval, all of them together with that confidence; null where the measure has no value there. */
function marginsByInterval(trials: CapacityTrials, { watched }: Condition, index: number, confidence: number): (Margin | null)[] {
  const { intervals } = trials.tally.layout;
  if (watched === null) return [];
  const { measure, relation, value, canBreak } = watched;
  const replications = trials.tally.replications.length;
  const factor = studentFactor(1 - (1 - confidence) / intervals, replications - 1);
  return Array.from({ length: intervals }, (_, interval) => {
    if (!canBreak(interval)) return null;
    const estimate = ratioEstimate(trials.intervals, placeOfInterval(trials, index, interval), replications, factor);
    if (estimate === null) return null;
    const { mean, low, high } = estimate;
    const scaled = {
      mean: mean * measure.scale,
      low: low === null ? null : low * measure.scale,
      high: high === null ? null : high * measure.scale,
    };
    return marginFrom(scaled, { relation, value });
  });
}

/** Consecutive intervals: the numbers of the first and the last. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Every unbroken run of intervals that miss the target.
 *
 * @param shown the confidence with which all of them are shown to miss it; null: they miss it on average
 */
export function missedStretches(trials: CapacityTrials, condition: Condition, index: number, shown: number | null): Stretch[] {
  const stretches: Stretch[] = [];
  marginsByInterval(trials, condition, index, shown ?? 0.95).forEach((margin, interval) => {
    const nearest = shown === null ? margin?.mean : margin?.high;
    if ((nearest ?? 0) >= 0) return;
    const last = stretches.at(-1);
    if (last !== undefined && last.last === interval - 1) stretches[stretches.length - 1] = { first: last.first, last: interval };
    else stretches.push({ first: interval, last: interval });
  });
  return stretches;
}

/** The longest time in which a target is shown to be missed without a break; null where none is shown to miss it. */
export function longestMiss(trials: CapacityTrials, condition: Condition, index: number, factor: number, confidence: number): Miss | null {
  const { intervals } = trials.scenario.calendar;
  const lengthOf = ({ first, last }: Stretch) => intervals[last].to - intervals[first].from;
  const [start, ...others] = missedStretches(trials, condition, index, confidence);
  if (start === undefined) return null;
  const longest = others.reduce((found, each) => (lengthOf(each) > lengthOf(found) ? each : found), start);
  return {
    factor,
    from: intervals[longest.first].start,
    until: endOf(trials.scenario, longest.last),
    milliseconds: lengthOf(longest),
  };
}

/** Local end of an interval, with the UTC offset. */
export function endOf({ calendar }: Scenario, interval: number): string {
  const next = calendar.intervals[interval + 1];
  return next === undefined ? new LocalTime(calendar.timezone, calendar.days[0].date).iso(calendar.end) : next.start;
}
