import { Bot, Line, Team } from './counts.js';
import type { State } from './state.js';
import { Doing } from './teams.js';

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
  passTimeOfPlaces(s);
  if (s.interval < 0) {
    s.teams.busyNow.fill(0);
    s.teams.dutyNow.fill(0);
    s.teams.handled.fill(0);
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

/** Brings the busy and duty time of every place up to now, so that no stretch reaches from one interval into the next. */
function passTimeOfPlaces(s: State): void {
  const { teams, now } = s;
  for (let place = 0; place < teams.doing.length; place++) {
    const doing = teams.doing[place];
    if (doing === Doing.offDuty) continue;
    teams.dutyNow[place] += now - teams.dutySince[place];
    teams.dutySince[place] = now;
    if (doing === Doing.idle) continue;
    teams.busyNow[place] += now - teams.busySince[place];
    teams.busySince[place] = now;
  }
}

function closeTeam(s: State, team: number): void {
  const { teams, counts } = s;
  const { placeFirst } = s.center.teams;
  const row = (team * (counts.intervals + 1) + s.interval) * Team.fields;
  const first = placeFirst[team];
  const end = placeFirst[team + 1];
  counts.teams[row + Team.fairness] = gini(teams.busyNow.subarray(first, end), teams.dutyNow.subarray(first, end));
  let busy = 0;
  for (let place = first; place < end; place++) {
    busy += teams.busyNow[place];
    teams.busyBefore[place] += teams.busyNow[place];
    teams.dutyBefore[place] += teams.dutyNow[place];
    teams.busyNow[place] = 0;
    teams.dutyNow[place] = 0;
  }
  counts.teams[row + Team.handled] = teams.handled[team];
  teams.handled[team] = 0;
  counts.teams[row + Team.busyTime] = busy;
  counts.teams[row + Team.inHandTime] = busy;
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
