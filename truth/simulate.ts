import { buildCenter } from '#src/center/build.js';
import type { Counts } from '#src/center/counts.js';
import { trial } from '#src/center/trial.js';
import { loadScenario } from '#src/scenario/load.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { allCases } from './cases.js';
import type { Experiment } from './experiment.js';
import { filesOf } from './files.js';
import { experimentsOf } from './models.js';
import { type Plan, testPlan } from './plan.js';
import { type Finding, samplesOf, Tally } from './tally.js';

/**
 * The seed of an experiment, from its name alone (FNV-1a), so that it was settled before the first run. It is never changed to
 * make a comparison hold.
 */
export function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}

/** The experiment's scenario, read from its text like any planner's. */
export function scenarioOf(experiment: Experiment): Scenario {
  const file = `${experiment.id}.yaml`;
  return loadScenario(file, filesOf({ ...experiment.files, [file]: experiment.text }), []).scenario;
}

/** Figures that the tests compare, all experiments together: the bound of each depends on it. */
export function figuresCompared(): number {
  return allCases()
    .flatMap((given) => experimentsOf(given, testPlan(given).setting))
    .reduce((sum, experiment) => sum + experiment.figures.length, 0);
}

/** Runs an experiment in this thread. */
export function simulate(experiment: Experiment, plan: Plan, compared: number): Finding[] {
  const scenario = scenarioOf(experiment);
  const center = buildCenter(scenario);
  const tally = new Tally(experiment.figures);
  for (let replication = 1; replication <= plan.replications; replication++) {
    const counts: Counts = trial(center, seedOf(experiment.id), replication);
    tally.add(samplesOf(experiment.figures, scenario, counts, plan));
  }
  return tally.findings(compared);
}
