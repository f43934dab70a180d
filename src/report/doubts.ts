import type { Simulation } from '../experiment/result.js';
import type { Problem } from '../kit/problem.js';
import { rounded } from './number.js';

/** What a planner should know before trusting the figures of a run, beside the warnings about the scenario itself. */
export function doubtsOf({ scenario, result, precision }: Simulation): Problem[] {
  const messages: string[] = [];
  if (precision !== null && !precision.reached) {
    const replications = rounded(result.run.replications);
    messages.push(
      `${precision.measure} is not as precise as wanted after ${replications} replications, the most allowed (run.precision.most)`,
    );
  }
  const open = result.contacts['all']?.['stillOpen']?.mean ?? 0;
  if (open > 0)
    messages.push(`${rounded(open)} contacts on average had not ended 60 days after the period; they are in no figure of how contacts end`);
  const file = result.scenario.file ?? scenario.title;
  return messages.map((message) => ({ severity: 'warning', file, line: null, column: null, key: '', message }));
}
