import { SamplerBuilder } from '../random/distribution.js';
import { nameKey } from '../random/key.js';
import type { AgentStep, Line, Scenario, Step } from '../scenario/scenario.js';
import { buildTeams } from './build-teams.js';
import { cellsOf, tiersOf } from './cells.js';
import {
  type CalendarTable,
  type Center,
  type ChannelTable,
  End,
  type LineTable,
  StepKind,
  type StepTable,
  type TypeTable,
} from './center.js';
import { offsets } from './offsets.js';

/** The days whose duty and hours repeat for contacts that come back after the calendar. */
const REPEATED_DAYS = 7;

/** Makes a scenario ready to run. The scenario is taken to be right: names exist, shares add up. */
export function buildCenter(scenario: Scenario): Center {
  const samplers = new SamplerBuilder();
  const lines = buildLines(scenario);
  const steps = buildSteps(scenario, lines.queueOf, samplers);
  return {
    scenario,
    samplers: samplers.build(),
    calendar: buildCalendar(scenario),
    channels: buildChannels(scenario),
    types: buildTypes(scenario, steps),
    steps,
    lines: lines.table,
    teams: buildTeams(scenario),
    botSessions: Float64Array.from(scenario.bots, (bot) => bot.sessions ?? Infinity),
    cells: cellsOf(scenario).length,
    tiers: tiersOf(scenario).length,
    pauses: scenario.contacts.some((type) => type.steps.some((step) => step.kind === 'pause')),
  };
}

function buildCalendar({ calendar }: Scenario): CalendarTable {
  const repeated = calendar.days[Math.max(0, calendar.days.length - REPEATED_DAYS)];
  return {
    warmUp: calendar.warmUp,
    end: calendar.end,
    intervals: calendar.intervals.length,
    intervalEnd: Float64Array.from(calendar.intervals, (interval) => interval.to),
    disconnects: calendar.atClose === 'disconnect',
    repeatFrom: repeated?.from ?? 0,
  };
}

function buildChannels({ channels }: Scenario): ChannelTable {
  return {
    trunks: Float64Array.from(channels, (channel) => channel.trunks ?? Infinity),
    random: Uint8Array.from(channels, (channel) => (channel.assign === 'random' ? 1 : 0)),
  };
}

function buildTypes({ contacts, channels }: Scenario, steps: StepTable): TypeTable {
  const firsts = firstStepOfTypes(contacts);
  const cyclic = contacts.map((type, i) => isCyclic(steps, firsts[i], type.steps.length));
  return {
    count: contacts.length,
    channel: Int32Array.from(contacts, (type) => channels.findIndex((channel) => channel.name === type.channel)),
    firstStep: Int32Array.from(contacts, (type, i) => firsts[i] + type.steps.findIndex((step) => step.name === type.first)),
    firstOfSteps: Int32Array.from(firsts),
    steps: Int32Array.from(contacts, (type) => type.steps.length),
    balk: Float64Array.from(contacts, (type) => type.balk),
    within: Float64Array.from(contacts, (type) => type.serviceLevel?.within ?? -1),
    shortAbandon: Float64Array.from(contacts, (type) => type.serviceLevel?.shortAbandon ?? 0),
    cyclic: Uint8Array.from(cyclic, Number),
    mostSteps: Math.max(0, ...contacts.map((type, i) => (cyclic[i] ? type.steps.length : 0))),
    special: Uint8Array.from(contacts, ({ arrivals }) =>
      arrivals.kind === 'log' || arrivals.pieces.some((piece) => piece.timeFactor !== 1) ? 1 : 0,
    ),
  };
}

function firstStepOfTypes(contacts: Scenario['contacts']): number[] {
  let sum = 0;
  return contacts.map((type) => {
    const first = sum;
    sum += type.steps.length;
    return first;
  });
}

/** Whether any chain of exits, overflows and detours among a type's steps comes back to a step. */
function isCyclic(steps: StepTable, first: number, count: number): boolean {
  const done = new Set<number>();
  const open = new Set<number>();
  const visit = (step: number): boolean => {
    if (step < 0 || done.has(step)) return false;
    if (open.has(step)) return true;
    open.add(step);
    const onward = [steps.whenFull[step], steps.whenClosed[step], steps.overflowTo[step]];
    const found = [...onward, ...steps.exitTo.subarray(steps.exitFirst[step], steps.exitFirst[step + 1])].some(visit);
    open.delete(step);
    done.add(step);
    return found;
  };
  return Array.from({ length: count }, (_, i) => first + i).some(visit);
}

