import { MOST_STEPS } from '../language/journey.js';
import type { Refuse } from '../refusal.js';
import type { ContactOutline, DetourOutline, Outline, StepOutline } from './outline.js';
import { SHARE_TOLERANCE } from './shares.js';

/**
 * Checks that a contact cannot circulate for ever: from each step its shares must lead to an end some day, and contacts must not be
 * sent round and round in no time at all while lines are full or the type is closed.
 */
export function checkRounds(contact: ContactOutline, outline: Outline, refuse: Refuse): void {
  if (contact.steps.size > MOST_STEPS) return;
  refuseEndless(contact, refuse);
  const limited = ({ kind, needs }: StepOutline) => (kind === 'bot' ? outline.bots : outline.lines).get(needs ?? '')?.limited === true;
  /** A round of detours, where a contact that takes them is in no time at its beginning again. */
  const round = (taken: (when: DetourOutline['when'], step: StepOutline) => boolean) =>
    roundIn(
      new Map(
        [...contact.steps].map(([name, step]) => [
          name,
          step.detours.flatMap(({ when, to }) => (taken(when, step) && contact.steps.has(to) ? [to] : [])),
        ]),
      ),
    );
  const open = round((when, step) => when === 'atOnce' || (when === 'full' && limited(step)));
  const closed = round((when, step) => (step.kind === 'skill' ? when === 'closed' : when === 'full' && limited(step)));
  if (open !== null)
    refuse([...contact.path, 'journey'], `while all of them are full contacts would go round without end: ${open.join(' → ')}`, 'key');
  if (closed !== null)
    refuse([...contact.path, 'journey'], `while closed contacts would go round without end: ${closed.join(' → ')}`, 'key');
}

/** The steps that no share leads out of, told once for each round. */
function refuseEndless(contact: ContactOutline, refuse: Refuse): void {
  const steps = [...contact.steps];
  const ending = new Set<string>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const [name, step] of steps) {
      if (ending.has(name) || !canEnd(step, contact, ending)) continue;
      ending.add(name);
      grown = true;
    }
  }
  const endless = steps.filter(([name]) => !ending.has(name));
  const ways = new Map(endless.map(([name, step]) => [name, (step.next ?? []).filter((exit) => exit.share > 0).map((exit) => exit.to)]));
  const round = roundIn(ways);
  const [first] = round ?? [];
  const step = first === undefined ? undefined : contact.steps.get(first);
  if (round === null || step === undefined) return;
  refuse([...step.path, 'next'], `a contact could never leave the round ${round.join(' → ')}; give it a way out`, 'key');
}

function canEnd(step: StepOutline, contact: ContactOutline, ending: ReadonlySet<string>): boolean {
  if (step.kind === null || step.next === null) return true;
  const sum = step.next.reduce((total, exit) => total + exit.share, 0);
  if (step.kind === 'skill' && !(sum >= 1 - SHARE_TOLERANCE)) return true;
  // A name that leads nowhere is reported elsewhere.
  return step.next.some((exit) => !(exit.share <= 0) && (ending.has(exit.to) || !contact.steps.has(exit.to)));
}

/** A round in a graph, its first step repeated at the end; null where there is none. */
function roundIn(ways: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (name: string, trail: readonly string[]): string[] | null => {
    const begin = trail.indexOf(name);
    if (begin !== -1) return [...trail.slice(begin), name];
    if (done.has(name)) return null;
    for (const to of ways.get(name) ?? []) {
      const round = walk(to, [...trail, name]);
      if (round !== null) return round;
    }
    done.add(name);
    return null;
  };
  for (const name of ways.keys()) {
    const round = walk(name, []);
    if (round !== null) return round;
  }
  return null;
}
