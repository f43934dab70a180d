import type { Scenario } from '../../scenario/scenario.js';
import { hasDeferredWork } from '../../scenario/workload/deferred.js';
import { mostInHand } from '../../scenario/workload/hands.js';

/** Whether nothing in a scenario needs more than the program for plain centers has (simulation/records/plain.ts). */
export function isPlain({ contacts, channels, teams }: Scenario): boolean {
  if (teams.some(({ shifts, tenure }) => shifts.length > 0 || tenure.length > 0)) return false;
  if (teams.some(({ skills }) => skills.some(({ unresolved }) => unresolved !== 1))) return false;
  const steps = contacts.flatMap((type) => type.steps.filter((step) => step.kind === 'agent').map((step) => ({ step, type })));
  if (contacts.some(hasDeferredWork) || steps.some(({ step, type }) => step.channel !== type.channel)) return false;
  return channels.every((channel, index) => {
    if (!steps.some(({ step }) => step.channel === channel.name)) return true;
    return channel.slowdown[0] === 1 && teams.every(({ hands }) => mostInHand(hands, index) === 1);
  });
}