/** @param queueOf the queue of each agent step, by the step object */
function buildSteps({ contacts, lines, bots }: Scenario, queueOf: Map<Step, number>, samplers: SamplerBuilder): StepTable {
  const firsts = firstStepOfTypes(contacts);
  const cells = cellsOf({ contacts, lines } as Scenario);
  const all = contacts.flatMap((type, contact) => type.steps.map((step, local) => ({ step, local, contact })));
  /** The number of a step that a step of the same type names; what is not a step's name is an End. */
  const stepAt = (contact: number, name: string | null): number => {
    if (name === null || name === 'turnedAway') return End.turnedAway;
    if (name === 'resolved') return End.resolved;
    if (name === 'unresolved') return End.unresolved;
    return firsts[contact] + contacts[contact].steps.findIndex((step) => step.name === name);
  };
  const lineOf = (step: AgentStep) => lines.findIndex((line) => line.name === step.skill);
  const ofAgents = (pick: (step: AgentStep, contact: number) => number, otherwise: number) =>
    all.map(({ step, contact }) => (step.kind === 'agent' ? pick(step, contact) : otherwise));
  const sampler = (distribution: AgentStep['wrapUp']) => (distribution === null ? -1 : samplers.add(distribution));
  const exits = all.map(({ step, contact }) => cumulative(step.next.map((exit) => ({ to: stepAt(contact, exit.to), share: exit.share }))));
  let exitCount = 0;
  return {
    kind: Uint8Array.from(all, ({ step }) =>
      step.kind === 'bot' ? StepKind.bot : step.kind === 'agent' ? StepKind.agent : StepKind.pause,
    ),
    local: Int32Array.from(all, ({ local }) => local),
    name: Int32Array.from(all, ({ step }) => nameKey(step.name)),
    target: Int32Array.from(all, ({ step }) => {
      if (step.kind === 'bot') return bots.findIndex((bot) => bot.name === step.bot);
      return step.kind === 'agent' ? lineOf(step) : -1;
    }),
    time: Int32Array.from(all, ({ step }) => samplers.add(step.time)),
    wrapUp: Int32Array.from(ofAgents((step) => sampler(step.wrapUp), -1)),
    patience: Int32Array.from(ofAgents((step) => sampler(step.patience), -1)),
    queue: Int32Array.from(all, ({ step }) => queueOf.get(step) ?? -1),
    cell: Int32Array.from(
      ofAgents((step, contact) => cells.findIndex((cell) => cell.contact === contact && cell.line === lineOf(step)), -1),
    ),
    whenFull: Int32Array.from(all, ({ step, contact }) => (step.kind === 'pause' ? End.turnedAway : stepAt(contact, step.whenFull))),
    whenClosed: Int32Array.from(ofAgents((step, contact) => stepAt(contact, step.whenClosed), End.turnedAway)),
    overflowAfter: Float64Array.from(ofAgents((step) => step.overflow?.after ?? Infinity, Infinity)),
    overflowTo: Int32Array.from(ofAgents((step, contact) => stepAt(contact, step.overflow?.to ?? null), End.turnedAway)),
    exitFirst: Int32Array.from([0, ...exits.map((list) => (exitCount += list.length))]),
    exitTo: Int32Array.from(exits.flat(), (exit) => exit.to),
    exitUpTo: Float64Array.from(exits.flat(), (exit) => exit.upTo),
  };
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

function buildLines(scenario: Scenario): { table: LineTable; queueOf: Map<Step, number> } {
  const { lines, teams } = scenario;
  const queueOf = new Map<Step, number>();
  const queues = lines.map((line) => queuesOf(scenario, line));
  const teamsOf = lines.map((line) => teamOrder(scenario, line));
  const afters = teamsOf.map((list) => [...new Set(list.map((entry) => entry.after).filter((after) => after > 0))].sort((a, b) => a - b));
  let first = 0;
  for (const list of queues) {
    list.forEach((queue, i) => {
      for (const step of queue.steps) queueOf.set(step, first + i);
    });
    first += list.length;
  }
  return {
    queueOf,
    table: {
      count: lines.length,
      limit: Float64Array.from(lines, (line) => line.limit ?? Infinity),
      newest: Uint8Array.from(lines, (line) => (line.order === 'newest' ? 1 : 0)),
      queueFirst: offsets(queues),
      queuePriority: Float64Array.from(queues.flat(), (queue) => queue.priority),
      queueHeadStart: Float64Array.from(queues.flat(), (queue) => queue.headStart),
      teamFirst: offsets(teamsOf),
      team: Int32Array.from(teamsOf.flat(), (entry) => entry.team),
      teamGroup: Int32Array.from(teamsOf.flat(), (entry) => entry.group),
      teamAfter: Float64Array.from(teamsOf.flat(), (entry) => entry.after),
      afterFirst: offsets(afters),
      after: Float64Array.from(afters.flat()),
      escalates: Uint8Array.from(lines.flatMap((from) => lines.map((to) => (isEscalation(teams, from, to) ? 1 : 0)))),
    },
  };
}

interface Queue {
  readonly priority: number;
  readonly headStart: number;
  readonly steps: Step[];
}

/** The combinations of priority and head start that come to a line, best priority first, then in the order written. */
function queuesOf({ contacts }: Scenario, line: Line): Queue[] {
  const queues: Queue[] = [];
  for (const { headStart, steps } of contacts) {
    for (const step of steps) {
      if (step.kind !== 'agent' || step.skill !== line.name) continue;
      const same = queues.find((queue) => queue.priority === step.priority && queue.headStart === headStart);
      if (same === undefined) queues.push({ priority: step.priority, headStart, steps: [step] });
      else same.steps.push(step);
    }
  }
  return queues.sort((a, b) => a.priority - b.priority);
}

/** Those the line names first, each by itself, then the others by rank, equal ranks together. */
function teamOrder({ teams }: Scenario, line: Line): { team: number; group: number; after: number }[] {
  return teams
    .flatMap((team, index) => {
      const skill = team.skills.find((entry) => entry.skill === line.name);
      if (skill === undefined) return [];
      const named = line.teams.indexOf(team.name);
      return [{ team: index, group: named >= 0 ? named : line.teams.length + skill.rank, after: skill.after }];
    })
    .sort((a, b) => a.group - b.group);
}

/** To a line whose lowest tier is higher; where a line's teams have no tier, to any other line. */
function isEscalation(teams: Scenario['teams'], from: Line, to: Line): boolean {
  if (from.name === to.name) return false;
  const tierOf = (line: Line) =>
    Math.min(...teams.flatMap((team) => (team.skills.some((s) => s.skill === line.name) ? (team.tier ?? []) : [])));
  const [lower, higher] = [tierOf(from), tierOf(to)];
  return lower === Infinity || higher === Infinity || higher > lower;
}
