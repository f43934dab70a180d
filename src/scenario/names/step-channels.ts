import type { ContactOutline, StepOutline } from './outline.js';

/**
 * By which channels contacts may be at each step of a journey: by the contact type's own until a step says another one, and by that from
 * there on. Steps that no way leads to have the contact type's.
 */
export function stepChannels({ channel, first, steps }: ContactOutline): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const own = channel ?? '';
  const come = (name: string, by: string): void => {
    const step = steps.get(name);
    if (step === undefined) return;
    const at = step.channel ?? by;
    const known = found.get(name) ?? new Set();
    if (known.has(at)) return;
    found.set(name, known.add(at));
    for (const to of waysOut(step)) come(to, at);
  };
  come(first ?? [...steps.keys()][0] ?? '', own);
  for (const [name, step] of steps) if (!found.has(name)) found.set(name, new Set([step.channel ?? own]));
  return found;
}

function waysOut({ next, detours }: StepOutline): string[] {
  return [...(next ?? []).map(({ to }) => to), ...detours.map(({ to }) => to)];
}
