import type { ContactType } from '../scenario.js';

/** Whether some work of a contact type is deferred: from its arrival, or when it goes on by another channel. */
export function hasDeferredWork({ deferred, steps }: Pick<ContactType, 'deferred' | 'steps'>): boolean {
  return deferred || steps.some((step) => step.kind === 'agent' && step.deferred);
}
