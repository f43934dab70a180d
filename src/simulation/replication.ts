/** How a replication begins and runs: `beginReplication`, what is known of it beforehand, `run`. */
import { clear } from '../engine/event-list';
import { fifo } from '../engine/fifo';
import { Doubles, recordAt, records, release } from '../engine/memory';
import { beginArrivals } from './arrivals';
import { botAt, botCount } from './bots';
import { beginClock, intervals } from './clock';
import { beginContacts } from './contact';
import { channelAt, typeAt, typeCount } from './contact-type';
import * as counts from './counts';
import { Source } from './customers';
import { cellCount, centerEnd, channelCount, mostVisits, placeCount, queueCount, queues, tierCount } from './definition';
import { beginDurations, setLineOfCell } from './durations';
import { Bot as BotField, Contact as ContactField, Line as LineField, Team as TeamField, Wait } from './fields';
import { beginIntervals } from './intervals';
import { lineAt, lineCount } from './line';
import { beginPlan, entryAt, startPlan } from './plan';
import { Contact, Person, Queue } from './records';
import { runLoop } from './run';
import { stepAt } from './step';
import { beginPeople, people, teamAt, teamCount } from './team';
import { beginTrace } from './trace';

/** What the replication before has left is forgotten; everything is as before anything has happened. */
export function beginReplication(traced: bool): void {
  release(centerEnd);
  clear();
  beginClock();
  counts.beginCounts(typeCount, cellCount, lineCount, teamCount, botCount, tierCount);
  beginDurations(cellCount);
  beginTrace(traced);
  beginContacts(mostVisits, changetype<usize>(fifo<Contact>()));
  beginPeople(placeCount, changetype<usize>(fifo<Person>()));
  beginIntervals(placeCount);
  for (let index = 0; index < channelCount; index++) channelAt(index).inside = 0;
  for (let index = 0; index < queueCount; index++) {
    const queue = recordAt<Queue>(queues, index);
    queue.head = null;
    queue.tail = null;
  }
  for (let index = 0; index < typeCount; index++) beginType(index);
  for (let index = 0; index < lineCount; index++) beginLine(index);
  for (let index = 0; index < botCount; index++) beginBot(index);
}

function beginType(index: i32): void {
  const type = typeAt(index);
  type.open = false;
  type.rows = changetype<usize>(counts.rowOf(counts.contactRows, index * intervals, ContactField.fields));
  type.source = recordAt<Source>(records<Source>(1), 0);
}

function beginLine(index: i32): void {
  const line = lineAt(index);
  line.waiting = 0;
  line.inHand = 0;
  line.servingOut = false;
  line.rows = changetype<usize>(counts.rowOf(counts.lineRows, index * intervals, LineField.fields));
}

function beginBot(index: i32): void {
  const bot = botAt(index);
  bot.sessions = 0;
  bot.rows = changetype<usize>(counts.rowOf(counts.botRows, index * (intervals + 1), BotField.fields));
}

/** A team's people for this replication. @param absent [place][day] bytes, 0: nobody is ever missing */
export function beginTeam(index: i32, firstPlace: i32, endPlace: i32, absent: usize): void {
  const team = teamAt(index);
  team.level = 0;
  team.held = 0;
  team.present = 0;
  team.busy = 0;
  team.handled = 0;
  team.excess = 0;
  team.excessSince = 0;
  team.idleHead = null;
  team.idleTail = null;
  team.idleCount = 0;
  team.people = changetype<usize>(recordAt<Person>(people, firstPlace));
  team.peopleEnd = changetype<usize>(recordAt<Person>(people, endPlace));
  team.absent = absent;
  team.rows = changetype<usize>(counts.rowOf(counts.teamRows, index * (intervals + 1), TeamField.fields));
  for (let at = team.people; at < team.peopleEnd; at += offsetof<Person>()) changetype<Person>(at).team = team;
}

/** The rows of the cell in which the step's waits are counted. */
export function beginCell(step: i32, cell: i32): void {
  setLineOfCell(cell, stepAt(step).line.index);
  stepAt(step).cellRows = changetype<usize>(counts.rowOf(counts.cellRows, cell * (intervals + 1), Wait.fields));
}

/** Customers along an expected volume. @param kind a SourceKind; arrays by piece */
export function setSource(
  type: i32,
  kind: i32,
  a: i32,
  b: i32,
  count: i32,
  target: f64,
  from: usize,
  length: usize,
  upTo: usize,
  timeFactors: usize,
): void {
  const source = typeAt(type).source;
  source.kind = kind;
  source.streamA = a;
  source.streamB = b;
  source.count = count;
  source.target = target;
  source.from = changetype<Doubles>(from);
  source.length = changetype<Doubles>(length);
  source.upTo = changetype<Doubles>(upTo);
  source.timeFactors = changetype<Doubles>(timeFactors);
}

/** The recorded arrivals of a source that was set as a log. */
export function setLog(type: i32, moments: usize, patience: usize, times: usize): void {
  const source = typeAt(type).source;
  source.moments = changetype<Doubles>(moments);
  source.patience = changetype<Doubles>(patience);
  source.times = changetype<Doubles>(times);
}

export function reservePlan(size: i32, firstRepeated: i32, repeats: bool, repeatLength: f64): void {
  beginPlan(size, firstRepeated, repeats, repeatLength);
}

export function setEntry(index: i32, key: f64, change: i32, whose: i32, level: i32): void {
  const entry = entryAt(index);
  entry.key = <i64>key;
  entry.change = change;
  entry.index = whose;
  entry.level = level;
}

/** Simulates the period to its end. */
export function run(): void {
  beginArrivals();
  startPlan();
  runLoop();
}
