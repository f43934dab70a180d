import { keyOf, Rank, timeOf } from '../engine/moment.js';
import { endSession } from './bot.js';
import { type Center, End } from './center.js';
import { gini, passIntervals } from './clock.js';
import { close } from './closing.js';
import { contactOfItem, Fact, Where } from './contact.js';
import type { Counts } from './counts.js';
import { Team } from './counts.js';
import { goesHome, hold, listIdle, setLevel, unlistIdle } from './duty.js';
import { leaveCenter } from './endings.js';
import { endHandling, endWrapUp } from './handling.js';
import { arrive, endPause, enterStep, resumeAtOpening } from './journey.js';
import { Change } from './plan.js';
import { contactFor } from './routing.js';
import { newState, type State } from './state.js';
import { Doing, Person, personOfItem } from './teams.js';
import { StepExit } from './trace.js';
import { recordUnfinished } from './unfinished.js';
import { answer, onTimer } from './waiting.js';
import { fillZeroWaits } from './zero-waits.js';

/** Days after the calendar until which contacts that are still inside are followed. */
const FOLLOWED = 60 * 24 * 3_600_000;

/**
 * One simulated period: the whole calendar of a center once, as a pure function of the scenario, the seed and the number of the
 * replication. Replications may run anywhere and in any order.
 *
 *     next key = the smallest of: completions, plan, freed agents, contacts going on, arrivals, timers
 *     → the clock moves, intervals that have ended are closed
 *     → one function of a noun file changes the state, adds to the counts and schedules what follows
 *
 * @param seed any integer
 * @param replication 0, 1, 2 …
 */
export function trial(center: Center, seed: number, replication: number, options: { readonly trace?: boolean } = {}): Counts {
  const s = newState(center, seed, replication, options.trace === true);
  const last = keyOf(center.calendar.end + FOLLOWED, 0);
  for (let key = nextKey(s); key < last; key = nextKey(s)) {
    const time = timeOf(key);
    if (time !== s.now) {
      if (time >= s.intervalTo) passIntervals(s, time);
      s.now = time;
      s.completions.now = time;
      s.timers.now = time;
    }
    if (key === s.completions.nextKey) complete(s);
    else if (key === s.arrivals.nextKey) arrive(s);
    else happen(s, key);
  }
  passIntervals(s, center.calendar.end);
  recordUnfinished(s);
  return result(s);
}

/** The key of what happens next; Infinity when the calendar is over and nobody is left. */
function nextKey(s: State): number {
  let key = s.completions.nextKey;
  if (s.arrivals.nextKey < key) key = s.arrivals.nextKey;
  if (s.timers.nextKey < key) key = s.timers.nextKey;
  if (s.plan.nextKey < key && !(s.ended && s.inside === 0 && key === Infinity)) key = s.plan.nextKey;
  if (!s.teams.freed.isEmpty) key = Math.min(key, keyOf(s.now, Rank.dispatch));
  if (!s.goingOn.isEmpty) key = Math.min(key, keyOf(s.now, Rank.goOn));
  return key;
}

/** What is due at that key happens; completions and arrivals apart, which are most. */
function happen(s: State, key: number): void {
  if (key === s.plan.nextKey) {
    change(s);
  } else if (key === s.timers.nextKey && (key !== keyOf(s.now, Rank.dispatch) || s.teams.freed.isEmpty)) {
    const contact = onTimer(s);
    if (contact >= 0) s.goingOn.add(contact);
  } else if (key === keyOf(s.now, Rank.dispatch)) {
    dispatch(s);
  } else {
    const contact = s.goingOn.take();
    enterStep(s, contact, s.contacts.facts[contact + Fact.step]);
  }
}

/** A bot session, a pause, a handling or a wrap-up ends: an agent becomes free, a contact goes on. */
function complete(s: State): void {
  const item = s.completions.take();
  if ((item & 1) === 0) {
    const contact = contactOfItem(item);
    goOn(s, contact, s.contacts.facts[contact + Fact.where] === Where.bot ? endSession(s, contact) : endPause(s, contact));
    return;
  }
  const person = personOfItem(item);
  if (s.teams.people[person + Person.doing] === Doing.wrappingUp) {
    endWrapUp(s, person);
    becomeFree(s, person);
    return;
  }
  const contact = s.teams.people[person + Person.contact];
  const to = endHandling(s, person);
  if (s.teams.people[person + Person.doing] === Doing.between) becomeFree(s, person);
  goOn(s, contact, to);
}

/**
 * An agent is free. It looks for a contact when all that ends at this moment has ended: at once if nothing else does, which is
 * nearly always.
 */
function becomeFree(s: State, person: number): void {
  const team = s.teams.people[person + Person.team];
  if (goesHome(s, team, person)) return;
  if (isLast(s, Rank.dispatch) && s.teams.freed.isEmpty) {
    const contact = contactFor(s, team);
    if (contact >= 0) answer(s, person, contact);
    else listIdle(s, team, person);
  } else {
    listIdle(s, team, person);
    s.teams.freed.add(person);
  }
}

/** A contact's step has ended: it enters the next one, when all that comes before that at this moment has happened. */
function goOn(s: State, contact: number, to: number): void {
  if (to < 0) {
    leaveCenter(s, contact, to === End.resolved ? StepExit.resolved : StepExit.unresolved);
    return;
  }
  s.contacts.facts[contact + Fact.where] = Where.between;
  s.contacts.facts[contact + Fact.step] = to;
  if (isLast(s, Rank.goOn) && s.teams.freed.isEmpty && s.goingOn.isEmpty) enterStep(s, contact, to);
  else s.goingOn.add(contact);
}

/** Whether nothing of a lower rank is still to happen at this moment. */
function isLast(s: State, rank: Rank): boolean {
  const key = keyOf(s.now, rank);
  return s.completions.nextKey >= key && s.plan.nextKey >= key && s.timers.nextKey >= key;
}

/** The agent longest in the list of those who became free at this moment looks for a contact. */
function dispatch(s: State): void {
  const person = s.teams.freed.take();
  if (s.teams.people[person + Person.doing] !== Doing.idle) return;
  const contact = contactFor(s, s.teams.people[person + Person.team]);
  if (contact < 0) return;
  unlistIdle(s, person);
  answer(s, person, contact);
}

/** The plan says something new. */
function change(s: State): void {
  const { change, index, level } = s.plan.next;
  s.plan.advance(s.center.pauses);
  switch (change) {
    case Change.closes:
      close(s, index);
      break;
    case Change.opens:
      s.open[index] = 1;
      resumeAtOpening(s, index);
      break;
    case Change.duty:
      setLevel(s, index, level);
      break;
    case Change.end:
      s.ended = true;
      for (let team = 0; team < s.center.teams.count; team++) hold(s, team);
      break;
  }
}

function result(s: State): Counts {
  fillZeroWaits(s);
  const { counts, center, teams } = s;
  const rows = counts.intervals + 1;
  for (let team = 0; team < center.teams.count; team++) {
    const after = (team * rows + counts.intervals) * Team.fields;
    counts.teams[after + Team.busyTime] = counts.teams[after + Team.overrunTime];
    counts.teams[after + Team.inHandTime] = counts.teams[after + Team.overrunTime];
    const first = center.teams.placeFirst[team];
    const end = center.teams.placeFirst[team + 1];
    counts.fairness[team] = gini(teams.busyBefore.subarray(first, end), teams.dutyBefore.subarray(first, end));
  }
  return { ...counts, trace: s.trace === null ? null : { steps: s.trace.steps.all, duty: s.trace.duty.all } };
}
