/** How likely promises are to be kept: the share of replications, each of them a period that might come, in which they are. */
import { keeps } from '../../measures/keeps.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { Estimate } from '../../statistics/interval.js';
import type { Terms } from '../../statistics/terms.js';
import { wilsonEstimate } from '../../statistics/wilson.js';
import { rowOfScope } from '../result/figures.js';
import type { Layout } from '../tally/layout.js';
import type { ReplicationSums } from '../tally/replication.js';
import type { MeasuredTarget } from './target.js';

/** The replications of a scenario. */
export interface Periods {
  readonly layout: Layout;
  readonly replications: readonly ReplicationSums[];
}

/**
 * The chance that all of some targets are kept in the same period; a target of which a replication cannot tell (it has no value there, or
 * is a percentile, which is of all replications together) is not asked there.
 *
 * @returns null where no replication tells of any
 */
export function chanceOf({ layout, replications }: Periods, targets: readonly MeasuredTarget[], confidence: number): Estimate | null {
  return shareOf(
    replications.map((sums) => toldBy(sums, targets, layout)),
    confidence,
  );
}

/** Of each replication whether it keeps all targets of which it can tell (1 or 0), of whether it can tell of any. */
export function keptTerms({ layout, replications }: Periods, targets: readonly MeasuredTarget[]): Terms {
  const told = replications.map((sums) => toldBy(sums, targets, layout));
  return {
    x: Float64Array.from(told, (kept) => Number(kept.length > 0 && kept.every(Boolean))),
    y: Float64Array.from(told, ({ length }) => Number(length > 0)),
  };
}

/**
 * The chance that those service levels that have a value on a day all reach their targets; other targets are not asked.
 *
 * @returns null where none has a value on that day
 */
export function chanceOfDay(
  { layout, replications }: Periods,
  targets: readonly MeasuredTarget[],
  day: number,
  confidence: number,
): Estimate | null {
  const levels = targets.filter(({ kind }) => kind === 'serviceLevel');
  const places = levels.map((target) => ({ target, at: placeOfDay(layout.scenario, target.name, day) }));
  return shareOf(
    replications.map((sums) =>
      places.flatMap(({ target, at }) => (sums.days[at + 1] > 0 ? [keeps(sums.days[at] / sums.days[at + 1], target)] : [])),
    ),
    confidence,
  );
}

/** Where in `ReplicationSums.days` the two terms of a contact type's service level on a day are: numerator, then denominator. */
export function placeOfDay({ contacts, calendar }: Scenario, name: string, day: number): number {
  return (contacts.findIndex((type) => type.name === name) * (calendar.days.length + 1) + day) * 2;
}

/** @param told what each replication tells of the targets */
function shareOf(told: readonly (readonly boolean[])[], confidence: number): Estimate | null {
  const judged = told.filter(({ length }) => length > 0);
  if (judged.length === 0) return null;
  return wilsonEstimate(judged.filter((kept) => kept.every(Boolean)).length / judged.length, judged.length, confidence);
}

/** Of the targets of which a replication can tell whether it keeps them. */
function toldBy(sums: ReplicationSums, targets: readonly MeasuredTarget[], layout: Layout): readonly boolean[] {
  return targets.flatMap((target) => keptIn(sums, target, layout) ?? []);
}

/** Whether a single replication keeps a target; null where it cannot tell. */
function keptIn(sums: ReplicationSums, target: MeasuredTarget, layout: Layout): boolean | null {
  const { measure } = target.found;
  if (measure.kind === 'percentile') return null;
  const { table, at } = rowOfScope(layout, target.scope, layout.names[target.scope].indexOf(target.name));
  const denominator = measure.denominator(sums[table], at);
  if (denominator === 0) return null;
  const value = (measure.numerator(sums[table], at) / denominator) * (measure.kind === 'ratio' ? measure.scale : 1);
  return keeps(value, target);
}
