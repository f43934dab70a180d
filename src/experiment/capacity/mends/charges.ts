/** What a mend takes in money: the pay of its hours, and what teams and bots charge by the contact. */
import { Bot, Team } from '../../../center/counts.js';
import { BotField, TeamField } from '../../../measures/fields.js';
import { ratioDifference } from '../../../statistics/paired-ratio.js';
import type { Terms } from '../../../statistics/terms.js';
import { figureOf } from '../../result/figures.js';
import type { Figure } from '../../result/result.js';
import type { Mend } from '../capacity.js';
import type { CapacityTrials } from '../trials.js';

/** What a mend takes besides pay, of which no scenario states the price. */
export type Unpriced = 'training' | 'bot' | 'absence';

/** What is not priced of a mend; null where pay is all that it takes. */
export function unpricedOf({ kind }: Pick<Mend, 'kind'>): Unpriced | null {
  switch (kind) {
    case 'secondRank':
      return 'training';
    case 'containment':
      return 'bot';
    case 'shrinkage':
      return 'absence';
    case 'agentThen':
    case 'agentThenDaily':
    case 'agentAlways':
    case 'priority':
      return null;
  }
}

/** What more is charged after a change, from replications with the same customers; null where nobody charges by the contact. */
export function chargesOf(before: CapacityTrials, after: CapacityTrials, confidence: number): Figure | null {
  const { teams, bots } = before.scenario;
  if ([...teams, ...bots].every(({ costPerContact }) => costPerContact === null)) return null;
  const [from, to] = [before, after].map(termsOf);
  return figureOf(ratioDifference(from, to, confidence));
}

/** Of the charges what is more than chance. */
export function shownCharges(charges: Figure | null): number {
  if (charges === null || charges.low === null || charges.high === null) return 0;
  return charges.low > 0 || charges.high < 0 ? charges.mean : 0;
}

/** What is to be spent: money where all costs are known, else paid hours; below 0 where more is saved. */
export function takenBy({ cost, hours, charges }: Pick<Mend, 'cost' | 'hours' | 'charges'>, priced: boolean): number {
  return priced ? (cost ?? 0) + shownCharges(charges) : hours;
}

function termsOf({ scenario: { teams, bots }, tally: { replications } }: CapacityTrials): Terms {
  const handled = teams.map(({ costPerContact }, team) => ({ price: costPerContact ?? 0, at: team * TeamField.fields + Team.handled }));
  const sessions = bots.map(({ costPerContact }, bot) => ({ price: costPerContact ?? 0, at: bot * BotField.fields + Bot.sessions }));
  return {
    x: Float64Array.from(
      replications,
      (sums) =>
        handled.reduce((sum, { price, at }) => sum + price * sums.teams[at], 0) +
        sessions.reduce((sum, { price, at }) => sum + price * sums.bots[at], 0),
    ),
    y: new Float64Array(replications.length).fill(1),
  };
}
