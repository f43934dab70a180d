import { onDuty } from '../people/on-duty.js';
import { numbersOf } from '../people/shifts.js';
import type { AgentStep, ContactType, RecordedArrivals, RosterPiece, Scenario, Shift, Team } from '../scenario.js';
import { volumeOf } from '../time/pieces.js';
import { firstEndingAfter, lengthOf, partsWithin } from '../time/spans.js';
import { leastShareOfPerson } from './hands.js';
import { meanOf } from './mean.js';
import { firstWorkOf, trafficOf, workOf } from './traffic.js';

/** All work, or that of customers who wait on the line, or that which waits by itself. */
type Kind = 'all' | 'live' | 'deferred';

/**
 * Work that contacts bring to each line by interval, in erlangs: people busy on average if nobody gave up, nobody were turned away
 * or sent elsewhere, and whatever follows were done at once. Who arrives while their type is closed is left out, unless
 * the work waits.
 */
export function demandOf(scenario: Scenario, which: Kind = 'all'): ReadonlyMap<string, Float64Array> {
  const { intervals } = scenario.calendar;
  return new Map(
    [...expectedAt(scenario, which)].map(([line, { work }]) => [
      line,
      work.map((milliseconds, index) => milliseconds / ((intervals[index]?.to ?? 0) - (intervals[index]?.from ?? 0))),
    ]),
  );
}

/** What is expected at a line by interval: visits, and the work that they bring, in milliseconds of people of speed 1 who have as many in hand as is best. */
export interface Expected {
  readonly contacts: Float64Array;
  readonly work: Float64Array;
}

/** What contacts are expected to bring to each line, with the same left out. */
export function expectedAt(scenario: Scenario, which: Kind = 'all'): ReadonlyMap<string, Expected> {
  const { intervals } = scenario.calendar;
  const empty = () => new Float64Array(intervals.length);
  const expected = new Map(scenario.lines.map(({ name }): [string, Expected] => [name, { contacts: empty(), work: empty() }]));
  for (const type of scenario.contacts) {
    const traffic = trafficOf(type);
    const comes = arrivalsOf(type, firstWorkOf(type, traffic), intervals);
    type.steps.forEach((step, index) => {
      const line = step.kind === 'agent' ? expected.get(step.skill) : undefined;
      if (step.kind !== 'agent' || line === undefined || (which !== 'all' && step.deferred !== (which === 'deferred'))) return;
      const visits = traffic.visits[index] ?? 0;
      const first = traffic.firstAgent[index] ?? 0;
      const ofPerson = leastShareOfPerson(scenario, step.channel, step.skill);
      intervals.forEach((_, interval) => {
        const contacts = comes.contacts[interval] ?? 0;
        const scaled = comes.scaled[interval] ?? 0;
        line.contacts[interval] = (line.contacts[interval] ?? 0) + visits * contacts;
        line.work[interval] = (line.work[interval] ?? 0) + ((visits - first) * contacts + first * scaled) * workOf(step) * ofPerson;
      });
    });
  }
  return expected;
}

/** Contacts that are expected over the calendar, or recorded, closed hours included; and those of backlogs. */
export function expectedContacts(scenario: Scenario): number {
  return scenario.contacts.reduce(
    (sum, { arrivals, backlog }) =>
      sum + (backlog?.contacts ?? 0) + (arrivals.kind === 'log' ? arrivals.at.length : volumeOf(arrivals.pieces)),
    0,
  );
}

/** Expected contacts by interval, and the same times the factor on the work of their first agent step. */
interface Comes {
  readonly contacts: Float64Array;
  readonly scaled: Float64Array;
}

function arrivalsOf(
  { arrivals, hours, deferred, steps }: ContactType,
  firstWork: number | null,
  intervals: Scenario['calendar']['intervals'],
): Comes {
  const comes = { contacts: new Float64Array(intervals.length), scaled: new Float64Array(intervals.length) };
  const add = (moment: number, contacts: number, factor: number): void => {
    const interval = firstEndingAfter(intervals, moment);
    comes.contacts[interval] = (comes.contacts[interval] ?? 0) + contacts;
    comes.scaled[interval] = (comes.scaled[interval] ?? 0) + contacts * factor;
  };
  const isOpenAt = (at: number): boolean => {
    const span = hours.open[firstEndingAfter(hours.open, at)];
    return deferred || (span !== undefined && span.from <= at);
  };
  if (arrivals.kind === 'rates') {
    for (const piece of arrivals.pieces) {
      const open = deferred ? 1 : lengthOf(partsWithin(hours.open, piece)) / (piece.to - piece.from);
      if (open > 0) add(piece.from, piece.volume * open, piece.timeFactor);
    }
    return comes;
  }
  const factors = recordedFactors(arrivals, steps, firstWork);
  arrivals.at.forEach((at, index) => {
    if (isOpenAt(at)) add(at, 1, factors[index] ?? 1);
  });
  return comes;
}

