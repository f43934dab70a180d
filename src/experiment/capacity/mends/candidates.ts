import { mostShrinkage } from '../../../scenario/people/on-duty.js';
import { isByName, numbersOf } from '../../../scenario/people/shifts.js';
import type { Scenario, Span, Team } from '../../../scenario/scenario.js';
import type { MendLeftOut, MendStep } from '../capacity.js';
import type { Condition } from '../condition.js';
import { endOf, type Stretch } from '../first-break.js';
import { alsoServed, type Change, lessShrinkage, moreContained, moreResolved, POINTS, prioritized } from './changes.js';
import { moreInEachShift, morePeople } from './more-people.js';

/** Something that may mend a promise, done once. */
export interface Candidate {
  /** Text of the promise that it is for. */
  readonly target: string;
  readonly step: MendStep;
  readonly change: Change;
}

/** A promise to be mended. */
export interface ToMend {
  readonly condition: Condition;
  /** The line with the worst service among those that it depends on; null: it depends on none. */
  readonly line: string | null;
  /** The intervals in which it is missed first; null: none is shown to be. */
  readonly stretch: Stretch | null;
}

/** Candidates that are tried at most. */
const MOST = 32;
const HOUR = 3_600_000;

/** What a planner might do for some promises: what helps several is there once, for the first of them. */
export function candidatesFor(
  scenario: Scenario,
  promises: readonly ToMend[],
): { readonly candidates: readonly Candidate[]; readonly leftOut: readonly MendLeftOut[] } {
  const candidates: Candidate[] = [];
  const leftOut: MendLeftOut[] = [];
  for (const promise of promises) {
    if (promise.line === null) {
      leftOut.push({ kind: 'agentAlways', team: null, reason: 'noLine' });
      continue;
    }
    const found = ofLine(scenario, promise, promise.line);
    candidates.push(...found.candidates.filter(({ step }) => !candidates.some((known) => isSame(known.step, step))));
    leftOut.push(...found.leftOut.filter((one) => !leftOut.some((known) => known.kind === one.kind && known.team === one.team)));
  }
  for (const { step } of candidates.slice(MOST)) leftOut.push({ kind: step.kind, team: step.team, reason: 'tooMany' });
  return { candidates: candidates.slice(0, MOST), leftOut };
}

/** The same people are added whatever the line, and the same bot is bettered. */
function isSame(one: MendStep, other: MendStep): boolean {
  const isOfLine = one.kind === 'secondRank' || one.kind === 'priority';
  if (one.from !== other.from || (isOfLine && one.line !== other.line)) return false;
  const names: readonly (keyof MendStep)[] = ['kind', 'team', 'bot', 'contact', 'until'];
  return names.every((name) => one[name] === other[name]);
}

function ofLine(scenario: Scenario, { condition, stretch }: ToMend, line: string): ReturnType<typeof candidatesFor> {
  const { target } = condition;
  const serving = scenario.teams.filter((team) => takes(team, line));
  const others = scenario.teams.filter((team) => !takes(team, line));
  const candidates: Candidate[] = [];
  const leftOut: MendLeftOut[] = [];
  const add = (step: MendStep, change: Change) => candidates.push({ target: target.text, step, change });
  const leaveOut = (kind: MendLeftOut['kind'], team: string | null, reason: MendLeftOut['reason']) => leftOut.push({ kind, team, reason });

  if (stretch === null) leaveOut('agentThen', null, 'noIntervalShown');
  for (const team of serving) {
    const byName = team.shifts.some(isByName);
    if (byName) leaveOut('agentAlways', team.name, 'byName');
    for (const { kind, spans, people, times } of shiftsOf(scenario, team, stretch)) {
      if (byName && kind === 'agentAlways') continue;
      const inEach = kind === 'agentAlways' && team.shifts.length > 0;
      const change = inEach ? moreInEachShift(team.name) : morePeople(team.name, spans, people, `one more, ${kind}`);
      add(morePay(kind, line, team, spans, people, times), change);
    }
  }
  if (others.length === 0) leaveOut('secondRank', null, 'noOtherTeam');
  for (const team of others) {
    const rank = Math.max(...team.skills.map((skill) => skill.rank), 0) + 1;
    add({ ...withoutPay('secondRank', line, rank), team: team.name }, alsoServed(line, team.name, rank));
  }
  const priority = target.scope === 'contacts' ? firstPriority(scenario, target.name, line) : null;
  if (priority !== null) {
    add({ ...withoutPay('priority', line, priority), contact: target.name }, prioritized(target.name, line, priority));
  }
  const bots = scenario.bots.filter((bot) => comesThrough(scenario, bot.name, line));
  if (bots.length === 0) leaveOut('containment', null, 'noBot');
  for (const bot of bots) add({ ...withoutPay('containment', line, POINTS), bot: bot.name }, moreContained(bot.name));
  for (const team of serving) {
    const points = Math.min(POINTS, mostShrinkage(team.shrinkage, null));
    if (points > 0) add({ ...withoutPay('shrinkage', line, points), team: team.name }, lessShrinkage(team.name, points));
    else leaveOut('shrinkage', team.name, 'noShrinkage');
  }
  return { candidates, leftOut };
}

