import type { Counts } from '../center/counts.js';
import type { TrialRequest } from '../experiment/runner.js';
import type { Scenario } from '../scenario/scenario.js';
import { volumeOf } from '../scenario/time/pieces.js';
import { trafficOf } from '../scenario/workload/traffic.js';
import { type ClosableRunner, workerThreadsRunner } from './worker-threads.js';

/** Work, in steps of contacts, that takes one thread less time than starting others would. */
const SMALL = 100_000;
/** What else takes time, in steps of contacts: a person to be prepared, a row of an interval, a person's account in an interval. */
const PERSON = 4;
const ROW = 2;
const ACCOUNT = 0.1;

/**
 * Runs replications on this machine in worker threads, small work in a single one. Never where it is called: so the process can always
 * show progress and be stopped.
 */
export function localRunner(workers: number): ClosableRunner {
  const one = workerThreadsRunner(1);
  let all: ClosableRunner | null = null;
  let work = 0;
  return {
    async *trials(request: TrialRequest): AsyncGenerator<Counts> {
      work += expectedWork(request.scenario) * request.count;
      if (work > SMALL && workers > 1) all ??= workerThreadsRunner(workers);
      yield* (all ?? one).trials(request);
    },
    async close() {
      await Promise.all([one.close(), all?.close()]);
    },
  };
}

/** What one replication takes on average, in steps of contacts. */
function expectedWork(scenario: Scenario): number {
  const { contacts, lines, teams, bots, calendar } = scenario;
  const people = teams.reduce((sum, { rostered }) => sum + rostered.reduce((most, { agents }) => Math.max(most, agents), 0), 0);
  const rows = contacts.length + lines.length + teams.length + bots.length;
  return expectedSteps(scenario) + people * PERSON + calendar.intervals.length * (rows * ROW + people * ACCOUNT);
}

/** Steps that the contacts of one replication come to on average. */
function expectedSteps(scenario: Scenario): number {
  return scenario.contacts.reduce((sum, type) => {
    const { arrivals } = type;
    const contacts = arrivals.kind === 'log' ? arrivals.at.length : volumeOf(arrivals.pieces);
    return sum + contacts * trafficOf(type).visits.reduce((total, visits) => total + visits, 0);
  }, 0);
}
