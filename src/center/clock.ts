import { Bot, Line, Team } from './counts.js';
import type { State } from './state.js';
import { Clock, Doing, PERSON, Person } from './teams.js';

/** Closes every reporting interval that ends by then and opens the one that holds that moment. Nothing happens in between. */
export function passIntervals(s: State, until: number): void {
  const { intervals, intervalEnd } = s.center.calendar;
  while (s.intervalTo <= until) {
    s.now = s.intervalTo;
    closeInterval(s);
    s.interval++;
    s.intervalFrom = s.intervalTo;
    s.intervalTo = s.interval < intervals ? intervalEnd[s.interval] : Infinity;
    openInterval(s);
  }
}

function closeInterval(s: State): void {
  const { center, counts, lines } = s;
  passTimeOfPeople(s);
  if (s.interval < 0) {
    s.teams.handled.fill(0);
    for (let place = 0; place < s.teams.clocks.length; place += PERSON) beginSums(s, place);
    return;
  }
  for (let line = 0; line < center.lines.count; line++) {
    const row = (line * counts.intervals + s.interval) * Line.fields;
    counts.lines[row + Line.queueAtEnd] = lines.waiting[line];
    counts.lines[row + Line.inHandAtEnd] = lines.inHand[line];
  }
  for (let team = 0; team < center.teams.count; team++) closeTeam(s, team);
}

function openInterval(s: State): void {
  const { center, counts, lines } = s;
  if (s.interval >= counts.intervals) return;
  for (let line = 0; line < center.lines.count; line++) {
    counts.lines[(line * counts.intervals + s.interval) * Line.fields + Line.longestQueue] = lines.waiting[line];
  }
  for (let bot = 0; bot < s.sessions.length; bot++) {
    counts.bots[(bot * (counts.intervals + 1) + s.interval) * Bot.fields + Bot.peakSessions] = s.sessions[bot];
  }
}

/** Brings the busy and duty time of everybody up to now, so that no stretch reaches from one interval into the next. */
function passTimeOfPeople(s: State): void {
  const { now } = s;
  const { people, clocks } = s.teams;
  for (let person = 0; person < people.length; person += PERSON) {
    const doing = people[person + Person.doing];
    if (doing === Doing.offDuty) continue;
    clocks[person + Clock.dutyNow] += now - clocks[person + Clock.dutySince];
    clocks[person + Clock.dutySince] = now;
    if (doing === Doing.idle) continue;
    clocks[person + Clock.busyNow] += now - clocks[person + Clock.busySince];
    clocks[person + Clock.busySince] = now;
  }
}

function beginSums(s: State, person: number): void {
  s.teams.clocks[person + Clock.busyNow] = 0;
  s.teams.clocks[person + Clock.dutyNow] = 0;
}

function closeTeam(s: State, team: number): void {
  const { teams, counts } = s;
  const first = s.center.teams.placeFirst[team];
  const size = s.center.teams.placeFirst[team + 1] - first;
  const busyTimes = new Float64Array(size);
  const dutyTimes = new Float64Array(size);
  let busy = 0;
  for (let i = 0; i < size; i++) {
    const person = (first + i) * PERSON;
    busyTimes[i] = teams.clocks[person + Clock.busyNow];
    dutyTimes[i] = teams.clocks[person + Clock.dutyNow];
    busy += busyTimes[i];
    teams.busyBefore[first + i] += busyTimes[i];
    teams.dutyBefore[first + i] += dutyTimes[i];
    beginSums(s, person);
  }
  const row = (team * (counts.intervals + 1) + s.interval) * Team.fields;
  counts.teams[row + Team.fairness] = gini(busyTimes, dutyTimes);
  counts.teams[row + Team.handled] = teams.handled[team];
  counts.teams[row + Team.busyTime] = busy;
  counts.teams[row + Team.inHandTime] = busy;
  teams.handled[team] = 0;
}

/**
 * The Gini coefficient of the agents' occupancy: 0 when all are equally busy, towards 1 when few do all the work. With the
 * occupancies sorted ascending, x(1) ≤ … ≤ x(n), it is Σ (2i − n − 1) x(i) / (n Σ x(i)). NaN where nobody was on duty, 0 where
 * nobody was busy.
 */
export function gini(busy: Float64Array, duty: Float64Array): number {
  const occupancies = new Float64Array(duty.length);
  let n = 0;
  for (let i = 0; i < duty.length; i++) if (duty[i] > 0) occupancies[n++] = busy[i] / duty[i];
  if (n === 0) return Number.NaN;
  const sorted = occupancies.subarray(0, n).sort();
  let sum = 0;
  let weighted = 0;
  for (let i = 0; i < n; i++) {
    sum += sorted[i];
    weighted += (2 * i - n + 1) * sorted[i];
  }
  return sum === 0 ? 0 : weighted / (n * sum);
}
