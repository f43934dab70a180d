import type { State } from './state.js';

/** Puts a contact at the end of a queue of its line. */
export function enqueue(s: State, contact: number, line: number, queue: number): void {
  const { contacts, lines } = s;
  const tail = lines.tail[queue];
  contacts.ahead[contact] = tail;
  contacts.behind[contact] = -1;
  if (tail < 0) lines.head[queue] = contact;
  else contacts.behind[tail] = contact;
  lines.tail[queue] = contact;
  lines.waiting[line]++;
}

/** Takes a contact out of its queue, wherever in it. */
export function dequeue(s: State, contact: number): void {
  const { contacts, lines } = s;
  const { steps } = s.center;
  const step = contacts.step[contact];
  const queue = steps.queue[step];
  const ahead = contacts.ahead[contact];
  const behind = contacts.behind[contact];
  if (ahead < 0) lines.head[queue] = behind;
  else contacts.behind[ahead] = behind;
  if (behind < 0) lines.tail[queue] = ahead;
  else contacts.ahead[behind] = ahead;
  lines.waiting[steps.target[step]]--;
}
