/**
 * The way in and out of the compiled simulation. In order: `reserve` and a `set…` for each record of the center, `endCenter`; then for
 * each replication `beginReplication`, `setSource` and `setEntry`, `run`, and the addresses of what was counted. Arrays are written to
 * and read from the memory by their address; places of arrays that nobody needs are 0.
 */
import { clear } from '../engine/event-list';
import { prepareExponential } from '../engine/exponential';
import { fifo } from '../engine/fifo';
import { Packed } from '../engine/histogram';
import { allocate, Doubles, mark, recordAt, records, release } from '../engine/memory';
import { Sampler, sample } from '../engine/sampler';
import { beginArrivals } from './arrivals';
import { botAt, botCount, reserveBots } from './bot-record';
import { beginClock, defineCalendar, interval, intervals } from './clock';
import { defineClosing } from './closing';
import { beginContacts, Contact } from './contact';
import { channelAt, reserveTypes, typeAt, typeCount } from './contact-type';
import * as counts from './counts';
import { Bot as BotField, Contact as ContactField, Line as LineField, Team as TeamField, Wait } from './fields';
import { beginDurations, durationsOf, setLineOfCell } from './durations';
import { beginIntervals, fairnessOfRun } from './intervals';
import { Line, lineAt, lineCount, LineTeam, Queue, reserveLines } from './line';
import { beginPlan, entryAt, startPlan } from './plan';
import { runLoop } from './run';
import { Source } from './source';
import { destination, Exit, reserveSteps, Step, stepAt } from './step';
import { beginPeople, people, Person, reserveTeams, TeamLine, teamAt, teamCount } from './team';
import { beginTrace, dutyRows, stepRows } from './trace';

export { allocate };

let samplers: usize = 0;
let exits: usize = 0;
let queues: usize = 0;
let queueCount: i32 = 0;
let lineTeams: usize = 0;
let teamLines: usize = 0;
let channelCount: i32 = 0;
let cellCount: i32 = 0;
let tierCount: i32 = 0;
let placeCount: i32 = 0;
let mostVisits: i32 = 0;
/** Where the memory of the center, and of the program itself, ends. */
const bottom = mark();
let centerEnd: usize = 0;

prepareExponential();

/** Forgets the center before and makes room for a new one. */
export function reserve(
  types: i32, channels: i32, steps: i32, ofExits: i32, ofSamplers: i32, lines: i32, ofQueues: i32, ofLineTeams: i32, teams: i32,
  ofTeamLines: i32, bots: i32, days: i32, cells: i32, tiers: i32, places: i32, visits: i32,
): void {
  release(bottom);
  reserveTypes(types, channels);
  reserveSteps(steps);
  reserveLines(lines);
  reserveTeams(teams, days);
  reserveBots(bots);
  samplers = records<Sampler>(ofSamplers);
  exits = records<Exit>(ofExits);
  queues = records<Queue>(ofQueues);
  lineTeams = records<LineTeam>(ofLineTeams);
  teamLines = records<TeamLine>(ofTeamLines);
  queueCount = ofQueues;
  channelCount = channels;
  cellCount = cells;
  tierCount = tiers;
  placeCount = places;
  mostVisits = visits;
}

export function setCalendar(ofIntervals: i32, ends: usize, days: usize, end: f64, warmUp: f64, disconnects: bool): void {
  defineCalendar(ofIntervals, ends, days, end, warmUp);
  defineClosing(disconnects);
}

export function setChannel(index: i32, trunks: f64, random: bool): void {
  const channel = channelAt(index);
  channel.trunks = trunks;
  channel.random = random;
}

/** @param values empirical values or cumulative shares of a mixture; @param parts numbers of the mixture's samplers */
export function setSampler(index: i32, shape: i32, x: f64, y: f64, z: f64, count: i32, values: usize, parts: usize): void {
  const sampler = samplerAt(index);
  sampler.shape = shape;
  sampler.x = x;
  sampler.y = y;
  sampler.z = z;
  sampler.count = count;
  sampler.values = changetype<Doubles>(values);
  sampler.parts = parts;
  if (parts == 0) return;
  for (let part = 0; part < count; part++) {
    const place = parts + (<usize>part << 2);
    store<u32>(place, <u32>changetype<usize>(samplerAt(load<i32>(place))));
  }
}

/** A number of whole milliseconds from a distribution: for what is not part of a simulation. */
export function sampled(sampler: i32, a: i32, b: i32, place: i32, detail: i32, factor: f64): f64 {
  return sample(samplerAt(sampler), a, b, place, detail, factor);
}

export function setExit(index: i32, to: i32, upTo: f64): void {
  const exit = recordAt<Exit>(exits, index);
  exit.to = destination(to);
  exit.upTo = upTo;
}

/** @param target bot or line; @param time and the two after it numbers of samplers, -1: none; @param queue -1: not an agent step */
export function setStep(
  index: i32, kind: i32, local: i32, name: i32, target: i32, time: i32, wrapUp: i32, patience: i32, queue: i32, whenFull: i32,
  whenClosed: i32, overflowTo: i32, overflowAfter: f64, firstExit: i32, lastExit: i32,
): void {
  const step = stepAt(index);
  step.kind = kind;
  step.local = local;
  step.name = name;
  step.time = samplerAt(time);
  step.wrapUp = samplerOrNone(wrapUp);
  step.patience = samplerOrNone(patience);
  step.whenFull = destination(whenFull);
  step.whenClosed = destination(whenClosed);
  step.overflowTo = destination(overflowTo);
  step.overflowAfter = overflowAfter;
  step.firstExit = recordAt<Exit>(exits, firstExit);
  step.lastExit = recordAt<Exit>(exits, lastExit);
  if (queue >= 0) {
    step.line = lineAt(target);
    step.queue = recordAt<Queue>(queues, queue);
  } else if (target >= 0) {
    step.bot = botAt(target);
  }
}

