import { parentPort, workerData } from 'node:worker_threads';
import { buildCenter } from '#src/center/build.js';
import { trial } from '#src/center/trial.js';
import { allCases } from './cases.js';
import { experimentsOf } from './models.js';
import type { Plan } from './plan.js';
import { scenarioOf, seedOf } from './simulate.js';
import { samplesOf } from './tally.js';

/** What a worker is started with: a case, which of its experiments, and how it is simulated. */
export interface Task {
  readonly caseId: string;
  readonly experiment: number;
  readonly plan: Plan;
}

/** A replication that a worker has run. */
export interface Done {
  readonly replication: number;
  readonly pairs: Float64Array;
}

/** Runs the replications that it is told the numbers of, one after the other. */
function serve({ caseId, experiment: index, plan }: Task): void {
  const given = allCases().find((each) => each.id === caseId);
  const experiment = given === undefined ? undefined : experimentsOf(given, plan.setting)[index];
  if (experiment === undefined) throw new Error(`no experiment ${index} of case ${caseId}`);
  const scenario = scenarioOf(experiment);
  const center = buildCenter(scenario);
  parentPort?.on('message', (replication: number) => {
    const counts = trial(center, seedOf(experiment.id), replication);
    const pairs = samplesOf(experiment.figures, scenario, counts, plan);
    const done: Done = { replication, pairs };
    parentPort?.postMessage(done, [pairs.buffer as ArrayBuffer]);
  });
}

serve(workerData as Task);
