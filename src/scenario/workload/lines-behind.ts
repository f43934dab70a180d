import type { ContactType, Scenario, Step } from '../scenario.js';

/** Names of the lines that contacts come to only after they have joined another one: second lines, tiers, overflow. */
export function linesBehindFirst({ contacts }: Scenario): ReadonlySet<string> {
  const first = new Set(contacts.flatMap((type) => linesFrom([type.first], type, false)));
  const after = contacts.flatMap((type) =>
    type.steps.flatMap((step) => (step.kind === 'agent' ? linesFrom(leavingTo(step), type, true) : [])),
  );
  return new Set(after.filter((line) => !first.has(line)));
}

/** Lines of the steps that can be reached from some, those included. @param beyond whether also over lines that were joined on the way */
function linesFrom(names: readonly string[], { steps }: ContactType, beyond: boolean): string[] {
  const named = new Map(steps.map((step) => [step.name, step]));
  const seen = new Set<string>();
  const open = [...names];
  const lines: string[] = [];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const step = named.get(name);
    if (step === undefined || seen.has(name)) continue;
    seen.add(name);
    if (step.kind === 'agent') lines.push(step.skill);
    if (step.kind !== 'agent' || beyond) open.push(...leavingTo(step));
  }
  return lines;
}

function leavingTo(step: Step): string[] {
  const next = step.next.map(({ to }) => to);
  if (step.kind === 'bot') return step.whenFull === null ? next : [...next, step.whenFull];
  return step.kind === 'agent' && step.overflow !== null ? [...next, step.overflow.to] : next;
}