export function setQueue(index: i32, priority: f64, headStart: f64): void {
  const queue = recordAt<Queue>(queues, index);
  queue.priority = priority;
  queue.headStart = headStart;
}

export function setLine(
  index: i32, limit: f64, newest: bool, firstQueue: i32, endQueue: i32, firstTeam: i32, endTeam: i32, afters: usize, afterCount: i32,
  escalates: usize,
): void {
  const line = lineAt(index);
  line.index = index;
  line.limit = limit;
  line.newest = newest;
  line.queues = changetype<usize>(recordAt<Queue>(queues, firstQueue));
  line.queuesEnd = changetype<usize>(recordAt<Queue>(queues, endQueue));
  line.teams = changetype<usize>(recordAt<LineTeam>(lineTeams, firstTeam));
  line.teamsEnd = changetype<usize>(recordAt<LineTeam>(lineTeams, endTeam));
  line.afters = changetype<Doubles>(afters);
  line.aftersCount = afterCount;
  line.escalates = escalates;
}

export function setLineTeam(index: i32, team: i32, group: i32, after: f64): void {
  const entry = recordAt<LineTeam>(lineTeams, index);
  entry.team = teamAt(team);
  entry.group = group;
  entry.after = after;
}

/** @param absent [place][day] bytes, 0 where nobody ever is */
export function setTeam(index: i32, tier: i32, firstLine: i32, endLine: i32, slowness: usize): void {
  const team = teamAt(index);
  team.index = index;
  team.tier = tier;
  team.lines = changetype<usize>(recordAt<TeamLine>(teamLines, firstLine));
  team.linesEnd = changetype<usize>(recordAt<TeamLine>(teamLines, endLine));
  team.slowness = changetype<Doubles>(slowness);
}

export function setTeamLine(index: i32, line: i32, rank: i32, after: f64): void {
  const entry = recordAt<TeamLine>(teamLines, index);
  entry.line = lineAt(line);
  entry.rank = rank;
  entry.after = after;
}

export function setBot(index: i32, limit: f64): void {
  botAt(index).limit = limit;
}

export function setType(
  index: i32, channel: i32, first: i32, firstOfSteps: i32, steps: i32, balk: f64, within: f64, shortAbandon: f64, cyclic: bool, special: bool,
): void {
  const type = typeAt(index);
  type.index = index;
  type.channel = channelAt(channel);
  type.first = stepAt(first);
  type.steps = changetype<usize>(stepAt(firstOfSteps));
  type.stepsEnd = changetype<usize>(stepAt(firstOfSteps + steps));
  type.balk = balk;
  type.within = within;
  type.shortAbandon = shortAbandon;
  type.cyclic = cyclic;
  type.special = special;
}

/** The center is complete. */
export function endCenter(): void {
  centerEnd = mark();
}

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
  beginIntervals(allocate(<usize>placeCount << 3));
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
  type: i32, kind: i32, a: i32, b: i32, count: i32, target: f64, from: usize, length: usize, upTo: usize, timeFactors: usize,
): void {
  const source = typeAt(type).source;
  source.kind = kind;
  source.streamA = a;
  source.streamB = b;
  source.count = count;
  source.target = target;
  source.timeFactor = 1;
  source.ownPatience = NaN;
  source.ownTime = NaN;
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

export function contactRows(): usize {
  return counts.contactRows;
}

export function tierRows(): usize {
  return counts.tierRows;
}

export function cellRows(): usize {
  return counts.cellRows;
}

export function lineRows(): usize {
  return counts.lineRows;
}

export function teamRows(): usize {
  return counts.teamRows;
}

export function botRows(): usize {
  return counts.botRows;
}

/** The durations of contacts answered (0), contacts unanswered (1), resolution (2), lines answered (3), lines unanswered (4), packed. */
export function packed(which: i32): usize {
  return changetype<usize>(durationsOf(which));
}

export function packedStarts(table: usize): usize {
  return changetype<usize>(changetype<Packed>(table).starts);
}

export function packedEnds(table: usize): usize {
  return changetype<usize>(changetype<Packed>(table).ends);
}

export function packedBins(table: usize): usize {
  return changetype<Packed>(table).bins;
}

export function packedCounts(table: usize): usize {
  return changetype<usize>(changetype<Packed>(table).counts);
}

export function packedLength(table: usize): i32 {
  return changetype<Packed>(table).length;
}

/** The Gini coefficient of the agents' occupancy over the run. */
export function fairness(team: i32): f64 {
  return fairnessOfRun(teamAt(team));
}

export function tracedSteps(): usize {
  return changetype<usize>(stepRows().values);
}

export function tracedStepsLength(): i32 {
  return stepRows().length;
}

export function tracedDuty(): usize {
  return changetype<usize>(dutyRows().values);
}

export function tracedDutyLength(): i32 {
  return dutyRows().length;
}

function samplerAt(index: i32): Sampler {
  return recordAt<Sampler>(samplers, index);
}

function samplerOrNone(index: i32): Sampler | null {
  return index < 0 ? null : samplerAt(index);
}
