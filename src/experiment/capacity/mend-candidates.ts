import { deepFreeze } from '../../kit/freeze.js';
import { stretchesOf } from '../../scenario/people/stretches.js';
import type { Bot, Exit, RosterPiece, Scenario, Span, Step, Team, Stretch as WorkStretch } from '../../scenario/scenario.js';
import { unionOf } from '../../scenario/time/spans.js';
import type { Mend, MendLeftOut } from './capacity.js';
import { endOf, type Stretch } from './first-break.js';

/** A change of a scenario that may mend a line, and what it takes. */
export interface Candidate extends Omit<Mend, 'gain' | 'shown' | 'gainPerCost' | 'breakEven' | 'breaks'> {
  readonly change: (scenario: Scenario) => Scenario;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly leftOut: readonly MendLeftOut[];
}

/** Points of containment and of shrinkage. */
const POINTS = 0.05;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * What a planner might do for a line.
 *
 * @param stretch the intervals in which the line's target is missed first; null: none is shown to be
 */
export function candidatesFor(scenario: Scenario, line: string, stretch: Stretch | null): Candidates {
  const serving = scenario.teams.filter((team) => takes(team, line));
  const others = scenario.teams.filter((team) => !takes(team, line));
  const candidates: Candidate[] = [];
  const leftOut: MendLeftOut[] = [];
  const leaveOut = (kind: MendLeftOut['kind'], team: string | null, reason: MendLeftOut['reason']) => leftOut.push({ kind, team, reason });
  if (stretch === null) leaveOut('agentThen', null, 'noIntervalShown');
  for (const team of serving) {
    if (stretch !== null) candidates.push(...moreThen(scenario, line, team, stretch));
    candidates.push(oneMore('agentAlways', line, team, team.rostered, null));
  }
  if (others.length === 0) leaveOut('secondRank', null, 'noOtherTeam');
  for (const team of others) candidates.push(secondRank(line, team));
  const bots = scenario.bots.filter((bot) => scenario.contacts.some((type) => comesThrough(type.steps, bot, line)));
  if (bots.length === 0) leaveOut('containment', null, 'noBot');
  for (const bot of bots) candidates.push(moreContained(line, bot));
  for (const team of serving) {
    if (team.shrinkage > 0) candidates.push(lessShrinkage(line, team));
    else leaveOut('shrinkage', team.name, 'noShrinkage');
  }
  return { candidates, leftOut };
}

function takes(team: Team, line: string): boolean {
  return team.skills.some(({ skill }) => skill === line);
}

function comesThrough(steps: readonly Step[], bot: Bot, line: string): boolean {
  const toLine = steps.some((step) => step.kind === 'agent' && step.skill === line);
  return toLine && steps.some((step) => step.kind === 'bot' && step.bot === bot.name && moreResolved(step.next) !== step.next);
}

/** One more in the stretch, and where the calendar has several days on each of them. */
function moreThen(scenario: Scenario, line: string, team: Team, { first, last }: Stretch): Candidate[] {
  const { days, intervals } = scenario.calendar;
  const { from } = intervals[first];
  const { to } = intervals[last];
  const times = { from: intervals[first].start, until: endOf(scenario, last) };
  // So many are rostered that one is on duty: of a single person, less shrinkage, nobody might be.
  const people = 1 / Math.max(1 - team.shrinkage, 0.05);
  const then = oneMore('agentThen', line, team, [{ from, to }], times, people);
  const midnight = days[intervals[first].day].from;
  const sameTime = days.map((day) => ({ from: day.from + from - midnight, to: Math.min(day.from + to - midnight, scenario.calendar.end) }));
  if (days.length === 1 || to - midnight > days[intervals[first].day].to - midnight) return [then];
  // Where nobody of the team is on duty at that time of a day its people are not called in.
  const onDuty = sameTime.filter((span) => team.rostered.some((piece) => piece.agents > 0 && piece.from < span.to && piece.to > span.from));
  return onDuty.length < 2 ? [then] : [then, oneMore('agentThenDaily', line, team, onDuty, times, people)];
}