function takes(team: Team, line: string): boolean {
  return team.skills.some(({ skill }) => skill === line);
}

function comesThrough({ contacts }: Scenario, bot: string, line: string): boolean {
  return contacts.some(
    ({ steps }) =>
      steps.some((step) => step.kind === 'agent' && step.skill === line) &&
      steps.some((step) => step.kind === 'bot' && step.bot === bot && moreResolved(step.next) !== step.next),
  );
}

/** The priority with which a contact type goes before all others of a line; null where it is alone there, or cannot go before them. */
function firstPriority({ contacts }: Scenario, contact: string, line: string): number | null {
  const prioritiesOf = (isMeant: (name: string) => boolean) =>
    contacts.flatMap(({ name, steps }) =>
      isMeant(name) ? steps.flatMap((step) => (step.kind === 'agent' && step.skill === line ? [step.priority] : [])) : [],
    );
  const [own, others] = [prioritiesOf((name) => name === contact), prioritiesOf((name) => name !== contact)];
  if (own.length === 0 || others.length === 0) return null;
  const first = Math.max(1, Math.min(...others) - 1);
  return Math.max(...own) > first ? first : null;
}

interface Shift {
  readonly kind: 'agentThen' | 'agentThenDaily' | 'agentAlways';
  readonly spans: readonly Span[];
  /** Rostered for one more on duty. */
  readonly people: number;
  readonly times: Pick<MendStep, 'until' | 'from'>;
}

/** One more in the stretch, where the calendar has several days on each of them, and at all hours of the team. */
function shiftsOf(scenario: Scenario, team: Team, stretch: Stretch | null): Shift[] {
  const always: Shift = {
    kind: 'agentAlways',
    spans: paidOfOneMore(team, scenario.calendar.end),
    people: 1,
    times: { from: null, until: null },
  };
  if (stretch === null) return [always];
  const { days, intervals, end } = scenario.calendar;
  const { from, day, start } = intervals[stretch.first];
  const { to } = intervals[stretch.last];
  // So many are rostered that one is on duty: of a single person, less shrinkage, nobody might be. Of shifts people are whole ones.
  const isWhole = team.shifts.length > 0;
  const rosteredFor = (spans: readonly Span[]) => (isWhole ? 1 : 1 / Math.max(1 - mostShrinkage(team.shrinkage, spans), 0.05));
  const times = { from: start, until: endOf(scenario, stretch.last) };
  const then: Shift = { kind: 'agentThen', spans: [{ from, to }], people: rosteredFor([{ from, to }]), times };
  const midnight = days[day].from;
  const sameTime = days.map((each) => ({ from: each.from + from - midnight, to: Math.min(each.from + to - midnight, end) }));
  if (days.length === 1 || to > days[day].to) return [then, always];
  // Where nobody of the team is on duty at that time of a day its people are not called in.
  const onDuty = sameTime.filter((span) => team.rostered.some((piece) => piece.agents > 0 && piece.from < span.to && piece.to > span.from));
  if (onDuty.length < 2) return [then, always];
  return [then, { kind: 'agentThenDaily', spans: onDuty, people: rosteredFor(onDuty), times }, always];
}

/** When one more at all hours of a team is paid; of shifts, one more in each of them. */
function paidOfOneMore({ rostered, shifts }: Team, end: number): readonly Span[] {
  if (shifts.length === 0) return rostered;
  return shifts.flatMap((shift) => numbersOf([{ ...shift, people: 1 }], end).rostered);
}

function morePay(
  kind: Shift['kind'],
  line: string,
  { name, costPerHour, costPerContact }: Team,
  spans: readonly Span[],
  people: number,
  times: Shift['times'],
): MendStep {
  const hours = (people * spans.reduce((sum, { from, to }) => sum + to - from, 0)) / HOUR;
  const rate = costPerHour ?? (costPerContact === null ? null : 0);
  const cost = rate === null ? null : rate * hours;
  return { kind, line, team: name, bot: null, contact: null, ...times, amount: people, count: 1, hours, cost };
}

function withoutPay(kind: MendStep['kind'], line: string, amount: number): MendStep {
  return { kind, line, team: null, bot: null, contact: null, from: null, until: null, amount, count: 1, hours: 0, cost: 0 };
}

/** The same step with so many people more. */
export function timesOver({ step }: Candidate, count: number): MendStep {
  const { amount, hours, cost } = step;
  return { ...step, amount: amount * count, count, hours: hours * count, cost: cost === null ? null : cost * count };
}
