// What programs read of what they are given, under one roof for both entries.

export type * from '../experiment/capacity/capacity.js';
export type {
  Choice,
  ComparedScenario,
  Comparison,
  Difference,
  Differences,
  DifferencesByName,
  OtherScenario,
  Rank,
  Ranking,
  Recommendation,
  Verdict,
} from '../experiment/compare/comparison.js';
export type { Grade } from '../experiment/promises/grade.js';
export type { Target } from '../experiment/promises/target.js';
export type {
  Figure,
  Figures,
  FiguresByName,
  IntervalFigures,
  JudgedPromise,
  PrecisionReached,
  Result,
  ScenarioIdentity,
} from '../experiment/result/result.js';
export { formatProblem, InputError, type Problem } from '../kit/problem.js';
export type { Scenario } from '../scenario/scenario.js';
export type { CapacityFound, CapacityOptions } from './capacity.js';
export type { ComparedScenarios, CompareOptions } from './compare.js';
export type { FileContent, GivenFiles } from './given-files.js';
export type { LoadOptions } from './load.js';
export type { LoadedScenario } from './loaded-scenario.js';
export type { Progress, WorkOptions } from './means.js';
export type { Simulated, SimulateOptions } from './simulate.js';
