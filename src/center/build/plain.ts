import type { Scenario } from '../../scenario/scenario.js';
import { mostInHand } from '../../scenario/workload/hands.js';

/** Whether nothing in a scenario needs more than the program for plain centers has (simulation/records/plain.ts). */
export function isPlain({ contacts, channels, teams }: Scenario): boolean {
  return channels.every((channel, index) => {
    if (!contacts.some((type) => type.channel === channel.name)) return true;
    return channel.slowdown[0] === 1 && teams.every(({ hands }) => mostInHand(hands, index) === 1);
  });
}
