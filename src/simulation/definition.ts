/** How a center comes in: `reserve`, a `set…` for each of its records, `endCenter`. Indices are those of center/center.ts. */
import { prepareExponential } from '../engine/exponential';
import { Doubles, mark, recordAt, records, release } from '../engine/memory';
import { Sampler } from '../engine/sampler';
import { botAt, reserveBots } from './bots';
import { defineCalendar } from './clock';
import { defineClosing } from './closing';
import { channelAt, reserveTypes, typeAt } from './contact-type';
import { lineAt, reserveLines } from './line';
import { Exit, LineTeam, Queue, TeamLine } from './records';
import { destination, reserveSteps, stepAt } from './step';
import { reserveTeams, teamAt } from './team';

let samplers: usize = 0;
let exits: usize = 0;
export let queues: usize = 0;
export let queueCount: i32 = 0;
let lineTeams: usize = 0;
let teamLines: usize = 0;
export let channelCount: i32 = 0;
export let cellCount: i32 = 0;
export let tierCount: i32 = 0;
export let placeCount: i32 = 0;
export let mostVisits: i32 = 0;
/** Where the memory of the program itself ends, and that of the center. */
const bottom = mark();
export let centerEnd: usize = 0;

prepareExponential();

/** Forgets the center before and makes room for a new one. */
export function reserve(
  types: i32,
  channels: i32,
  steps: i32,
  ofExits: i32,
  ofSamplers: i32,
  lines: i32,
  ofQueues: i32,
  ofLineTeams: i32,
  teams: i32,
  ofTeamLines: i32,
  bots: i32,
  days: i32,
  cells: i32,
  tiers: i32,
  places: i32,
  visits: i32,
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
  if (parts === 0) return;
  for (let part = 0; part < count; part++) {
    const place = parts + ((<usize>part) << 2);
    store<u32>(place, <u32>changetype<usize>(samplerAt(load<i32>(place))));
  }
}

export function setExit(index: i32, to: i32, upTo: f64): void {
  const exit = recordAt<Exit>(exits, index);
  exit.to = destination(to);
  exit.upTo = upTo;
}

/** @param target bot or line; @param time and the two after it numbers of samplers, -1: none; @param queue -1: not an agent step */
export function setStep(
  index: i32,
  kind: i32,
  local: i32,
  name: i32,
  target: i32,
  time: i32,
  wrapUp: i32,
  patience: i32,
  queue: i32,
  whenFull: i32,
  whenClosed: i32,
  overflowTo: i32,
  overflowAfter: f64,
  firstExit: i32,
  lastExit: i32,
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
  index: i32,
  limit: f64,
  newest: bool,
  firstQueue: i32,
  endQueue: i32,
  firstTeam: i32,
  endTeam: i32,
  afters: usize,
  afterCount: i32,
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
  index: i32,
  channel: i32,
  first: i32,
  firstOfSteps: i32,
  steps: i32,
  balk: f64,
  within: f64,
  shortAbandon: f64,
  cyclic: bool,
  special: bool,
): void {
  const type = typeAt(index);
  type.index = index;
  type.channel = channelAt(channel);
  type.first = stepAt(first);
  type.steps = changetype<usize>(stepAt(firstOfSteps));
  type.stepsEnd = changetype<usize>(stepAt(firstOfSteps + steps));
  type.stepCount = steps;
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

function samplerAt(index: i32): Sampler {
  return recordAt<Sampler>(samplers, index);
}

function samplerOrNone(index: i32): Sampler | null {
  return index < 0 ? null : samplerAt(index);
}
