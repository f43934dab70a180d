import { SamplerBuilder } from '../random/distribution.js';
import type { Line, Scenario, Step } from '../scenario/scenario.js';
import { buildJourneys, firstOfSteps, isCyclic, type Journeys, stepHandle } from './build-journeys.js';
import { buildTeams } from './build-teams.js';
import { cellsOf, tiersOf } from './cells.js';
import type { CalendarTable, Center, ChannelTable, LineTable, TypeTable } from './center.js';
import { offsets } from './offsets.js';

/** The days whose duty and hours repeat for contacts that come back after the calendar. */
const REPEATED_DAYS = 7;

/** Makes a scenario ready to run. The scenario is taken to be right: names exist, shares add up. */
export function buildCenter(scenario: Scenario): Center {
  const samplers = new SamplerBuilder();
  const lines = buildLines(scenario);
  const journeys = buildJourneys(scenario, lines.queueOf, samplers);
  return {
    scenario,
    samplers: samplers.build(),
    calendar: buildCalendar(scenario),
    channels: buildChannels(scenario),
    types: buildTypes(scenario, journeys),
    ...journeys,
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

function buildTypes(scenario: Scenario, journeys: Journeys): TypeTable {
  const { contacts, channels } = scenario;
  const firsts = contacts.map((_, i) => firstOfSteps(contacts, i));
  const cyclic = contacts.map((type, i) => isCyclic(journeys, firsts[i], type.steps.length));
  return {
    count: contacts.length,
    channel: Int32Array.from(contacts, (type) => channels.findIndex((channel) => channel.name === type.channel)),
    firstStep: Int32Array.from(contacts, (type, i) => stepHandle(scenario, i, type.first)),
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
