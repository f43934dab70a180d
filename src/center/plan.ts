import { RANKS, Rank } from '../engine/rank.js';
import type { RosterPiece, Scenario, Span } from '../scenario/scenario.js';
import { Change } from '../simulation/kinds.js';
import type { Absence } from './absence.js';
import type { Entry, Plan } from './generated/written.js';

/** The days whose duty and hours repeat for contacts that come back after the calendar. */
const REPEATED_DAYS = 7;

/** Rostered and duty time of all teams, which follow from the plan alone: [team][interval] in milliseconds. */
export interface DutyTimes {
  readonly rostered: Float64Array;
  readonly duty: Float64Array;
}

/**
 * Everything that is known beforehand, in the order of its keys: when contact types open and close, how many people are on duty. After
 * the calendar the part from its last days on repeats, where contacts may still come back then.
 */
export function planOf(scenario: Scenario, absences: readonly Absence[]): { plan: Plan; dutyTimes: DutyTimes } {
  const { calendar } = scenario;
  const size = scenario.teams.length * calendar.intervals.length;
  const dutyTimes = { rostered: new Float64Array(size), duty: new Float64Array(size) };
  const repeatFrom = repeatFromOf(scenario);
  const entries = [
    ...scenario.contacts.flatMap((type, index) => hoursOf(type.hours.open, type.hours.openAtEnd, index, scenario)),
    ...dutyOf(scenario, absences, dutyTimes),
  ];
  entries.sort((a, b) => a.key - b.key || a.change - b.change || a.index - b.index);
  const firstRepeated = entries.findIndex((entry) => entry.key >= keyOf(repeatFrom, 0));
  entries.push({ key: keyOf(calendar.end, Rank.dutyEnds), change: Change.end, index: 0, level: 0 });
  const repeats = scenario.contacts.some((type) => type.steps.some((step) => step.kind === 'pause'));
  return { plan: { entries, firstRepeated, repeats, repeatLength: calendar.end - repeatFrom }, dutyTimes };
}

/** Where the days that repeat after the calendar begin: 7 days before its end, or at 0. */
function repeatFromOf({ calendar }: Scenario): number {
  return calendar.days[Math.max(0, calendar.days.length - REPEATED_DAYS)]?.from ?? 0;
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

/** Duty of all teams; also adds to the rostered and duty time of every interval. */
function dutyOf(scenario: Scenario, absences: readonly Absence[], times: DutyTimes): Entry[] {
  const { calendar } = scenario;
  const repeatFrom = repeatFromOf(scenario);
  return scenario.teams.flatMap((team, index) => {
    const entries: Entry[] = [];
    let level = 0;
    let owed = 0;
    for (const piece of piecesByInterval(team.rostered, scenario)) {
      const absence = absences[index];
      const days = scenario.calendar.days.length;
      const present = absence === null ? piece.agents : presentOf(piece.agents, (place) => absence[place * days + piece.day] === 1);
      const people = present * (1 - team.shrinkage);
      const whole = Math.floor(people + 1e-9);
      // A fraction is owed until it makes a whole agent for a piece as long as this one.
      owed += Math.max(0, people - whole) * piece.share;
      let onDuty = whole;
      if (owed >= piece.share - 1e-9 && people > whole + 1e-9) {
        onDuty++;
        owed -= piece.share;
      }
      const row = index * calendar.intervals.length + piece.interval;
      times.rostered[row] += piece.agents * (piece.to - piece.from);
      times.duty[row] += onDuty * (piece.to - piece.from);
      const becomes = (at: number): Entry => {
        return { key: keyOf(at, onDuty < level ? Rank.dutyEnds : Rank.dutyBegins), change: Change.duty, index, level: onDuty };
      };
      if (piece.from === 0) entries.push(becomes(-calendar.warmUp));
      if ((piece.from > 0 && onDuty !== level) || piece.from === repeatFrom) entries.push(becomes(piece.from));
      level = onDuty;
    }
    return entries;
  });
}

interface IntervalPiece extends RosterPiece {
  readonly interval: number;
  readonly day: number;
  /** Part of the interval that the piece fills. */
  readonly share: number;
}

/** The roster cut at the intervals' ends, with pieces of nobody where it says nothing. */
function* piecesByInterval(rostered: readonly RosterPiece[], { calendar }: Scenario): Generator<IntervalPiece> {
  let next = 0;
  for (let interval = 0; interval < calendar.intervals.length; interval++) {
    const { from: begin, to: end, day } = calendar.intervals[interval];
    let from = begin;
    while (from < end) {
      while (next < rostered.length && rostered[next].to <= from) next++;
      const piece = next < rostered.length ? rostered[next] : null;
      const inside = piece !== null && piece.from <= from;
      const to = Math.min(end, piece === null ? end : inside ? piece.to : piece.from);
      yield { from, to, agents: inside ? piece.agents : 0, interval, day, share: (to - from) / (end - begin) };
      from = to;
    }
  }
}

/** People present of those rostered, the last of whom may be a fraction. */
function presentOf(rostered: number, isAbsent: (place: number) => boolean): number {
  let present = rostered;
  for (let place = 0; place < rostered; place++) {
    if (isAbsent(place)) present -= Math.min(1, rostered - place);
  }
  return present;
}

/** The key of a change (engine/moment.ts). */
function keyOf(time: number, rank: Rank): number {
  return time * RANKS + rank;
}
