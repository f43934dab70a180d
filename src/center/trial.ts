import { keyOf, Rank, timeOf } from '../engine/moment.js';
import type { Center } from './center.js';
import { gini, passIntervals } from './clock.js';
import { close } from './closing.js';
import type { Counts } from './counts.js';
import { Team } from './counts.js';
import { hold, setLevel } from './duty.js';
import { endHandling, endWrapUp } from './handling.js';
import { arrive, endOwnStep, enterStep, resumeAtOpening } from './journey.js';
import { Change } from './plan.js';
import { contactFor } from './routing.js';
import { newState, type State } from './state.js';
import { Doing } from './teams.js';
import { recordUnfinished } from './unfinished.js';
import { answer, onTimer } from './waiting.js';

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
    if (time >= s.intervalTo) passIntervals(s, time);
    s.now = time;
    happen(s, key);
  }
  passIntervals(s, center.calendar.end);
  recordUnfinished(s);
  return result(s);
}

/** The key of what happens next; Infinity when the calendar is over and nobody is left. */
function nextKey(s: State): number {
  let key = s.completions.nextKey;
  if (!s.teams.freed.isEmpty) key = Math.min(key, keyOf(s.now, Rank.dispatch));
  if (!s.goingOn.isEmpty) key = Math.min(key, keyOf(s.now, Rank.goOn));
  const arrival = keyOf(s.arrivals.nextAt, Rank.arrival);
  if (arrival < key) key = arrival;
  if (s.timers.nextKey < key) key = s.timers.nextKey;
  if (s.plan.nextKey < key) key = s.ended && s.inside === 0 && key === Infinity ? Infinity : s.plan.nextKey;
  return key;
}

/** What is due at that key happens. */
function happen(s: State, key: number): void {
  if (key === s.completions.nextKey) {
    complete(s);
    return;
  }
  switch ((key - keyOf(s.now, 0)) as Rank) {
    case Rank.dispatch:
      if (s.teams.freed.isEmpty) onTimer(s);
      else dispatch(s);
      break;
    case Rank.goOn: {
      const contact = s.goingOn.take();
      enterStep(s, contact, s.contacts.step[contact]);
      break;
    }
    case Rank.arrival:
      arrive(s);
      break;
    case Rank.overflow:
    case Rank.patience:
      onTimer(s);
      break;
    default:
      change(s);
  }
}

/** A bot session, a pause, a handling or a wrap-up ends. */
function complete(s: State): void {
  const item = s.completions.take();
  if ((item & 1) === 0) {
    endOwnStep(s, item >> 1);
    return;
  }
  const place = item >> 1;
  if (s.teams.doing[place] === Doing.handling) endHandling(s, place);
  else endWrapUp(s, place);
}

/** The agent longest in the list of those who became free at this moment looks for a contact. */
function dispatch(s: State): void {
  const place = s.teams.freed.take();
  if (s.teams.doing[place] !== Doing.idle) return;
  const contact = contactFor(s, s.center.teams.placeTeam[place]);
  if (contact >= 0) answer(s, place, contact);
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
  return { ...counts, trace: s.trace === null ? null : { steps: s.trace.steps, duty: s.trace.duties } };
}
