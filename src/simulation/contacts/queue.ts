import { Contact, Line, Queue } from '../records/state';

/** Puts a contact at the end of a queue of its line. */
export function enqueue(contact: Contact, line: Line, queue: Queue): void {
  const tail = queue.tail;
  contact.ahead = tail;
  contact.behind = null;
  if (tail === null) queue.head = contact;
  else tail.behind = contact;
  queue.tail = contact;
  line.waiting++;
}

/** Takes a contact out of its queue, wherever in it. */
export function dequeue(contact: Contact, line: Line, queue: Queue): void {
  const ahead = contact.ahead;
  const behind = contact.behind;
  if (ahead === null) queue.head = behind;
  else ahead.behind = behind;
  if (behind === null) queue.tail = ahead;
  else behind.ahead = ahead;
  line.waiting--;
}
