import type { Compared } from '../experiment/comparison.js';
import type { Problem } from '../kit/problem.js';
import type { Calendar } from '../scenario/scenario.js';
import { doubtsOf } from './doubts.js';

/** What a planner should know before trusting a comparison. */
export function comparisonDoubts({ comparison, simulations }: Compared): Problem[] {
  const [baseline, ...others] = simulations;
  const own = others.flatMap(({ scenario }, index) => {
    const { changes, file, name } = comparison.others[index];
    const messages: string[] = [];
    if (changes.length === 0) messages.push('nothing is written differently from the baseline, so there is nothing to compare');
    if (periodOf(scenario.calendar) !== periodOf(baseline.scenario.calendar)) {
      messages.push(
        'the days are not those of the baseline: contacts, hours and cost are of different periods, and fewer customers are the same',
      );
    }
    return messages.map((message): Problem => ({ severity: 'warning', file: file ?? name, line: null, column: null, key: '', message }));
  });
  return [...own, ...simulations.flatMap(doubtsOf)];
}

function periodOf({ days, timezone }: Calendar): string {
  return [timezone, ...days.map(({ date }) => date)].join(' ');
}
