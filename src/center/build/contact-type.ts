import type { Step } from '../../scenario/scenario.js';
import { hasDeferredWork } from '../../scenario/workload/deferred.js';
import { everyWay, reachedFrom } from '../../scenario/workload/ways.js';
import { Until } from '../../shared/kinds.js';
import type { TypeRules } from '../generated/written.js';
import { buildSteps, destination, type Parts } from './step.js';

const UNTIL = { answer: Until.answer, reply: Until.reply, resolved: Until.resolved };

/** The contact types with their journeys. */
export function buildTypes(parts: Parts): TypeRules[] {
  const { contacts, channels } = parts.scenario;
  return contacts.map((type, index) => {
    const { arrivals } = type;
    return {
      cyclic: isCyclic(type.steps),
      special: arrivals.kind === 'log' || arrivals.pieces.some((piece) => piece.timeFactor !== 1),
      channel: channels.findIndex((channel) => channel.name === type.channel),
      first: destination(parts.scenario, index, type.first),
      steps: buildSteps(parts, index),
      balk: type.balk,
      within: type.serviceLevel?.within ?? -1,
      deferred: hasDeferredWork(type),
      until: UNTIL[type.serviceLevel?.until ?? 'answer'],
      openClock: type.serviceLevel?.clock === 'open',
      shortAbandon: type.serviceLevel?.shortAbandon ?? 0,
    };
  });
}

/** Whether some way leads back to a step that a contact has been to. */
function isCyclic(steps: readonly Step[]): boolean {
  return steps.some((step) => reachedFrom(everyWay(step), steps, everyWay).includes(step));
}
