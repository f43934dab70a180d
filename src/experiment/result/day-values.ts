/** Every measure of each day of each replication, where somebody asked for them. */
import type { Measure, ScopeKind } from '../../measures/measure.js';
import { SCOPE_KINDS, SECONDS } from '../../measures/measure.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { DaySums, DaysOfReplications } from '../tally/day-sums.js';
import { percentilePlace } from '../tally/durations.js';
import { type Layout, layoutOf } from '../tally/layout.js';
import { longestOf, rounded, rowOfScope } from './figures.js';

/** Measures that say of a day nothing that another does not, or that belong to the whole period. */
const NOT_OF_DAYS = ['targetMet', 'fullTimeEquivalents', 'fairness'];

/** A measure of a thing on a day of a replication. */
export interface DayValue {
  /** From 1. */
  readonly replication: number;
  readonly date: string;
  readonly kind: ScopeKind;
  /** Of the whole: empty. */
  readonly name: string;
  readonly measure: Measure;
  /** In the measure's unit, to 10 significant digits; null: it has no value. */
  readonly value: number | null;
}

/** The values of all days, by replication, day, thing and measure. Of sums over days those of the run are the means over replications. */
export function* dayValues(scenario: Scenario, replications: DaysOfReplications): Generator<DayValue> {
  const layout = layoutOf(scenario);
  const things = SCOPE_KINDS.flatMap((kind) => {
    const measures = layout.measures[kind].filter(({ name, only }) => only === undefined && !NOT_OF_DAYS.includes(name));
    return layout.names[kind].map((name, scope) => ({ kind, name, scope, measures }));
  });
  for (const [before, days] of replications.entries()) {
    for (const [day, sums] of days.entries()) {
      const { date } = scenario.calendar.days[day];
      for (const { kind, name, scope, measures } of things) {
        for (const measure of measures) {
          yield { replication: before + 1, date, kind, name, measure, value: valueIn(layout, sums, kind, scope, measure) };
        }
      }
    }
  }
}

function valueIn(layout: Layout, { sums, percentiles }: DaySums, kind: ScopeKind, scope: number, measure: Measure): number | null {
  if (measure.kind === 'percentile') {
    const place = kind === 'lines' ? layout.contacts.scopes.length + scope : layout.firstRow[kind] + scope;
    const value = percentiles[percentilePlace(place, measure.of, measure.share)];
    if (Number.isNaN(value)) return null;
    return rounded(Math.min(value, longestOf(layout, [sums], kind, scope, measure.of)) * SECONDS);
  }
  const { table, at } = rowOfScope(layout, kind, scope);
  const denominator = measure.denominator(sums[table], at);
  if (denominator === 0) return null;
  return rounded((measure.numerator(sums[table], at) / denominator) * (measure.kind === 'ratio' ? measure.scale : 1));
}