/** Of each recorded contact the factor on the work of its first agent step that its recorded time makes; 1 where it has none. */
function recordedFactors({ time }: RecordedArrivals, steps: ContactType['steps'], firstWork: number | null): Float64Array {
  const wrapUp = meanWrapUp(steps.filter((step) => step.kind === 'agent'));
  return time.map((own) => (Number.isNaN(own) || firstWork === null || firstWork === 0 ? 1 : (own + wrapUp) / firstWork));
}

/**
 * Expected time in agents' hands of one contact of a type over all its steps, at speed 1; milliseconds. Where a file says how long
 * handling takes, that counts instead of the journey.
 */
export function workForOne(type: ContactType): number {
  const traffic = trafficOf(type);
  const factor = meanFactor(type, firstWorkOf(type, traffic));
  return type.steps.reduce((sum, step, index) => {
    if (step.kind !== 'agent') return sum;
    const first = traffic.firstAgent[index] ?? 0;
    return sum + ((traffic.visits[index] ?? 0) + first * (factor - 1)) * workOf(step);
  }, 0);
}

/** Factor on the work of the first agent step, on average over all who come. */
function meanFactor({ arrivals, steps }: ContactType, firstWork: number | null): number {
  const parts =
    arrivals.kind === 'rates'
      ? arrivals.pieces.map(({ volume, timeFactor }) => ({ volume, factor: timeFactor }))
      : Array.from(recordedFactors(arrivals, steps, firstWork), (factor) => ({ volume: 1, factor }));
  const all = parts.reduce((sum, { volume }) => sum + volume, 0);
  return all === 0 ? 1 : parts.reduce((sum, { volume, factor }) => sum + volume * factor, 0) / all;
}

/** Recorded times replace `time` only; the wrap-up of the first agent step written stands for that of whichever comes first. */
function meanWrapUp(steps: readonly AgentStep[]): number {
  const wrapUp = steps[0]?.wrapUp ?? null;
  return wrapUp === null ? 0 : meanOf(wrapUp);
}

/** People of each team on duty by interval on average: rostered, less breaks, absence and shrinkage. */
export function supplyOf({ teams, calendar }: Scenario): ReadonlyMap<string, Float64Array> {
  return new Map(
    teams.map(({ name, atWork, absence, shrinkage }) => {
      const people = averagesOf(onDuty(atWork, shrinkage), calendar.intervals);
      return [name, people.map((all) => all * (1 - absence))];
    }),
  );
}

/** People whom each named part of a team's shrinkage takes by interval, on average: of those rostered, less breaks and absence. */
export function shrinkageOf({ atWork, absence, shrinkageParts }: Team, { calendar }: Scenario): ReadonlyMap<string, Float64Array> {
  const people = averagesOf(atWork, calendar.intervals);
  return new Map(shrinkageParts.map(({ name, share }) => [name, people.map((all) => all * (1 - absence) * share)]));
}

/** People whom breaks of shifts take by interval by the plan, on average: of those rostered, paid for it or not, less absence. */
export function breaksOf({ shifts, absence }: Team, { calendar }: Scenario): Float64Array {
  const { present, atWork } = presenceOf(shifts, calendar);
  return present.map((people, index) => (people - (atWork[index] ?? 0)) * (1 - absence));
}

/** People of shifts by interval by the plan, on average: all of them, and those who are at work and on no break. */
export function presenceOf(shifts: readonly Shift[], calendar: Scenario['calendar']): Readonly<Record<'present' | 'atWork', Float64Array>> {
  const averages = (pieces: readonly RosterPiece[]) => averagesOf(pieces, calendar.intervals);
  const { present, atWork } = numbersOf(shifts, calendar.end);
  return { present: averages(present), atWork: averages(atWork) };
}

/** People by interval, on average over it. */
function averagesOf(pieces: readonly RosterPiece[], intervals: Scenario['calendar']['intervals']): Float64Array {
  const people = new Float64Array(intervals.length);
  for (const piece of pieces) {
    for (let index = firstEndingAfter(intervals, piece.from); index < intervals.length; index++) {
      const interval = intervals[index];
      if (interval === undefined || interval.from >= piece.to) break;
      const overlap = Math.min(interval.to, piece.to) - Math.max(interval.from, piece.from);
      people[index] = (people[index] ?? 0) + (piece.agents * overlap) / (interval.to - interval.from);
    }
  }
  return people;
}
