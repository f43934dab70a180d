import type { SamplerBuilder } from '../random/distribution.js';
import { nameKey } from '../random/key.js';
import type { AgentStep, Scenario, Step as ScenarioStep } from '../scenario/scenario.js';
import { cellsOf } from './cells.js';
import { End, type ExitTable, STEP, Step, StepKind } from './center.js';
import { offsets } from './offsets.js';

/** Steps as records, and how they end. */
export interface Journeys {
  readonly steps: Int32Array;
  readonly exits: ExitTable;
  readonly overflowAfter: Float64Array;
}

/** @param queueOf the queue of each agent step, by the step object */
export function buildJourneys(scenario: Scenario, queueOf: Map<ScenarioStep, number>, samplers: SamplerBuilder): Journeys {
  const { contacts, lines, bots } = scenario;
  const cells = cellsOf(scenario);
  const all = contacts.flatMap((type, contact) => type.steps.map((step, local) => ({ step, local, contact })));
  const exits = all.map(({ step, contact }) =>
    cumulative(step.next.map((exit) => ({ to: stepHandle(scenario, contact, exit.to), share: exit.share }))),
  );
  const exitFirst = offsets(exits);
  const steps = new Int32Array(all.length * STEP);
  all.forEach(({ step, local, contact }, number) => {
    const handleOf = (name: string | null) => stepHandle(scenario, contact, name);
    const write = (fields: Partial<Record<Step, number>>) => {
      for (const [field, value] of Object.entries(fields)) steps[number * STEP + Number(field)] = value;
    };
    write({
      [Step.local]: local,
      [Step.name]: nameKey(step.name),
      [Step.time]: samplers.add(step.time),
      [Step.wrapUp]: -1,
      [Step.patience]: -1,
      [Step.queue]: -1,
      [Step.whenFull]: End.turnedAway,
      [Step.exitFirst]: exitFirst[number],
      [Step.exitLast]: exitFirst[number + 1] - 1,
    });
    if (step.kind === 'pause') {
      write({ [Step.kind]: StepKind.pause });
    } else if (step.kind === 'bot') {
      const bot = bots.findIndex(({ name }) => name === step.bot);
      write({ [Step.kind]: StepKind.bot, [Step.target]: bot, [Step.whenFull]: handleOf(step.whenFull) });
    } else {
      const line = lines.findIndex(({ name }) => name === step.skill);
      write({
        [Step.kind]: StepKind.agent,
        [Step.target]: line,
        [Step.wrapUp]: samplerOf(step.wrapUp, samplers),
        [Step.patience]: samplerOf(step.patience, samplers),
        [Step.queue]: queueOf.get(step) ?? -1,
        [Step.cell]: cells.findIndex((cell) => cell.contact === contact && cell.line === line),
        [Step.whenFull]: handleOf(step.whenFull),
        [Step.whenClosed]: handleOf(step.whenClosed),
        [Step.overflowTo]: handleOf(step.overflow?.to ?? null),
      });
    }
  });
  return {
    steps,
    exits: { to: Int32Array.from(exits.flat(), (exit) => exit.to), upTo: Float64Array.from(exits.flat(), (exit) => exit.upTo) },
    overflowAfter: Float64Array.from(all, ({ step }) => (step.kind === 'agent' ? (step.overflow?.after ?? Infinity) : Infinity)),
  };
}

/** Handle of a type's first step, in the order written. */
export function firstOfSteps(contacts: Scenario['contacts'], contact: number): number {
  return contacts.slice(0, contact).reduce((sum, type) => sum + type.steps.length, 0) * STEP;
}

/** The handle of a step that a step of the same type names; what is not a step's name is an End. */
export function stepHandle({ contacts }: Scenario, contact: number, name: string | null): number {
  if (name === null || name === 'turnedAway') return End.turnedAway;
  if (name === 'resolved') return End.resolved;
  if (name === 'unresolved') return End.unresolved;
  return firstOfSteps(contacts, contact) + contacts[contact].steps.findIndex((step) => step.name === name) * STEP;
}

/** Whether any chain of exits, overflows and detours among the steps from one on comes back to a step. */
export function isCyclic({ steps, exits }: Journeys, first: number, count: number): boolean {
  const done = new Set<number>();
  const open = new Set<number>();
  const visit = (step: number): boolean => {
    if (step < 0 || done.has(step)) return false;
    if (open.has(step)) return true;
    open.add(step);
    const isAgent = steps[step + Step.kind] === StepKind.agent;
    const detours = [steps[step + Step.whenFull], ...(isAgent ? [steps[step + Step.whenClosed], steps[step + Step.overflowTo]] : [])];
    const found = [...detours, ...exits.to.subarray(steps[step + Step.exitFirst], steps[step + Step.exitLast] + 1)].some(visit);
    open.delete(step);
    done.add(step);
    return found;
  };
  return Array.from({ length: count }, (_, i) => first + i * STEP).some(visit);
}

function samplerOf(distribution: AgentStep['wrapUp'], samplers: SamplerBuilder): number {
  return distribution === null ? -1 : samplers.add(distribution);
}

/** Shares laid end to end; exits without a share are left out, the last one takes what rounding leaves. */
function cumulative(exits: readonly { to: number; share: number }[]): { to: number; upTo: number }[] {
  const real = exits.filter((exit) => exit.share > 0);
  let sum = 0;
  return real.map(({ to, share }, i) => {
    sum += share;
    return { to, upTo: i === real.length - 1 ? 1 : sum };
  });
}
