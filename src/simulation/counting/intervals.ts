import { Doubles, doubles, Ints, ints } from '../../engine/memory';
import { sortSpread } from '../../engine/sort';
import { Bot as BotField, Line as LineField, Team as TeamField } from '../../shared/fields';
import { PLAIN } from '../records/plain';
import { Person, Team } from '../records/state';
import { Doing } from '../records/states';
import { botAt, botCount, lineAt, lineCount, teamAt, teamCount } from '../world/center';
import { interval, intervals, intervalTo, nextInterval, now, setNow } from '../world/clock';
import { people, peopleEnd } from '../world/people';
import { closeBacklogs } from './backlog';
import { rowOf } from './counts';
import { countTime } from './groups';
import { passTimeInHand } from './in-hand';

/** Room for the occupancies of all people of a team, and to sort them. */
let occupancies: usize = 0;
let sorted: usize = 0;
let cells: usize = 0;

/** @param places people that there may be, of all teams */
export function beginIntervals(places: i32): void {
  occupancies = changetype<usize>(doubles(places));
  sorted = changetype<usize>(doubles(places));
  cells = changetype<usize>(ints(places + 1));
}

/** Closes every reporting interval that ends by then and opens the one that holds that moment. Nothing happens in between. */
export function passIntervals(until: f64): void {
  while (intervalTo <= until) {
    setNow(intervalTo);
    closeInterval();
    nextInterval();
    openInterval();
  }
}

function closeInterval(): void {
  passTimeOfPeople();
  if (interval < 0) {
    for (let index = 0; index < teamCount; index++) beginHandled(teamAt(index));
    for (let at = people; at < peopleEnd; at += offsetof<Person>()) beginSums(changetype<Person>(at));
    return;
  }
  for (let index = 0; index < lineCount; index++) {
    const line = lineAt(index);
    const row = rowOf(line.rows, interval, LineField.fields);
    row[LineField.queueAtEnd] = <f64>line.waiting;
    row[LineField.inHandAtEnd] = <f64>line.inHand;
  }
  for (let index = 0; index < teamCount; index++) closeTeam(teamAt(index));
  if (!PLAIN) closeBacklogs();
}

function openInterval(): void {
  if (interval >= intervals) return;
  for (let index = 0; index < lineCount; index++) {
    const line = lineAt(index);
    rowOf(line.rows, interval, LineField.fields)[LineField.longestQueue] = <f64>line.waiting;
  }
  for (let index = 0; index < botCount; index++) {
    const bot = botAt(index);
    rowOf(bot.rows, interval, BotField.fields)[BotField.peakSessions] = <f64>bot.sessions;
  }
}

/** Brings the busy and duty time of everybody up to now, so that no stretch reaches from one interval into the next. */
function passTimeOfPeople(): void {
  for (let at = people; at < peopleEnd; at += offsetof<Person>()) {
    const person = changetype<Person>(at);
    if (person.doing === Doing.offDuty) continue;
    person.dutyNow += now - person.dutySince;
    person.dutySince = now;
    if (person.doing === Doing.idle) continue;
    if (!PLAIN) {
      passTimeInHand(person);
      continue;
    }
    person.busyNow += now - person.busySince;
    person.busySince = now;
  }
}

function beginSums(person: Person): void {
  person.busyNow = 0;
  person.dutyNow = 0;
  if (PLAIN) return;
  person.hands.inHandNow = 0;
  person.hands.takenNow = 0;
}

function closeTeam(team: Team): void {
  const values = changetype<Doubles>(occupancies);
  let onDuty = 0;
  let busy: f64 = 0;
  let inHand: f64 = 0;
  let taken: f64 = 0;
  for (let at = team.people; at < team.peopleEnd; at += offsetof<Person>()) {
    const person = changetype<Person>(at);
    assert(person.busyNow >= 0 && person.busyNow <= person.dutyNow, 'nobody works who is not here');
    if (person.dutyNow > 0) values[onDuty++] = person.busyNow / person.dutyNow;
    busy += person.busyNow;
    inHand += PLAIN ? person.busyNow : person.hands.inHandNow;
    taken += PLAIN ? person.busyNow : person.hands.takenNow;
    person.busyBefore += person.busyNow;
    person.dutyBefore += person.dutyNow;
    if (!PLAIN) countTime(person);
    beginSums(person);
  }
  const row = rowOf(team.rows, interval, TeamField.fields);
  row[TeamField.fairness] = gini(onDuty);
  recordHandled(team, row);
  row[TeamField.busyTime] = busy;
  row[TeamField.inHandTime] = inHand;
  row[TeamField.takenTime] = taken;
  beginHandled(team);
}

/** Puts into a row of a team the agent steps that it has finished since the last one. */
export function recordHandled(team: Team, row: Doubles): void {
  row[TeamField.handled] = <f64>team.handled;
  row[TeamField.handlingTime] = team.handlingTime;
}

function beginHandled(team: Team): void {
  team.handled = 0;
  team.handlingTime = 0;
}

/** The Gini coefficient of the occupancy of a team's people over the whole run. */
export function fairnessOfRun(team: Team): f64 {
  const values = changetype<Doubles>(occupancies);
  let onDuty = 0;
  for (let at = team.people; at < team.peopleEnd; at += offsetof<Person>()) {
    const person = changetype<Person>(at);
    if (person.dutyBefore > 0) values[onDuty++] = person.busyBefore / person.dutyBefore;
  }
  return gini(onDuty);
}

/**
 * The Gini coefficient of the first `n` occupancies: 0 when all are equally busy, towards 1 when few do all the work. With the values
 * sorted ascending, x(1) ≤ … ≤ x(n), it is Σ (2i − n − 1) x(i) / (n Σ x(i)). NaN where nobody was on duty, 0 where nobody was busy.
 */
function gini(n: i32): f64 {
  if (n === 0) return NaN;
  const values = changetype<Doubles>(sorted);
  sortSpread(changetype<Doubles>(occupancies), n, values, changetype<Ints>(cells));
  let sum: f64 = 0;
  let weighted: f64 = 0;
  for (let i = 0; i < n; i++) {
    sum += values[i];
    weighted += <f64>(2 * i - n + 1) * values[i];
  }
  return sum === 0 ? 0 : weighted / (<f64>n * sum);
}
