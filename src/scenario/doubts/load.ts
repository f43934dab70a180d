import { meanSpeedOf } from '../people/tenure.js';
import type { Path } from '../source.js';
import { overloadsOf } from '../workload/covering.js';
import { demandOf, supplyOf } from '../workload/demand.js';
import type { Review } from './review.js';
import { peopleKey } from './teams.js';

/** A line without anybody, or lines whose work is more than their teams can do, in one interval. */
interface Shortage {
  readonly interval: number;
  readonly lines: readonly number[];
  readonly teams: readonly number[];
  /** Erlangs brought, and people on duty (in people of speed 1). */
  readonly work: number;
  readonly people: number;
}

const NEGLIGIBLE = 1e-9;

/** Warnings about lines that nobody serves at some time, or that need more people than are on duty. */
export function warnOfLoad(review: Review): void {
  // Deferred work waits until there is somebody: it is not in the interval in which it comes that people for it are missed.
  const load = loadOf(review, 'live');
  const unserved: Shortage[] = [];
  const overloaded: Shortage[] = [];
  review.scenario.calendar.intervals.forEach((_, interval) => {
    const { work, capacity } = load.at(interval);
    const { served } = load;
    const alone = work.map(
      (amount, line) => amount > NEGLIGIBLE && (served[line] ?? []).every((team) => (capacity[team] ?? 0) <= NEGLIGIBLE),
    );
    alone.forEach((nobody, line) => {
      if (nobody) unserved.push({ interval, lines: [line], teams: served[line] ?? [], work: work[line] ?? 0, people: 0 });
    });
    const rest = work.map((amount, line) => (alone[line] === true ? 0 : amount));
    for (const { lines, teams } of overloadsOf(rest, capacity, served)) {
      overloaded.push({ interval, lines, teams, work: sumOf(lines, rest), people: sumOf(teams, capacity) });
    }
  });
  reportUnserved(unserved, load.intervalsWithWork, review);
  reportOverloaded(overloaded, review);
  warnOfDeferred(review);
}

/** Deferred work of the whole calendar that is more than its teams could do in it if they did nothing else. */
function warnOfDeferred(review: Review): void {
  const { scenario, findings } = review;
  const load = loadOf(review, 'deferred');
  const work = scenario.lines.map(() => 0);
  const capacity = scenario.teams.map(() => 0);
  scenario.calendar.intervals.forEach(({ from, to }, interval) => {
    const at = load.at(interval);
    for (const [line, amount] of at.work.entries()) work[line] = (work[line] ?? 0) + amount * (to - from);
    for (const [team, people] of at.capacity.entries()) capacity[team] = (capacity[team] ?? 0) + people * (to - from);
  });
  for (const { lines, teams } of overloadsOf(work, capacity, load.served)) {
    findings.warning(placeOf({ lines, teams }, review), {
      kind: 'neverDone',
      lines: lines.map((line) => scenario.lines[line]?.name ?? ''),
      teams: teams.map((team) => scenario.teams[team]?.name ?? ''),
      work: sumOf(lines, work),
      people: sumOf(teams, capacity),
    });
  }
}

function sumOf(list: readonly number[], of: readonly number[]): number {
  return list.reduce((total, index) => total + (of[index] ?? 0), 0);
}

/** Work, capacity and who serves whom, as the covering of an interval takes them. */
function loadOf({ scenario }: Review, which: 'live' | 'deferred') {
  const demand = demandOf(scenario, which);
  const supply = supplyOf(scenario);
  const served = scenario.lines.map(({ name }) =>
    scenario.teams.flatMap(({ skills }, team) => (skills.some(({ skill }) => skill === name) ? [team] : [])),
  );
  // A team's people count as fast as at the skill they are fastest at: what is called an overload then surely is one.
  const speed = scenario.teams.map((team) => meanSpeedOf(team) * Math.max(...team.skills.map((skill) => skill.speed)));
  const work = scenario.lines.map(({ name }) => demand.get(name) ?? new Float64Array());
  const people = scenario.teams.map(({ name }) => supply.get(name) ?? new Float64Array());
  return {
    at: (interval: number) => ({
      work: work.map((line) => line[interval] ?? 0),
      capacity: people.map((team, index) => (team[interval] ?? 0) * (speed[index] ?? 1)),
    }),
    served,
    intervalsWithWork: work.map((line) => line.filter((amount) => amount > NEGLIGIBLE).length),
  };
}

function reportUnserved(shortages: readonly Shortage[], intervalsWithWork: readonly number[], review: Review): void {
  const { scenario, findings } = review;
  scenario.lines.forEach(({ name }, line) => {
    const found = shortages.filter(({ lines }) => lines[0] === line);
    const [first] = found;
    if (first === undefined) return;
    if (found.length === intervalsWithWork[line]) findings.warning(placeOf(first, review), { kind: 'neverServed', line: name });
    else findings.warning(placeOf(first, review), { kind: 'notServed', line: name, intervals: found.length, ...spanOf(first, review) });
  });
}

/** For each line the interval in which it is worst off; lines that share their worst one are told of together. */
function reportOverloaded(shortages: readonly Shortage[], review: Review): void {
  const { scenario, findings } = review;
  const ratio = ({ work, people }: Shortage): number => work / people;
  const worst = new Set<Shortage>();
  scenario.lines.forEach((_, line) => {
    const found = shortages.filter(({ lines }) => lines.includes(line));
    const [first] = found;
    if (first !== undefined) worst.add(found.reduce((most, one) => (ratio(one) > ratio(most) ? one : most), first));
  });
  for (const shortage of worst) {
    const lines = shortage.lines.map((line) => scenario.lines[line]?.name ?? '');
    const teams = shortage.teams.map((team) => scenario.teams[team]?.name ?? '');
    const alike = shortages.filter((one) => one.lines.some((line) => shortage.lines.includes(line)));
    findings.warning(placeOf(shortage, review), {
      kind: 'tooFewPeople',
      lines,
      teams,
      ...spanOf(shortage, review),
      intervals: new Set(alike.map(({ interval }) => interval)).size,
      work: shortage.work,
      people: shortage.people,
      endless: isEndless(lines, review),
    });
  }
}

/** Whether somebody who waits in one of the lines never gives up. */
function isEndless(lines: readonly string[], { scenario }: Review): boolean {
  return scenario.contacts.some(({ steps }) =>
    steps.some((step) => step.kind === 'agent' && lines.includes(step.skill) && step.patience === null),
  );
}

function spanOf({ interval }: Shortage, { scenario, time }: Review): { from: string; to: string } {
  const { from, to } = scenario.calendar.intervals[interval] ?? { from: 0, to: 0 };
  return { from: time.iso(from), to: time.iso(to) };
}

/** Where the people are written who are too few: the first team, or else the first step that needs them. */
function placeOf({ lines, teams }: Pick<Shortage, 'lines' | 'teams'>, { scenario }: Review): Path {
  const team = scenario.teams[teams[0] ?? -1];
  if (team !== undefined) return peopleKey(team);
  const skill = scenario.lines[lines[0] ?? -1]?.name;
  for (const type of scenario.contacts) {
    const step = type.steps.find((one) => one.kind === 'agent' && one.skill === skill);
    if (step !== undefined) return ['contacts', type.name, 'journey', step.name, 'skill'];
  }
  return ['teams'];
}
