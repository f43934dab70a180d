import type { ScopeKind } from '../measures/measure.js';
import { certaintyOf, intervalFigures, runFigures } from './figures.js';
import type { IntervalKind } from './interval-sums.js';
import type { FiguresByName, IntervalFigures, Result } from './result.js';
import type { Tally } from './tally.js';

/** The result of the replications tallied so far, every object with its keys in a fixed order. */
export function resultOf(tally: Tally, { scenario, run }: Pick<Result, 'scenario' | 'run'>): Result {
  const certainty = certaintyOf(run.confidence, tally.replications.length);
  const { layout, intervals } = tally;
  const overRun = (kind: ScopeKind): FiguresByName => byName(layout.names[kind], (scope) => runFigures(tally, kind, scope, certainty));
  return {
    scenario,
    run,
    contacts: overRun('contacts'),
    channels: overRun('channels'),
    lines: overRun('lines'),
    teams: overRun('teams'),
    bots: overRun('bots'),
    whole: runFigures(tally, 'whole', 0, certainty),
    intervals:
      intervals === null ? [] : layout.scenario.calendar.intervals.map(({ start }, interval) => inInterval(start, interval, intervals)),
  };

  function inInterval(start: string, interval: number, kept: NonNullable<Tally['intervals']>): IntervalFigures {
    const figures = (kind: IntervalKind): FiguresByName =>
      byName(layout.names[kind], (scope) => intervalFigures(layout, kept, kind, scope, interval, certainty));
    return { start, contacts: figures('contacts'), lines: figures('lines'), teams: figures('teams'), bots: figures('bots') };
  }
}

function byName(names: readonly string[], figures: (scope: number) => FiguresByName[string]): FiguresByName {
  return Object.fromEntries(names.map((name, scope) => [name, figures(scope)]));
}
