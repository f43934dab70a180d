import type { Step } from '../scenario.js';

/** Where a step sends a contact that it does not serve. */
interface Detour {
  /** Whether it has waited there for a while; else it is sent on at once, because the step is full or closed. */
  readonly waited: boolean;
  readonly to: string;
}

/** The ways out of a step beside `next`: every key of a step that names another one. */
function detoursOf(step: Step): readonly Detour[] {
  switch (step.kind) {
    case 'pause':
      return [];
    case 'bot':
      return detours(false, step.whenFull);
    case 'agent':
      return [...detours(false, step.whenFull, step.whenClosed), ...detours(true, step.overflow?.to ?? null)];
  }
}

function detours(waited: boolean, ...names: readonly (string | null)[]): readonly Detour[] {
  return names.flatMap((to) => (to === null ? [] : [{ waited, to }]));
}

/** Where a contact may be sent that a step refuses at once. */
function whenRefused(step: Step): readonly string[] {
  return detoursOf(step).flatMap(({ waited, to }) => (waited ? [] : [to]));
}

/** Where a contact may go that has been there: served, or sent on after waiting. */
export function afterwards(step: Step): readonly string[] {
  const served = step.next.flatMap(({ to, share }) => (share > 0 ? [to] : []));
  return [...served, ...detoursOf(step).flatMap(({ waited, to }) => (waited ? [to] : []))];
}

/** Where a contact may go that an agent has not answered there. */
export function unanswered(step: Step): readonly string[] {
  return step.kind === 'agent' ? detoursOf(step).map(({ to }) => to) : everyWay(step);
}

/** Where a contact may go without having joined a line there. */
export function withoutLine(step: Step): readonly string[] {
  return step.kind === 'agent' ? [] : everyWay(step);
}

/** Where a contact may go from there, served or not. */
export function everyWay(step: Step): readonly string[] {
  return [...afterwards(step), ...whenRefused(step)];
}

/**
 * The steps to which ways lead from some of them, those included.
 *
 * @param ways those that are gone from a step
 */
export function reachedFrom(names: readonly string[], steps: readonly Step[], ways: (step: Step) => readonly string[]): readonly Step[] {
  const named = new Map(steps.map((step) => [step.name, step]));
  const reached = new Set<Step>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const step = named.get(name);
    if (step === undefined || reached.has(step)) continue;
    reached.add(step);
    open.push(...ways(step));
  }
  return steps.filter((step) => reached.has(step));
}

/** The steps of a journey to which a contact may be sent on from a line in which it has waited, by their names. */
export function sentOnTo(steps: readonly Step[]): ReadonlySet<string> {
  const anyWaits = steps.some((step) => detoursOf(step).some(({ waited }) => waited));
  return new Set(anyWaits ? steps.flatMap((step) => detoursOf(step).map(({ to }) => to)) : []);
}
