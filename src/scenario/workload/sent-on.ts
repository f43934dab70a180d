import type { Step } from '../scenario.js';

/** The steps of a journey to which a contact may be sent on from a line in which it has waited, by their names. */
export function sentOnTo(steps: readonly Step[]): ReadonlySet<string> {
  const named = new Set<string>();
  if (!steps.some((step) => step.kind === 'agent' && step.overflow !== null)) return named;
  for (const step of steps) {
    if (step.kind === 'pause') continue;
    const detours = step.kind === 'bot' ? [step.whenFull] : [step.whenFull, step.whenClosed, step.overflow?.to ?? null];
    for (const name of detours) if (name !== null) named.add(name);
  }
  return named;
}
