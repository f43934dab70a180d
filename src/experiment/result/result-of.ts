import type { ScopeKind } from '../../measures/measure.js';
import { judge } from '../promises/judge.js';
import { targetsOf } from '../promises/target.js';
import type { IntervalKind } from '../tally/interval-sums.js';
import type { Tally } from '../tally/tally.js';
import { certaintyOf, intervalFigures, runFigures } from './figures.js';
import type { FiguresByName, IntervalFigures, Result } from './result.js';

/** Milliseconds after which other work of this process (Ctrl-C, progress) gets its turn: a year has many intervals. */
const TURN = 50;

/**
 * The result of the replications tallied so far, every object with its keys in a fixed order.
 *
 * @throws `signal.reason` soon after the signal was given
 */
export async function resultOf(tally: Tally, { scenario, run }: Pick<Result, 'scenario' | 'run'>, signal?: AbortSignal): Promise<Result> {
  const certainty = certaintyOf(run.confidence, tally.replications.length);
  const { layout, intervals } = tally;
  const overRun = (kind: ScopeKind): FiguresByName => byName(layout.names[kind], (scope) => runFigures(tally, kind, scope, certainty));
  const figures = {
    scenario,
    run,
    contacts: overRun('contacts'),
    channels: overRun('channels'),
    lines: overRun('lines'),
    teams: overRun('teams'),
    bots: overRun('bots'),
    whole: runFigures(tally, 'whole', 0, certainty),
  };
  return {
    ...figures,
    promises: targetsOf(layout.scenario).map((target) => judge(target, tally, figures)),
    intervals: intervals === null ? [] : await ofIntervals(intervals),
  };

  async function ofIntervals(kept: NonNullable<Tally['intervals']>): Promise<IntervalFigures[]> {
    const found: IntervalFigures[] = [];
    let turnStarted = performance.now();
    for (const [interval, { start }] of layout.scenario.calendar.intervals.entries()) {
      found.push(inInterval(start, interval, kept));
      if (performance.now() - turnStarted < TURN) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      turnStarted = performance.now();
    }
    return found;
  }

  function inInterval(start: string, interval: number, kept: NonNullable<Tally['intervals']>): IntervalFigures {
    const figures = (kind: IntervalKind): FiguresByName =>
      byName(layout.names[kind], (scope) => intervalFigures(layout, kept, kind, scope, interval, certainty));
    return { start, contacts: figures('contacts'), lines: figures('lines'), teams: figures('teams'), bots: figures('bots') };
  }
}

function byName(names: readonly string[], figures: (scope: number) => FiguresByName[string]): FiguresByName {
  return Object.fromEntries(names.map((name, scope) => [name, figures(scope)]));
}
