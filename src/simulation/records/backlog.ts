/** What there is of deferred work in the center beside its contacts. Plain centers have none of it. */
import { Contact } from './state';

/** Open deferred work, the oldest first. */
@unmanaged
export class OpenWork {
  oldest: Contact | null;
  youngest: Contact | null;
  count: i32;
}

/** The open deferred work of a contact type (counting/backlog.ts). Plain centers have none. */
@unmanaged
export class Backlog {
  /** What was open when the calendar began, and what has come. */
  starting: OpenWork;
  come: OpenWork;
  /** Up to when it is counted. */
  countedTo: f64;
  /** Its rows in the counts. */
  rows: usize;
}

/** A contact as deferred work: since when it is open, and its neighbours by that. It lies behind the contact. */
@unmanaged
export class Deferred {
  since: f64;
  older: Contact | null;
  younger: Contact | null;
  /** How long this step was in hand before it was set aside last; and what is left of it for a person of speed 1, where it waits in its
   * line again (-1: it does not). */
  worked: f64;
  rest: f64;
}
