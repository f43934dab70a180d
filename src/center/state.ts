import { EventList } from '../engine/event-list.js';
import { Fifo } from '../engine/fifo.js';
import { Arrivals } from './arrivals.js';
import type { Center } from './center.js';
import { Contacts } from './contact.js';
import { Lines } from './lines.js';
import { Plan } from './plan.js';
import { type MutableCounts, newCounts } from './tables.js';
import { Teams } from './teams.js';
import { TraceRows } from './trace.js';

/** Everything that changes while a replication runs. The functions of this room all take it; none keeps anything elsewhere. */
export interface State {
  readonly center: Center;
  /** Milliseconds since the first moment of the calendar. */
  now: number;
  /** The reporting interval of `now`: -1 in the warm-up, the number of intervals after the calendar. */
  interval: number;
  intervalFrom: number;
  intervalTo: number;
  /** Contacts in the center, wherever they are, and those of them in a pause or waiting for the opening after one. */
  inside: number;
  paused: number;
  /** Whether the calendar has ended. */
  ended: boolean;
  /** Contacts so far, for the trace. */
  arrived: number;
  /** Ends of bot sessions, pauses, handling and wrap-up. Items: twice a contact's number, or twice a person's plus 1. */
  readonly completions: EventList;
  /** What may happen to a contact that waits: eligibility, overflow, end of patience; the earliest of them. Items: contacts' numbers. */
  readonly timers: EventList;
  /** Contacts that have left a step at this moment and are to enter `contacts.step`. */
  readonly goingOn: Fifo;
  readonly contacts: Contacts;
  readonly lines: Lines;
  readonly teams: Teams;
  readonly arrivals: Arrivals;
  readonly plan: Plan;
  /** Whether each contact type is open. */
  readonly open: Uint8Array;
  /** Contacts inside by channel, for the trunks. */
  readonly onTrunks: Int32Array;
  /** Sessions in progress by bot. */
  readonly sessions: Int32Array;
  readonly counts: MutableCounts;
  readonly trace: TraceRows | null;
}

/** The state before anything has happened: the moment at which the warm-up begins. */
export function newState(center: Center, seed: number, replication: number, traced: boolean): State {
  const { calendar, types, channels, botSessions } = center;
  const counts = newCounts(center);
  const contacts = new Contacts(center);
  return {
    center,
    now: -calendar.warmUp,
    interval: calendar.warmUp > 0 ? -1 : 0,
    intervalFrom: -calendar.warmUp,
    intervalTo: calendar.warmUp > 0 ? 0 : calendar.intervalEnd[0],
    inside: 0,
    paused: 0,
    ended: false,
    arrived: 0,
    completions: new EventList(2 * Math.max(contacts.capacity, center.teams.placeTeam.length)),
    timers: new EventList(contacts.capacity),
    goingOn: new Fifo(),
    contacts,
    lines: new Lines(center),
    teams: new Teams(center, seed, replication),
    arrivals: new Arrivals(center, seed, replication),
    plan: new Plan(center, seed, replication, counts),
    open: new Uint8Array(types.count),
    onTrunks: new Int32Array(channels.trunks.length),
    sessions: new Int32Array(botSessions.length),
    counts,
    trace: traced ? new TraceRows() : null,
  };
}
