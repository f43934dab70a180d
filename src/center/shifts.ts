import { memberA, memberB, streamKey } from '../random/key.js';
import type { RosterPiece, Team } from '../scenario/scenario.js';
import { Change } from '../shared/kinds.js';
import { RANKS, Rank } from '../shared/rank.js';
import { isAbsent } from './absence.js';
import type { Repeat, ShiftPlan } from './build/shifts.js';
import type { Entry } from './generated/written.js';

/** What the people of a team's shifts do in one replication. */
export interface ShiftDuty {
  /** Who comes, goes and has a break when; the last of them at the end of the calendar, before its last days begin anew. */
  readonly entries: readonly Entry[];
  /** People at work: sorted, disjoint pieces within the calendar, cut wherever somebody could come or go. */
  readonly present: () => readonly RosterPiece[];
}

/** @param end of the calendar */
export function dutyOfShifts(plan: ShiftPlan, team: Team, end: number, seed: number, replication: number): ShiftDuty {
  const there = thoseThere(plan, team, seed, replication);
  const isThere = (turn: number) => turn >= 0 && there[turn] === 1;
  const entries = team.absence === 0 ? plan.entries : plan.entries.filter((_, index) => there[plan.of[index]] === 1);
  return { entries: [...entries, ...plan.repeats.flatMap((repeat) => again(repeat, end, isThere))], present: () => presentOf(plan, there) };
}

/** Of each turn 1, or 0 where the person is absent. */
function thoseThere({ turns }: ShiftPlan, { name, absence }: Team, seed: number, replication: number): Uint8Array {
  const there = new Uint8Array(turns.length).fill(1);
  if (absence === 0) return there;
  const stream = streamKey(`${seed}/${replication}/absence/${name}`);
  turns.forEach(({ place, key }, turn) => {
    const a = memberA(stream.a, place);
    if (isAbsent({ a, b: memberB(stream.b, a, place) }, key, absence)) there[turn] = 0;
  });
  return there;
}

function presentOf({ moments, more, by }: ShiftPlan, there: Uint8Array): RosterPiece[] {
  const pieces: RosterPiece[] = [];
  let agents = 0;
  for (let index = 0; index < moments.length; index++) {
    const at = moments[index];
    agents += more[index] * there[by[index]];
    const to = index + 1 < moments.length ? moments[index + 1] : at;
    if (to > at && agents > 0) pieces.push({ from: at, to, agents });
  }
  return pieces;
}

/** At the end of the calendar everybody is brought to where the plan has them at the beginning of its last days. */
function again({ person, atEnd, again: turn, onBreakAtEnd, breakAgain }: Repeat, end: number, isThere: (turn: number) => boolean): Entry[] {
  const [was, is] = [isThere(atEnd), isThere(turn)];
  const key = end * RANKS + Rank.dutyEnds;
  const of = (change: Change, level = 0): Entry => ({ key, change, index: person, level });
  return [
    ...(was && !is ? [of(Change.goes)] : []),
    ...(is && !was ? [of(Change.comes)] : []),
    ...(is && breakAgain > 0 && !(was && onBreakAtEnd) ? [of(Change.pauses, breakAgain)] : []),
  ];
}
