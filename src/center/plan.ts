import { keyOf, RANKS, Rank } from '../engine/moment.js';
import type { RosterPiece, Scenario, Span } from '../scenario/scenario.js';
import type { Center } from './center.js';
import { Team } from './counts.js';
import type { MutableCounts } from './tables.js';
import { Absence } from './teams.js';

/** What the plan says at a moment. In the order in which it takes effect among changes of one rank. */
export const enum Change {
  closes,
  opens,
  /** A team's people on duty become so many. */
  duty,
  /** The calendar ends. */
  end,
}

interface Entry {
  readonly key: number;
  readonly change: Change;
  /** Contact type or team. */
  readonly index: number;
  readonly level: number;
}

/**
 * Everything that is known beforehand, in the order of its keys: when contact types open and close, how many people are on duty.
 * After the calendar the part from `repeatFrom` on repeats, where contacts may still come back then.
 */
export class Plan {
  /** Key of the next change; Infinity: none. */
  nextKey: number;
  readonly #entries: readonly Entry[];
  readonly #firstRepeated: number;
  readonly #repeatLength: number;
  #next = 0;
  #shift = 0;

  constructor(center: Center, seed: number, replication: number, counts: MutableCounts) {
    const { calendar } = center;
    const entries = [
      ...center.scenario.contacts.flatMap((type, index) => hoursOf(type.hours.open, type.hours.openAtEnd, index, center)),
      ...dutyOf(center, new Absence(center, seed, replication), counts),
    ];
    entries.sort((a, b) => a.key - b.key || a.change - b.change || a.index - b.index);
    this.#repeatLength = calendar.end - calendar.repeatFrom;
    this.#firstRepeated = entries.findIndex((entry) => entry.key >= keyOf(calendar.repeatFrom, 0));
    entries.push({ key: keyOf(calendar.end, Rank.dutyEnds), change: Change.end, index: 0, level: 0 });
    this.#entries = entries;
    this.nextKey = entries[0].key;
  }

  /** The change due next. */
  get next(): Entry {
    return this.#entries[this.#next];
  }

  /** @param repeats whether the plan goes on after its last entry */
  advance(repeats: boolean): void {
    this.#next++;
    if (this.#next === this.#entries.length) {
      if (!repeats) {
        this.nextKey = Infinity;
        return;
      }
      this.#next = this.#firstRepeated;
      this.#shift += this.#repeatLength * RANKS;
    } else if (this.#shift > 0 && this.#next === this.#entries.length - 1) {
      // The calendar ends only once.
      this.#next = this.#firstRepeated;
      this.#shift += this.#repeatLength * RANKS;
    }
    this.nextKey = this.#entries[this.#next].key + this.#shift;
  }
}

/** Opening and closing of a contact type; its state is said at the beginning and where the repeated days begin. */
function hoursOf(open: readonly Span[], openAtEnd: boolean, index: number, { calendar }: Center): Entry[] {
  const opens = (at: number): Entry => ({ key: keyOf(at, Rank.dutyBegins), change: Change.opens, index, level: 0 });
  const closes = (at: number): Entry => ({ key: keyOf(at, Rank.dutyEnds), change: Change.closes, index, level: 0 });
  const isOpen = (at: number) => open.some((span) => span.from <= at && at < span.to);
  const entries = open.flatMap((span) => [
    ...(span.from > 0 ? [opens(span.from)] : []),
    ...(span.to < calendar.end || !openAtEnd ? [closes(span.to)] : []),
  ]);
  entries.push(isOpen(0) ? opens(-calendar.warmUp) : closes(-calendar.warmUp));
  const { repeatFrom } = calendar;
  entries.push(isOpen(repeatFrom) ? opens(repeatFrom) : closes(repeatFrom));
  return entries;
}

/** Duty of all teams; also writes rostered and duty time of every interval, which follow from the plan alone. */
function dutyOf(center: Center, absence: Absence, counts: MutableCounts): Entry[] {
  const { scenario, calendar } = center;
  return scenario.teams.flatMap((team, index) => {
    const entries: Entry[] = [];
    let level = 0;
    let owed = 0;
    for (const piece of piecesByInterval(team.rostered, scenario)) {
      const present = team.absence === 0 ? piece.agents : presentOf(piece.agents, (place) => absence.isAbsent(index, place, piece.day));
      const people = present * (1 - team.shrinkage);
      const whole = Math.floor(people + 1e-9);
      // A fraction is owed until it makes a whole agent for a piece as long as this one.
      owed += Math.max(0, people - whole) * piece.share;
      let onDuty = whole;
      if (owed >= piece.share - 1e-9 && people > whole + 1e-9) {
        onDuty++;
        owed -= piece.share;
      }
      const row = (index * (calendar.intervals + 1) + piece.interval) * Team.fields;
      counts.teams[row + Team.rosteredTime] += piece.agents * (piece.to - piece.from);
      counts.teams[row + Team.dutyTime] += onDuty * (piece.to - piece.from);
      const becomes = (at: number): Entry => {
        return { key: keyOf(at, onDuty < level ? Rank.dutyEnds : Rank.dutyBegins), change: Change.duty, index, level: onDuty };
      };
      if (piece.from === 0) entries.push(becomes(-calendar.warmUp));
      if ((piece.from > 0 && onDuty !== level) || piece.from === calendar.repeatFrom) entries.push(becomes(piece.from));
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
