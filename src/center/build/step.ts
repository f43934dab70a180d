import type { Distribution } from '../../random/distribution.js';
import { nameKey } from '../../random/key.js';
import type { Scenario, Step } from '../../scenario/scenario.js';
import { End, StepKind } from '../../shared/kinds.js';
import type { Cell } from '../cells.js';
import type { Exit, StepRules } from '../generated/written.js';
import type { Lines } from './line.js';
import type { Samplers } from './sampler.js';

/** What steps are made with. */
export interface Parts {
  readonly scenario: Scenario;
  readonly samplers: Samplers;
  readonly lines: Lines;
  readonly cells: readonly Cell[];
}

/** The steps of the contact type of that number. */
export function buildSteps(parts: Parts, contact: number): StepRules[] {
  const { scenario, samplers } = parts;
  const numberOf = (name: string | null) => destination(scenario, contact, name);
  return scenario.contacts[contact].steps.map((step, local) => ({
    local,
    name: nameKey(step.name),
    time: samplers.numberOf(step.time),
    exits: exitsOf(step.next.map((exit) => ({ to: numberOf(exit.to), share: exit.share }))),
    ...ofKind(parts, contact, step, numberOf),
  }));
}

function ofKind({ scenario, samplers, lines, cells }: Parts, contact: number, step: Step, numberOf: (name: string | null) => number) {
  if (step.kind === 'pause') return { ...NOT_OF_THE_KIND, kind: StepKind.pause };
  if (step.kind === 'bot') {
    const bot = scenario.bots.findIndex(({ name }) => name === step.bot);
    return { ...NOT_OF_THE_KIND, kind: StepKind.bot, bot, whenFull: numberOf(step.whenFull) };
  }
  const samplerOf = (distribution: Distribution | null) => (distribution === null ? null : samplers.numberOf(distribution));
  const line = scenario.lines.findIndex(({ name }) => name === step.skill);
  return {
    ...NOT_OF_THE_KIND,
    kind: StepKind.agent,
    wrapUp: samplerOf(step.wrapUp),
    patience: samplerOf(step.patience),
    anew: step.anew,
    channel: scenario.channels.findIndex(({ name }) => name === step.channel),
    line,
    queue: lines.queueOf.get(step) ?? null,
    cell: cells.findIndex((cell) => cell.contact === contact && cell.line === line),
    whenFull: numberOf(step.whenFull),
    whenClosed: numberOf(step.whenClosed),
    overflowTo: numberOf(step.overflow?.to ?? null),
    overflowAfter: step.overflow?.after ?? Infinity,
  };
}

const NOT_OF_THE_KIND = {
  wrapUp: null,
  patience: null,
  anew: false,
  bot: null,
  channel: null,
  line: null,
  queue: null,
  cell: null,
  whenFull: End.turnedAway,
  whenClosed: End.turnedAway,
  overflowTo: End.turnedAway,
  overflowAfter: Infinity,
};

/** The number of a step that a step of the same type names, over all types; what is not a step's name is an End. */
export function destination({ contacts }: Scenario, contact: number, name: string | null): number {
  if (name === null || name === 'turnedAway') return End.turnedAway;
  if (name === 'resolved') return End.resolved;
  if (name === 'unresolved') return End.unresolved;
  return firstNumber(contacts, contact) + contacts[contact].steps.findIndex((step) => step.name === name);
}

/** The number of a type's first step, in the order written. */
function firstNumber(contacts: Scenario['contacts'], contact: number): number {
  return contacts.slice(0, contact).reduce((sum, type) => sum + type.steps.length, 0);
}

/** Shares laid end to end; exits without a share are left out, the last one takes what rounding leaves. */
function exitsOf(exits: readonly { to: number; share: number }[]): Exit[] {
  const real = exits.filter((exit) => exit.share > 0);
  let sum = 0;
  return real.map(({ to, share }, i) => {
    sum += share;
    return { to, upTo: i === real.length - 1 ? 1 : sum };
  });
}
