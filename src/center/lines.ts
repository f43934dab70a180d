import type { Center } from './center.js';

/** What changes about the lines: who waits in which queue, and whether a line is being served out after closing. */
export class Lines {
  /** Contacts that wait, by line. */
  readonly waiting: Int32Array;
  /** Contacts of the line in agents' hands, by line. */
  readonly inHand: Int32Array;
  /** First and last contact of each queue; -1: empty. */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** Closed with contacts waiting that are still to be served, by line. */
  readonly servingOut: Uint8Array;

  constructor({ lines }: Center) {
    const queues = lines.queuePriority.length;
    this.waiting = new Int32Array(lines.count);
    this.inHand = new Int32Array(lines.count);
    this.head = new Int32Array(queues).fill(-1);
    this.tail = new Int32Array(queues).fill(-1);
    this.servingOut = new Uint8Array(lines.count);
  }
}
