import { onDuty } from '../scenario/people/on-duty.js';
import { placesOf } from '../scenario/people/places.js';
import type { Scenario, Span } from '../scenario/scenario.js';
import { Change } from '../shared/kinds.js';
import { RANKS, Rank } from '../shared/rank.js';
import { presentPeople } from './absence.js';
import type { Center } from './center.js';
import { Fractions } from './fractions.js';
import type { Entry, Plan } from './generated/written.js';
import { piecesByInterval } from './pieces-by-interval.js';
import { repeatFromOf } from './repeated.js';
import { dutyOfShifts } from './shifts.js';

/**
 * Everything that is known beforehand, in the order of its keys: when contact types open and close, how many people are on duty. After
 * the calendar the part from its last days on repeats, for those who are still inside.
 *
 * @returns also the duty time of all teams, which follows from the plan alone where they have no shifts: [team][interval] in milliseconds
 */
export function planOf(center: Center, seed: number, replication: number): { plan: Plan; dutyTimes: Float64Array } {
  const { scenario } = center;
  const { calendar } = scenario;
  const dutyTimes = new Float64Array(scenario.teams.length * calendar.intervals.length);
  const repeatFrom = repeatFromOf(scenario);
  const entries = [
    ...backlogsOf(scenario),
    ...scenario.contacts.flatMap((type, index) => hoursOf(type.hours.open, type.hours.openAtEnd, index, scenario)),
    ...dutyOf(center, seed, replication, dutyTimes),
  ];
  entries.sort((a, b) => a.key - b.key || a.change - b.change || a.index - b.index);
  entries.push({ key: keyOf(calendar.end, Rank.dutyEnds), change: Change.end, index: 0, level: 0 });
  const firstRepeated = entries.findIndex((entry) => entry.key >= keyOf(repeatFrom, 0));
  return { plan: { entries, firstRepeated, repeatLength: calendar.end - repeatFrom }, dutyTimes };
}

/** Opening and closing of a contact type, one entry a moment; its state is said at the beginning and where the repeated days begin, too. */
function hoursOf(open: readonly Span[], openAtEnd: boolean, index: number, scenario: Scenario): Entry[] {
  const { calendar } = scenario;
  const repeatFrom = repeatFromOf(scenario);
  const isOpen = (at: number) => open.some((span) => span.from <= at && at < span.to);
  const states = new Map([
    [-calendar.warmUp, isOpen(0)],
    [repeatFrom, isOpen(repeatFrom)],
  ]);
  for (const { from, to } of open) {
    states.set(from, true);
    if (to < calendar.end || !openAtEnd) states.set(to, false);
  }
  return Array.from(states, ([at, opens]) => ({
    key: keyOf(at, opens ? Rank.dutyBegins : Rank.dutyEnds),
    change: opens ? Change.opens : Change.closes,
    index,
    level: 0,
  }));
}

/** What is open when the calendar begins: behind everybody who waits then, before anybody who comes. */
function backlogsOf({ contacts }: Scenario): Entry[] {
  return contacts
    .flatMap(({ backlog }, index) => (backlog === null ? [] : [index]))
    .map((index, number) => ({ key: keyOf(0, Rank.goOn), change: Change.backlog, index, level: contacts.length + number }));
}

/** Duty of all teams; also adds to the duty time of every interval. */
function dutyOf(center: Center, seed: number, replication: number, dutyTimes: Float64Array): Entry[] {
  const { scenario, people: known } = center;
  const { calendar } = scenario;
  const repeatFrom = repeatFromOf(scenario);
  const present = presentPeople(center, seed, replication);
  return scenario.teams.flatMap((team, index) => {
    const plan = known.shifts[index];
    const shifts = plan === null ? null : dutyOfShifts(plan, team, calendar.end, seed, replication);
    const entries = shifts === null ? [] : [...shifts.entries];
    // Where all who are at work are available, they come and go by themselves, and nobody is ever too many.
    if (shifts !== null && team.shrinkage.length === 0) {
      entries.push({ key: keyOf(-calendar.warmUp, Rank.dutyBegins), change: Change.duty, index, level: placesOf(team) });
      return entries;
    }
    const available = onDuty(shifts === null ? present[index] : shifts.present(), team.shrinkage);
    // Of people who come and go by themselves the level says how many are not elsewhere: it follows whatever they do.
    const follows = shifts !== null;
    const fractions = new Fractions(team.name, known.dates, seed, replication);
    let level = 0;
    for (const { from, to, agents, interval, day, share } of piecesByInterval(available, scenario)) {
      const people = fractions.whole(agents, interval, day, share);
      dutyTimes[index * calendar.intervals.length + interval] += people * (to - from);
      const rank = shifts === null && people < level ? Rank.dutyEnds : Rank.dutyBegins;
      const becomes = (at: number): Entry => ({ key: keyOf(at, rank), change: Change.duty, index, level: people });
      if (from === 0) entries.push(becomes(-calendar.warmUp));
      if ((from > 0 && (people !== level || follows)) || from === repeatFrom) entries.push(becomes(from));
      level = people;
    }
    return entries;
  });
}

/** The key of a change (engine/moment.ts). */
function keyOf(time: number, rank: Rank): number {
  return time * RANKS + rank;
}
