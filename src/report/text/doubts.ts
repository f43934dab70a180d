import type { Simulation } from '../../experiment/result/result.js';
import type { Problem } from '../../kit/problem.js';
import type { Texts } from '../texts/en/texts.js';
import { rounded } from './number.js';

/** What a planner should know before trusting the figures of a run, beside the warnings about the scenario itself. */
export function doubtsOf({ scenario, result, precision }: Simulation, { doubts }: Texts): Problem[] {
  const messages: string[] = [];
  if (precision !== null && !precision.reached) {
    const replications = rounded(result.run.replications);
    messages.push(doubts.imprecise(precision.measure, replications));
  }
  const open = result.contacts['all']?.['stillOpen']?.mean ?? 0;
  if (open > 0) messages.push(doubts.open(rounded(open)));
  const file = result.scenario.file ?? scenario.title;
  return messages.map((message) => ({ severity: 'warning', file, line: null, column: null, key: '', message }));
}
