/** What teams and bots cost, by what is counted of them and what the scenario states. */
import type { Bot, Team } from '../scenario/scenario.js';
import { HOURS } from './measure.js';

export type TeamPrices = Pick<Team, 'costPerHour' | 'overtimePerHour' | 'costPerContact'>;
export type BotPrices = Pick<Bot, 'costPerHour' | 'costPerContact'>;

/** Whether the scenario states anything of what a team or a bot costs. */
export function isPriced(prices: TeamPrices | BotPrices): boolean {
  const overtime = 'overtimePerHour' in prices ? prices.overtimePerHour : null;
  return prices.costPerHour !== null || overtime !== null || prices.costPerContact !== null;
}

/** @param counted times in milliseconds, and agent steps finished */
export function teamCost(
  { costPerHour, overtimePerHour, costPerContact }: TeamPrices,
  counted: { readonly rosteredTime: number; readonly overrunTime: number; readonly handled: number },
): number {
  const hours = counted.rosteredTime + counted.overrunTime;
  const surcharge = (overtimePerHour ?? 0) - (costPerHour ?? 0);
  return hours * HOURS * (costPerHour ?? 0) + counted.overrunTime * HOURS * surcharge + counted.handled * (costPerContact ?? 0);
}

/** @param duration milliseconds of the calendar */
export function botCost({ costPerHour, costPerContact }: BotPrices, sessions: number, duration: number): number {
  return sessions * (costPerContact ?? 0) + duration * HOURS * (costPerHour ?? 0);
}