function oneMore(
  kind: Mend['kind'],
  line: string,
  team: Team,
  spans: readonly Span[],
  times: Pick<Mend, 'until' | 'from'> | null,
  people = 1,
): Candidate {
  const hours = (people * spans.reduce((sum, { from, to }) => sum + to - from, 0)) / HOUR;
  return {
    ...{ kind, line, team: team.name, bot: null, from: times?.from ?? null, until: times?.until ?? null, amount: people },
    ...{ hours, cost: team.costPerHour === null ? null : team.costPerHour * hours },
    change: changeTeam(team.name, (each) => ({
      ...each,
      rostered: spans.reduce((rostered, span) => withMore(rostered, span, people), each.rostered),
      stretches: each.absence === 0 ? [] : [...each.stretches, ...oneMoreOf(spans, people)],
    })),
  };
}

/** The stretches of work of somebody more, or of several, who may be absent like the others. */
function oneMoreOf(spans: readonly Span[], people: number): readonly WorkStretch[] {
  const levels = unionOf(spans).map((span) => ({ ...span, agents: people }));
  return stretchesOf(
    levels,
    (moment) => moment + DAY,
    (came) => `one more ${came}`,
  );
}

/** The roster with more people in a stretch of time. */
function withMore(rostered: readonly RosterPiece[], { from, to }: Span, people: number): readonly RosterPiece[] {
  const edges = new Set([from, to, ...rostered.flatMap((piece) => [piece.from, piece.to])]);
  const moments = [...edges].sort((a, b) => a - b);
  return moments.slice(1).flatMap((end, index) => {
    const start = moments[index];
    const before = rostered.find((piece) => piece.from <= start && piece.to >= end)?.agents ?? 0;
    const agents = before + (from <= start && to >= end ? people : 0);
    return agents > 0 ? [{ from: start, to: end, agents }] : [];
  });
}

/** A team takes the line when none of its own has anybody waiting. */
function secondRank(line: string, team: Team): Candidate {
  const rank = Math.max(...team.skills.map((skill) => skill.rank), 0) + 1;
  const change = changeTeam(team.name, (each) => ({ ...each, skills: [...each.skills, { skill: line, rank, speed: 1, after: 0 }] }));
  return {
    ...withoutPay('secondRank', line, rank),
    team: team.name,
    change: (scenario) => {
      const lines = scenario.lines.map((each) =>
        each.name === line && each.teams.length > 0 ? { ...each, teams: [...each.teams, team.name] } : each,
      );
      return change({ ...scenario, lines });
    },
  };
}

/** Of those who come to a bot more end there, resolved, and fewer go on. */
function moreContained(line: string, bot: Bot): Candidate {
  return {
    ...withoutPay('containment', line, POINTS),
    bot: bot.name,
    change: (scenario) => ({
      ...scenario,
      contacts: scenario.contacts.map((type) => ({
        ...type,
        steps: type.steps.map((step) => (step.kind === 'bot' && step.bot === bot.name ? { ...step, next: moreResolved(step.next) } : step)),
      })),
    }),
  };
}

/** The same exits if nobody goes on. */
function moreResolved(exits: readonly Exit[]): readonly Exit[] {
  const goesOn = ({ to }: Exit) => to !== 'resolved' && to !== 'unresolved';
  const left = exits.filter(goesOn).reduce((sum, { share }) => sum + share, 0);
  if (left <= 0) return exits;
  const points = Math.min(POINTS, left);
  const some: readonly Exit[] = exits.some(({ to }) => to === 'resolved') ? exits : [...exits, { to: 'resolved', share: 0 }];
  return some.map((exit) => {
    if (exit.to === 'resolved') return { ...exit, share: exit.share + points };
    return goesOn(exit) ? { ...exit, share: exit.share * (1 - points / left) } : exit;
  });
}

function lessShrinkage(line: string, team: Team): Candidate {
  const points = Math.min(POINTS, team.shrinkage);
  return {
    ...withoutPay('shrinkage', line, points),
    team: team.name,
    change: changeTeam(team.name, (each) => ({ ...each, shrinkage: each.shrinkage - points })),
  };
}

function withoutPay(kind: Mend['kind'], line: string, amount: number): Omit<Candidate, 'change'> {
  return { kind, line, team: null, bot: null, from: null, until: null, amount, hours: 0, cost: 0 };
}

function changeTeam(name: string, change: (team: Team) => Team): (scenario: Scenario) => Scenario {
  return (scenario) => deepFreeze({ ...scenario, teams: scenario.teams.map((team) => (team.name === name ? change(team) : team)) });
}
