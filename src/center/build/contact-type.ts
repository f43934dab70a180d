import type { StepRules, TypeRules } from '../generated/written.js';
import { buildSteps, destination, firstNumber, type Parts } from './step.js';

/** The contact types with their journeys. */
export function buildTypes(parts: Parts): TypeRules[] {
  const { contacts, channels } = parts.scenario;
  return contacts.map((type, index) => {
    const steps = buildSteps(parts, index);
    const { arrivals } = type;
    return {
      cyclic: isCyclic(steps, firstNumber(contacts, index)),
      special: arrivals.kind === 'log' || arrivals.pieces.some((piece) => piece.timeFactor !== 1),
      channel: channels.findIndex((channel) => channel.name === type.channel),
      first: destination(parts.scenario, index, type.first),
      steps,
      balk: type.balk,
      within: type.serviceLevel?.within ?? -1,
      shortAbandon: type.serviceLevel?.shortAbandon ?? 0,
    };
  });
}

/** Whether any chain of exits, overflows and detours among the steps, numbered from `first` on, comes back to a step. */
function isCyclic(steps: readonly StepRules[], first: number): boolean {
  const done = new Set<number>();
  const open = new Set<number>();
  const visit = (number: number): boolean => {
    if (number < 0 || done.has(number)) return false;
    if (open.has(number)) return true;
    open.add(number);
    const { whenFull, whenClosed, overflowTo, exits } = steps[number - first];
    const found = [whenFull, whenClosed, overflowTo, ...exits.map(({ to }) => to)].some(visit);
    open.delete(number);
    done.add(number);
    return found;
  };
  return steps.some((_, index) => visit(first + index));
}
