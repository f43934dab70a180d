/**
 * Who waits in a queue, in the order of the moments from which their waits count. Where nobody can come with a wait from another line,
 * and nobody looks for a contact in the middle, that is the order of joining, and a list will do; else a tree finds the place (tree.ts).
 */
import { PLAIN } from '../records/plain';
import { Contact, Line, Queue } from '../records/state';
import { countBelow, findFirst, findLast, insert, remove } from './tree';

/** Whether anybody waits in a line for whom it must not close: deferred work waits on. */
export function anyLiveWait(line: Line): bool {
  if (PLAIN) return line.waiting > 0;
  for (let at = line.queues; at < line.queuesEnd; at += offsetof<Queue>()) {
    const queue = changetype<Queue>(at);
    if (queue.head !== null && !queue.channel.deferred) return true;
  }
  return false;
}

/** Puts a contact into its place in a queue of its line: behind those who have waited as long or longer. */
export function enqueue(contact: Contact, line: Line, queue: Queue): void {
  const ahead = queue.sorted ? insert(queue, contact) : queue.tail;
  const behind = ahead === null ? queue.head : ahead.behind;
  assert(ahead === null || ahead.waitingSince <= contact.waitingSince, 'nobody ahead has waited for less');
  assert(behind === null || behind.waitingSince > contact.waitingSince, 'nobody behind has waited as long');
  contact.ahead = ahead;
  contact.behind = behind;
  if (ahead === null) queue.head = contact;
  else ahead.behind = contact;
  if (behind === null) queue.tail = contact;
  else behind.ahead = contact;
  line.waiting++;
}

/** Takes a contact out of its queue, wherever in it. */
export function dequeue(contact: Contact, line: Line, queue: Queue): void {
  const ahead = contact.ahead;
  const behind = contact.behind;
  assert((ahead === null ? queue.head : ahead.behind) === contact, 'who leaves a queue is in it');
  assert((behind === null ? queue.tail : behind.ahead) === contact, 'who leaves a queue is in it');
  assert(line.waiting > 0, 'who leaves a line was one of those waiting');
  if (ahead === null) queue.head = behind;
  else ahead.behind = behind;
  if (behind === null) queue.tail = ahead;
  else behind.ahead = ahead;
  if (queue.sorted) remove(queue, contact);
  line.waiting--;
}

/** How many wait in a queue, for assertions: all of them in order, and in its tree where it has one. */
export function countQueued(queue: Queue): i32 {
  let found = 0;
  let before: Contact | null = null;
  let contact = queue.head;
  while (contact !== null) {
    assert(contact.ahead === before, 'neighbours in a queue know each other');
    assert(before === null || before.waitingSince <= contact.waitingSince, 'who has waited longest is first');
    before = contact;
    contact = contact.behind;
    found++;
  }
  assert(queue.tail === before, 'the last of a queue is behind all others');
  if (queue.sorted) assert(countBelow(queue.root, null) === found, 'everybody in a sorted queue is in its tree');
  return found;
}

/** The first of a queue who joined it by that moment; null: nobody did. */
export function oldestOf(queue: Queue, latest: f64): Contact | null {
  const head = queue.head;
  if (head === null || head.since <= latest) return head;
  return queue.sorted ? findFirst(queue, latest) : null;
}

/** The last of a queue who joined it by that moment; null: nobody did. */
export function newestOf(queue: Queue, latest: f64): Contact | null {
  const tail = queue.tail;
  if (tail === null || tail.since <= latest) return tail;
  return queue.sorted ? findLast(queue, latest) : null;
}
