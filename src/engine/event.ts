/** What every record begins with that can be in the event list. */
@unmanaged
export class Event {
  key: i64;
  /** The event after it in its bucket; and, of the bucket's first event, the last one. */
  after: Event | null;
  last: Event;
}
