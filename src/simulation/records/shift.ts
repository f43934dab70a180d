import { Event } from '../../engine/event';
import { Person } from './state';
import { Away } from './states';

/** What the plan has for a person of a shift (people/shifts.ts). As an event: the end of a break. Others have none. */
@unmanaged
export class Shift extends Event {
  person: Person;
  /** Whether it is on duty by the plan, breaks included. */
  due: bool;
  /** Whether it takes up nothing more, and leaves when nothing is left in hand: its stretch of work has ended, or a break is due. */
  leaving: bool;
  /** Where it is while it is not here. */
  away: Away;
  /** Length of the breaks that are due and have not begun. */
  owed: f64;
  /** When it came for the present duty, which is not yet counted. */
  onDutySince: f64;
  /** From when on it has been busy beyond its stretch of work; Infinity: it is not. */
  overrunSince: f64;
}
