import type { ScopeKind } from '../../measures/measure.js';
import { judge } from '../promises/judge.js';
import { targetsOf } from '../promises/target.js';
import type { Tally } from '../tally/tally.js';
import { byName, type Certainty, runFigures } from './figures.js';
import type { FiguresByName, Result } from './result.js';

/** The result of the replications tallied so far, every object with its keys in a fixed order. */
export function resultOf(tally: Tally, { scenario, run }: Pick<Result, 'scenario' | 'run'>, certainty: Certainty): Result {
  const { layout } = tally;
  const overRun = (kind: ScopeKind): FiguresByName => byName(layout.names[kind], (scope) => runFigures(tally, kind, scope, certainty));
  const figures = {
    scenario,
    run,
    contacts: overRun('contacts'),
    channels: overRun('channels'),
    lines: overRun('lines'),
    teams: overRun('teams'),
    groups: overRun('groups'),
    bots: overRun('bots'),
    whole: runFigures(tally, 'whole', 0, certainty),
  };
  return { ...figures, promises: targetsOf(layout.scenario).map((target) => judge(target, tally, figures)) };
}
