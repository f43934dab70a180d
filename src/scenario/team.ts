/** The people of a complete scenario; units as in scenario.ts. */
import type { Span } from './span.js';

export interface Team {
  readonly name: string;
  /** What people call it: its name, unless the file has other words. */
  readonly label: string;
  readonly skills: readonly TeamSkill[];
  /**
   * People rostered and paid, before absence and shrinkage (may be fractions): sorted, disjoint pieces within [0, calendar.end); 0 outside
   * them.
   */
  readonly rostered: readonly RosterPiece[];
  /** Who works when, where people have shifts; else empty: only their number at each moment is known. */
  readonly shifts: readonly Shift[];
  /** Of those rostered, whether paid or not, all who have no break by the plan; like `rostered`. */
  readonly atWork: readonly RosterPiece[];
  /** Who they are, where people may be absent; else empty. */
  readonly stretches: readonly Stretch[];
  /** Groups of its people by how fast and how well they work, spread evenly over the places; empty: all are alike. */
  readonly tenure: readonly TenureGroup[];
  /** What one person may have in hand together. */
  readonly hands: Hands;
  readonly absence: number;
  /**
   * Share of the time of those present that is not available for contacts: sorted, disjoint pieces within [0, calendar.end); 0 outside
   * them.
   */
  readonly shrinkage: readonly ShrinkagePiece[];
  /** What shrinkage consists of at any time, where that is named: shares of those present that add up to it; else empty. */
  readonly shrinkageParts: readonly ShrinkagePart[];
  readonly tier: number | null;
  /** Of a rostered hour of one person; null: not stated. */
  readonly costPerHour: number | null;
  /** Of an hour beyond the roster; null: neither it nor `costPerHour` is stated. */
  readonly overtimePerHour: number | null;
  /** Of each agent step finished; null: not stated. */
  readonly costPerContact: number | null;
}

/** People of a team who work at the same times. */
export interface Shift {
  readonly name: string;
  /** What people call it: its name, unless the file has other words. */
  readonly label: string;
  /** Clock time at which it starts, milliseconds from 00:00 on the team's clocks; null: it is a person by name, who has its own times. */
  readonly start: number | null;
  /** Its people are so many, in the team's places from this one on; the n-th is the same person every day. */
  readonly place: number;
  readonly people: number;
  /** In order; those that reach into the calendar. */
  readonly stretches: readonly ShiftStretch[];
}

/** A stretch of work of the people of a shift. */
export interface ShiftStretch extends Span {
  /** The local date on which it begins. */
  readonly date: string;
  /** In the order in which each person has them; they neither overlap nor reach beyond the stretch. */
  readonly breaks: readonly Break[];
}

export interface Break {
  /** After the beginning of the stretch; of the last person nearly `over` later. */
  readonly after: number;
  readonly over: number;
  readonly length: number;
  readonly paid: boolean;
}

/** People of a team who have been there for as long as each other: newcomers, experienced people. */
export interface TenureGroup {
  readonly name: string;
  /** What people call it; null: it has its number alone. */
  readonly label: string | null;
  /** Of the team's people; those of all groups add up to 1. */
  readonly share: number;
  /** Factor on the speed at each skill. */
  readonly speed: number;
  /** Factor on the share of their contacts that end unresolved, beside that of the skill. */
  readonly unresolved: number;
}

export interface Hands {
  /** Whether contacts of several channels may be in hand together; else all are of one. */
  readonly blends: boolean;
  /** For each channel of the scenario, in its order: places of a person for its contacts, and how many of them each takes. */
  readonly places: readonly number[];
  readonly takes: readonly number[];
}

export interface ShrinkagePiece extends Span {
  readonly share: number;
}

/** Training, meetings. */
export interface ShrinkagePart {
  readonly name: string;
  readonly share: number;
}

export interface RosterPiece extends Span {
  readonly agents: number;
}

/** A stretch of work of some people of a team: whoever is absent is so for the whole of it, though it may come in several pieces. */
export interface Stretch extends RosterPiece {
  /** Tells the people of this stretch from all others of the team; the same in every scenario that has them. */
  readonly who: string;
  /** Number of the first of its people; the last of them may be there in part. */
  readonly place: number;
}

export interface TeamSkill {
  readonly skill: string;
  /** 1 is taken first. */
  readonly rank: number;
  /** Times are divided by it. */
  readonly speed: number;
  /** How long a contact has waited in the line before this team may take it. */
  readonly after: number;
  /** Factor on the share of its contacts that end unresolved; `resolved` gives way. */
  readonly unresolved: number;
}
