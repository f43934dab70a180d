import type { Scenario, Step } from '../scenario.js';
import { afterwards, everyWay, reachedFrom, withoutLine } from './ways.js';

/** Names of the lines that contacts come to only after they have joined another one: second lines, tiers, overflow. */
export function linesBehindFirst({ contacts }: Scenario): ReadonlySet<string> {
  const first = new Set(contacts.flatMap((type) => linesOf(reachedFrom([type.first], type.steps, withoutLine))));
  const after = contacts.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'agent' ? linesOf(reachedFrom(afterwards(step), steps, afterBotOrLine)) : [])),
  );
  return new Set(after.filter((line) => !first.has(line)));
}

function linesOf(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => (step.kind === 'agent' ? [step.skill] : []));
}

/** A line that refuses somebody is not one that was joined on the way. */
function afterBotOrLine(step: Step): readonly string[] {
  return step.kind === 'agent' ? afterwards(step) : everyWay(step);
}
