import { nameKey } from '../../random/key.js';
import { placesOf } from '../../scenario/people/places.js';
import { breakOf } from '../../scenario/people/shifts.js';
import type { Scenario, Shift, ShiftStretch, Span, Team } from '../../scenario/scenario.js';
import { Change } from '../../shared/kinds.js';
import { RANKS, Rank } from '../../shared/rank.js';
import type { Entry } from '../generated/written.js';
import { repeatFromOf } from '../repeated.js';

/** A stretch of work of one person: whether it is there is drawn for the whole of it. */
interface Turn {
  /** Number of the person in its shift, and key of the shift and the date: of the draw whether it is absent. */
  readonly place: number;
  readonly key: number;
}

/** What the plan says of the people of a team that has shifts, if nobody is absent. */
export interface ShiftPlan {
  readonly turns: readonly Turn[];
  /** When people come, go and have breaks, in the order of their keys; `of` is the turn that each is of. */
  readonly entries: readonly Entry[];
  readonly of: Int32Array;
  /** Changes of how many people are at work, in the order of their moments within the calendar, with the turn that each is of. */
  readonly moments: Float64Array;
  readonly more: Int8Array;
  readonly by: Int32Array;
  /** Who is at work where the repeated days begin, or at the end of the calendar. */
  readonly repeats: readonly Repeat[];
}

/** A person where the calendar ends and its last days begin anew: its turn at either moment, -1 for none, and the breaks it is on. */
export interface Repeat {
  readonly person: number;
  readonly atEnd: number;
  readonly again: number;
  readonly onBreakAtEnd: boolean;
  /** What is left of it; 0: none. */
  readonly breakAgain: number;
}

export function planShifts(scenario: Scenario): (ShiftPlan | null)[] {
  let before = 0;
  return scenario.teams.map((team) => {
    const first = before;
    before += placesOf(team);
    return team.shifts.length === 0 ? null : planOf(team, first, scenario);
  });
}

/** @param first number of the team's first person among those of all teams */
function planOf(team: Team, first: number, scenario: Scenario): ShiftPlan {
  const { calendar } = scenario;
  const again = repeatFromOf(scenario);
  const turns: Turn[] = [];
  const entries: { entry: Entry; turn: number }[] = [];
  const changes: { at: number; more: number; turn: number }[] = [];
  const repeats: Repeat[] = [];
  for (const shift of team.shifts) {
    const keys = shift.stretches.map(({ date }) => nameKey(`${shift.name} ${date}`));
    for (let n = 0; n < shift.people; n++) {
      const person = first + shift.place + n;
      const ofPerson = shift.stretches.map((stretch, number) => {
        const turn = turns.push({ place: n, key: keys[number] }) - 1;
        const day = { ...within(stretch, shift, n), turn };
        for (const entry of entriesOf(day, person, calendar)) entries.push({ entry, turn });
        for (const { from, to } of day.atWork) changes.push({ at: from, more: 1, turn }, { at: to, more: -1, turn });
        return day;
      });
      const repeat = repeatOf(ofPerson, person, calendar.end, again);
      if (repeat !== null) repeats.push(repeat);
    }
  }
  entries.sort((a, b) => a.entry.key - b.entry.key || a.entry.change - b.entry.change || a.entry.index - b.entry.index);
  const inside = changes
    .map(({ at, ...change }) => ({ at: Math.min(Math.max(at, 0), calendar.end), ...change }))
    .sort((a, b) => a.at - b.at);
  return {
    turns,
    entries: entries.map(({ entry }) => entry),
    of: Int32Array.from(entries, ({ turn }) => turn),
    moments: Float64Array.from(inside, ({ at }) => at),
    more: Int8Array.from(inside, ({ more }) => more),
    by: Int32Array.from(inside, ({ turn }) => turn),
    repeats,
  };
}

/** A stretch of work of one person, with its own breaks and what is between them. */
interface PersonalStretch extends Span {
  readonly breaks: readonly Span[];
  readonly atWork: readonly Span[];
}

/** Breaks that the stretch begins with are not part of it: whoever begins with a training comes to work when that ends. */
function within(stretch: ShiftStretch, { people }: Shift, n: number): PersonalStretch {
  const breaks = stretch.breaks.map((pause) => breakOf(stretch, pause, n, people));
  let { from } = stretch;
  while (breaks[0] !== undefined && breaks[0].from <= from) from = Math.max(from, breaks.shift()?.to ?? from);
  const edges = [from, ...breaks.flatMap((pause) => [pause.from, pause.to]), stretch.to];
  const atWork = Array.from({ length: edges.length / 2 }, (_, index) => ({ from: edges[2 * index], to: edges[2 * index + 1] }));
  return { from, to: stretch.to, breaks, atWork: atWork.filter((span) => span.from < span.to) };
}

/** What is said of a stretch of work of a person that reaches into the calendar. In the warm-up is who is at work at its first moment. */
function entriesOf({ from, to, breaks }: PersonalStretch, person: number, { end, warmUp }: Scenario['calendar']): Entry[] {
  const of = (change: Change, at: number, rank: Rank, level = 0): Entry => ({ key: at * RANKS + rank, change, index: person, level });
  // Whoever is on a break at the first moment comes when it ends.
  const onBreak = breaks.find((pause) => pause.from <= 0 && pause.to > 0);
  const comes = onBreak === undefined ? (from <= 0 ? -warmUp : from) : onBreak.to;
  // Whoever has nothing but breaks does not come at all.
  if (to <= 0 || comes >= end || comes >= to) return [];
  return [
    of(Change.comes, comes, Rank.dutyBegins),
    // Said again where the days that repeat begin with the calendar.
    ...(from === 0 && comes < 0 ? [of(Change.comes, 0, Rank.dutyBegins)] : []),
    ...breaks
      .filter((pause) => pause.from > 0 && pause.from < end)
      .map((pause) => of(Change.pauses, pause.from, Rank.dutyEnds, pause.to - pause.from)),
    ...(to <= end ? [of(Change.goes, to, Rank.dutyEnds)] : []),
  ];
}

function repeatOf(stretches: readonly (PersonalStretch & { turn: number })[], person: number, end: number, again: number): Repeat | null {
  const across = (at: number) => stretches.find(({ from, to }) => from < at && at < to);
  const [atEnd, atBegin] = [across(end), across(again)];
  if (atEnd === undefined && atBegin === undefined) return null;
  // A break that begins where the days begin is said there, but for the first moment of all, at which nobody goes to a break.
  const pause = atBegin?.breaks.find(({ from, to }) => (from < again || again === 0) && from <= again && again < to);
  return {
    person,
    atEnd: atEnd?.turn ?? -1,
    again: atBegin?.turn ?? -1,
    onBreakAtEnd: atEnd?.breaks.some(({ from, to }) => from < end && end < to) ?? false,
    breakAgain: pause === undefined ? 0 : pause.to - again,
  };
}
