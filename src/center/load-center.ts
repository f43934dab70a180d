import type { Samplers } from '../random/distribution.js';
import { Shape } from '../random/shape.js';
import { type Center, STEP, Step } from './center.js';
import type { Machine } from './machine.js';

/** Hands a center to the machine, in place of the one before. */
export function loadCenter(machine: Machine, center: Center): void {
  const { types, channels, steps, exits, samplers, lines, teams, botSessions, scenario } = center;
  machine.reserve(
    types.count,
    channels.trunks.length,
    steps.length / STEP,
    exits.to.length,
    samplers.shape.length,
    lines.count,
    lines.queuePriority.length,
    lines.team.length,
    teams.count,
    teams.line.length,
    botSessions.length,
    scenario.calendar.days.length,
    center.cells,
    center.tiers,
    teams.placeTeam.length,
    types.mostSteps,
  );
  loadCalendar(machine, center);
  loadSamplers(machine, samplers);
  loadJourneys(machine, center);
  loadLines(machine, center);
  loadTeams(machine, center);
  botSessions.forEach((limit, bot) => {
    machine.setBot(bot, limit);
  });
  machine.endCenter();
}

function loadCalendar(machine: Machine, { calendar, scenario, channels }: Center): void {
  machine.setCalendar(
    calendar.intervals,
    machine.doubles(calendar.intervalEnd),
    machine.ints(scenario.calendar.intervals.map(({ day }) => day)),
    calendar.end,
    calendar.warmUp,
    calendar.disconnects ? 1 : 0,
  );
  channels.trunks.forEach((trunks, channel) => {
    machine.setChannel(channel, trunks, channels.random[channel]);
  });
}

/** Hands over distributions, which the machine then knows by their numbers. */
function loadSamplers(machine: Machine, { shape, x, y, z, first, count, values, parts }: Samplers): void {
  shape.forEach((of, sampler) => {
    const [from, to] = [first[sampler], first[sampler] + count[sampler]];
    const isMixture = of === Shape.mixture;
    machine.setSampler(
      sampler,
      of,
      x[sampler],
      y[sampler],
      z[sampler],
      count[sampler],
      machine.doubles(values.subarray(from, to)),
      isMixture ? machine.ints(parts.subarray(from, to)) : 0,
    );
  });
}

function loadJourneys(machine: Machine, { types, steps, exits, overflowAfter }: Center): void {
  const numberOf = (handle: number) => (handle < 0 ? handle : handle / STEP);
  exits.to.forEach((to, exit) => {
    machine.setExit(exit, numberOf(to), exits.upTo[exit]);
  });
  overflowAfter.forEach((after, number) => {
    const at = number * STEP;
    machine.setStep(
      number,
      steps[at + Step.kind],
      steps[at + Step.local],
      steps[at + Step.name],
      steps[at + Step.target],
      steps[at + Step.time],
      steps[at + Step.wrapUp],
      steps[at + Step.patience],
      steps[at + Step.queue],
      numberOf(steps[at + Step.whenFull]),
      numberOf(steps[at + Step.whenClosed]),
      numberOf(steps[at + Step.overflowTo]),
      after,
      steps[at + Step.exitFirst],
      steps[at + Step.exitLast],
    );
  });
  types.channel.forEach((channel, type) => {
    machine.setType(
      type,
      channel,
      types.firstStep[type] / STEP,
      types.firstOfSteps[type] / STEP,
      types.steps[type],
      types.balk[type],
      types.within[type],
      types.shortAbandon[type],
      types.cyclic[type],
      types.special[type],
    );
  });
}

function loadLines(machine: Machine, { lines }: Center): void {
  lines.queuePriority.forEach((priority, queue) => {
    machine.setQueue(queue, priority, lines.queueHeadStart[queue]);
  });
  lines.team.forEach((team, place) => {
    machine.setLineTeam(place, team, lines.teamGroup[place], lines.teamAfter[place]);
  });
  lines.limit.forEach((limit, line) => {
    const afters = lines.after.subarray(lines.afterFirst[line], lines.afterFirst[line + 1]);
    machine.setLine(
      line,
      limit,
      lines.newest[line],
      lines.queueFirst[line],
      lines.queueFirst[line + 1],
      lines.teamFirst[line],
      lines.teamFirst[line + 1],
      machine.doubles(afters),
      afters.length,
      machine.bytes(lines.escalates.subarray(line * lines.count, (line + 1) * lines.count)),
    );
  });
}

function loadTeams(machine: Machine, { teams, lines }: Center): void {
  teams.line.forEach((line, place) => {
    machine.setTeamLine(place, line, teams.lineRank[place], teams.lineAfter[place]);
  });
  teams.tier.forEach((tier, team) => {
    const slowness = teams.slowness.subarray(team * lines.count, (team + 1) * lines.count);
    machine.setTeam(team, tier, teams.lineFirst[team], teams.lineFirst[team + 1], machine.doubles(slowness));
  });
}
