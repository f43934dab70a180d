import type { Compared } from '../../experiment/compare/comparison.js';
import type { Problem } from '../../kit/problem.js';
import type { Calendar } from '../../scenario/scenario.js';
import { doubtsOf } from '../text/doubts.js';
import type { Texts } from '../texts/en/texts.js';

/**
 * What a planner should know before trusting a comparison.
 *
 * @returns of each plan, the baseline first
 */
export function comparisonDoubts({ comparison, simulations }: Compared, texts: Texts): Problem[][] {
  const { doubts } = texts;
  const [baseline, ...others] = simulations;
  const own = others.map(({ scenario }, index) => {
    const { changes, file, name } = comparison.others[index];
    const messages: string[] = [];
    if (changes.length === 0) messages.push(doubts.same);
    if (periodOf(scenario.calendar) !== periodOf(baseline.scenario.calendar)) {
      messages.push(doubts.otherDays);
    }
    return messages.map((message): Problem => ({ severity: 'warning', file: file ?? name, line: null, column: null, key: '', message }));
  });
  return simulations.map((simulation, index) => [...(own[index - 1] ?? []), ...doubtsOf(simulation, texts)]);
}

function periodOf({ days, timezone }: Calendar): string {
  return [timezone, ...days.map(({ date }) => date)].join(' ');
}
